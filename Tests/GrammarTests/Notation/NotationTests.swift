import Testing

@Suite("The notation of the grammar's file")
struct NotationTests {
  private let grammar: WrittenGrammar

  init() throws {
    grammar = try WrittenGrammar(
      """
      /* A small language. */
      list ::= Word (("," | And) Word)* ("!" | End?)
      other ::= Word - ("no" | "not")
      deep ::= "(" deep ")" | Word
      And ::= "and" - "or"
      End ::= [.#x3F]
      Gap ::= " "+
      Token ::= Word | "," | "!" | End | Loose
      Word ::= [a-z] ([a-z_-] | [^#x0-#x7F])*
      Loose ::= "(" | ")" | '"'
      """)
  }

  @Test(arguments: [
    ("list", "a", true), ("list", "a,b and c?", true), ("list", "a b", false),
    ("list", "a,b and c??", false), ("list", "grün-er , o_k.", true), ("list", "", false),
    ("list", "a,", false), ("list", "a, 3", false),
    ("other", "none", true), ("other", "no", false), ("other", "not", false),
    ("deep", "((a))", true), ("deep", "((a)", false),
  ])
  func aTextIsDerivedAsTheNotationSays(_ start: String, _ text: String, _ isDerived: Bool) throws {
    #expect(try grammar.derives(text, from: start) == isDerived)
  }

  @Test
  func aTextIsCutByTheLongestMatch() {
    #expect(grammar.pieces(of: "and,andy")?.map(\.text) == ["and", ",", "andy"])
    #expect(grammar.pieces(of: "a;b") == nil)
  }

  @Test(arguments: [
    "a ::= b", "a ::= \"x", "a ::= (\"x\"", "a ::= [x", "a \"x\"", "a ::= \"x\"\na ::= \"y\"",
  ])
  func aFileWithAFaultIsRefused(_ text: String) {
    #expect(throws: Notation.Fault.self) { try Notation(text) }
  }
}
