import IPTLanguage
import Testing

@Suite("The word that was meant")
struct NearestWordTests {
  static let words = ["closeness", "conflict", "dispute", "focus", "add", "set", "phase", "status"]

  @Test(arguments: [
    ("closness", "closeness"), ("closenes", "closeness"), ("clsoeness", "closeness"),
    ("closenesss", "closeness"), ("DISPUTE", "dispute"), ("foccus", "focus"), ("ad", "add"),
    ("pahse", "phase"), ("conf", "conflict"), ("disp", "dispute"), ("sett", "set"),
  ])
  func aNearMissFindsTheWord(_ typed: String, _ meant: String) {
    #expect(NearestWord.find(typed, among: Self.words) == meant)
  }

  @Test(arguments: ["x", "", "zebra", "clo", "ocus-pocus", "add-relation-mother"])
  func whatIsFarFromEveryWordFindsNone(_ typed: String) {
    #expect(NearestWord.find(typed, among: Self.words) == nil)
  }

  @Test func aBeginningThatFitsTwoWordsFindsNone() {
    #expect(NearestWord.find("closeness", among: ["closeness-wanted", "closeness-before"]) == nil)
  }

  @Test func theNearestOfSeveralIsFound() {

    #expect(NearestWord.find("mothe", among: ["moth", "mother"]) == "mother")
  }

  @Test func ofThoseThatAreAsNearTheOneThatBeginsAlikeIsFound() {
    #expect(NearestWord.find("rsk", among: ["ask", "risk"]) == "risk")
    #expect(NearestWord.find("rsk", among: ["risk", "ask"]) == "risk")
    #expect(NearestWord.find("bask", among: ["ask", "back", "basks"]) == "back")
  }
}
