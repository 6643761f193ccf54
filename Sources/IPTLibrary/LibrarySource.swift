/// One script of the clinical library.
package struct LibrarySource: Sendable {
  /// The name of the script's file.
  package let name: String
  /// The words of the kinds that it declares.
  package let kinds: [String]
  /// The measure that it declares, if that is all: such a script can be read by itself.
  package let measure: String?
  package let text: String

  package init(name: String, kinds: [String], measure: String? = nil, text: String) {
    self.name = name
    self.kinds = kinds
    self.measure = measure
    self.text = text
  }

  private static func measure(_ word: String, _ text: String) -> LibrarySource {
    LibrarySource(name: "measure-\(word).ipt", kinds: ["measure"], measure: word, text: text)
  }

  /// The scripts of the library.
  ///
  /// The texts are generated from the files in `Scripts`.
  package static let all: [LibrarySource] = [
    .measure("phq9", EmbeddedScripts.measurePhq9),
    .measure("gad7", EmbeddedScripts.measureGad7),
    .measure("wsas", EmbeddedScripts.measureWsas),
    .measure("icg", EmbeddedScripts.measureIcg),
    .measure("auditc", EmbeddedScripts.measureAuditc),
    .init(name: "gates-initial.ipt", kinds: ["gate"], text: EmbeddedScripts.gatesInitial),
    .init(name: "questions.ipt", kinds: ["question"], text: EmbeddedScripts.questions),
  ]
}
