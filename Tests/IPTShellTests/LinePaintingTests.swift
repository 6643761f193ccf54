import IPTEngine
import IPTLanguage
import IPTModel
import LineEditor
import Testing

@testable import IPTShell

@Suite struct LinePaintingTests {
  private let workbench = Workbench()

  private func decoration(
    _ text: String, cursor: Int? = nil, settings: ShellSettings = ShellSettings(),
    prefix: String = ""
  ) -> LineDecoration {
    let now = Timestamp(seconds: 1_795_000_000)
    var interpreter = workbench.interpreter(
      Casebook(schema: workbench.schema), setting: .init(now: now, author: "me"))
    _ = interpreter.run(script: Source("add relation \"Émile\" closeness 3"))
    return LinePainting(completer: Completer(interpreter), settings: settings, prefix: prefix)
      .decoration(text, cursor: cursor ?? text.unicodeScalars.count)
  }

  @Test func colourIsNeverTheOnlySign() {
    let marks = [LineMarks.Mark.keyword, .comment, .unknown, .fault, .stranger]
    let signs = marks.map { Palette.style(of: $0, isColoured: false) }
    #expect(!signs.contains(""))
    #expect(Set(signs).count == marks.count)
  }

  @Test func rangesAreCountedInScalars() {
    let runs = decoration("note \"é日\" frob ").runs
    #expect(runs.contains(.init(5..<9, Palette.style(of: .text, isColoured: true))))
    #expect(runs.contains(.init(10..<14, Palette.style(of: .unknown, isColoured: true))))
  }

  @Test func aNameOfNobodyIsUnderlinedWhereItIsCompleteAndIsNoMistake() {
    let style = Palette.style(of: .stranger, isColoured: true)
    let found = decoration("set relation aunt closeness 3")
    #expect(found.runs.contains(.init(13..<17, style)))
    #expect(!found.hint.contains("aunt"))
    #expect(!decoration("set relation aunt").runs.contains { $0.style == style })
    #expect(!decoration("set relation émile closeness 3").runs.contains { $0.style == style })
  }

  @Test func theHintSaysWhatAPlaceTakesWithItsRange() {
    #expect(decoration("set relation \"Émile\" closeness ").hint.contains("from 1 to 5"))
    #expect(decoration("set relation \"Émile\" closeness 4").hint.contains("from 1 to 5"))
    #expect(decoration("").hint == "")
  }

  @Test func aMistakeBehindTheCursorIsTheHint() {
    #expect(decoration("frob x ").hint.hasPrefix("P001 "))
    #expect(!decoration("fro").hint.hasPrefix("P001"))
  }

  @Test func theRestOfAWordIsSuggestedAtTheEndOnly() {
    #expect(decoration("inven").suggestion == "tory")
    #expect(decoration("inven", cursor: 3).suggestion == "")
    #expect(decoration("set relation \"É").suggestion == "mile")
    #expect(decoration("zzz").suggestion == "")
  }

  @Test func settingsTurnThemOff() {
    var settings = ShellSettings()
    #expect(settings.set("hints", "no") == nil)
    #expect(settings.set("suggestions", "no") == nil)
    #expect(settings.set("color", "no") == nil)
    let decoration = decoration("inven", settings: settings)
    #expect(decoration.hint == "" && decoration.suggestion == "")
    #expect(decoration.quietStyle == "2")
  }

  @Test func ananswerIsReadAsTheRestOfItsStatement() {
    let decoration = decoration("9", prefix: "set relation \"Émile\" closeness ")
    #expect(decoration.runs.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= 1 })
    #expect(decoration.hint.contains("from 1 to 5"))
  }

  @Test func aVeryLongLineIsLeftPlain() {
    #expect(decoration(String(repeating: "x ", count: 4000)) == decoration(" "))
  }
}
