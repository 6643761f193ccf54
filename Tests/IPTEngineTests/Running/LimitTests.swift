import IPTEngine
import IPTLanguage
import Testing

/// What a script may take up has an end, which is told and not run into.
@Suite struct LimitTests {
  @Test func asManyVerbsAsTheLanguageCanKnow() {
    func definitions(_ count: Int) -> String {
      (1...count).map { "define w\($0) { print \($0) }\n" }.joined()
    }
    var sitting = Sitting()
    sitting.interpreter.limits.definitions = 3
    let few = sitting.interpreter.run(script: Source(definitions(3) + "w3"))
    #expect(few.diagnostics.isEmpty, "\(few.diagnostics.map(\.message))")
    sitting.interpreter.catalogue.forgetDefinitions(after: 0)
    let many = sitting.interpreter.run(script: Source(definitions(5)))
    #expect(many.diagnostics.map(\.code.id) == ["R019", "R019"])
    #expect(many.diagnostics[0].message == "no more than 3 verbs can be defined")
  }
}
