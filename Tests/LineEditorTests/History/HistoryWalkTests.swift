import LineEditor
import Testing

@Suite struct HistoryWalkTests {
  private let lines = ["add relation x", "show relation x", "add note", "list", "list"]

  @Test func anEmptyLineWalksThroughAll() {
    var walk = HistoryWalk()
    #expect(walk.older(than: "", in: lines) == "list")
    #expect(walk.older(than: "list", in: lines) == "add note")
    #expect(walk.newer(than: "add note", in: lines) == "list")
    #expect(walk.newer(than: "list", in: lines) == "")
    #expect(walk.newer(than: "", in: lines) == nil)
  }

  @Test func onlyLinesThatBeginAlikeAreShown() {
    var walk = HistoryWalk()
    #expect(walk.older(than: "add", in: lines) == "add note")
    #expect(walk.older(than: "add note", in: lines) == "add relation x")
    #expect(walk.older(than: "add relation x", in: lines) == nil)
    #expect(walk.newer(than: "add relation x", in: lines) == "add note")
    #expect(walk.newer(than: "add note", in: lines) == "add")
  }

  @Test func aLineThatWasEditedBeginsAnotherWalk() {
    var walk = HistoryWalk()
    #expect(walk.older(than: "add", in: lines) == "add note")
    #expect(walk.older(than: "show", in: lines) == "show relation x")
    #expect(walk.newer(than: "show relation x", in: lines) == "show")
  }

  @Test func aHistoryThatBecameShorterIsWalkedFromItsEnd() {
    var walk = HistoryWalk()
    #expect(walk.older(than: "", in: lines) == "list")
    #expect(walk.older(than: "list", in: ["a"]) == nil)
  }
}

@Suite struct EditorHistoryTests {
  @Test func aLineIsNotKeptTwiceInARow() {
    var history = EditorHistory()
    for line in ["a", "a", "", "b", "a"] { history.append(line) }
    #expect(history.lines == ["a", "b", "a"])
  }

  @Test func theNewestLineThatBeginsSoGoesOn() {
    var history = EditorHistory()
    for line in ["add relation x", "add note", "add {\n note}"] { history.append(line) }
    #expect(history.continuation(of: "add") == " note")
    #expect(history.continuation(of: "add r") == "elation x")
    #expect(history.continuation(of: "add note") == "")
    #expect(history.continuation(of: "") == "")
  }

  @Test func whatIsTakenOutIsGone() {
    var history = EditorHistory()
    for line in ["add relation x", "list"] { history.append(line) }
    history.removeAll { $0.contains("x") }
    #expect(history.lines == ["list"])
    #expect(history.continuation(of: "add") == "")
  }
}
