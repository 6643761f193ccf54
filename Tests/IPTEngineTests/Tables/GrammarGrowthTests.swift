import IPTEngine
import Testing

/// What is looked at again and again takes no more room than what is looked at once.
@Suite struct GrammarGrowthTests {
  @Test func helpKeepsNothingOfItsOwn() {
    var sitting = Sitting()
    let words = ["apropos days", "help relation", "help session", "help log", "help as of"]
    func look() { for word in words { _ = sitting.type(word) } }
    look()
    let kept = sitting.interpreter.catalogue.grammar.shapeCount
    for _ in 0..<3 { look() }
    #expect(sitting.interpreter.catalogue.grammar.shapeCount == kept)
  }
}
