/// One script of the clinical library.
package struct LibrarySource: Sendable {
  /// The name of the script's file.
  package let name: String
  /// The words of the kinds that it declares.
  package let kinds: [String]
  package let text: String

  package init(name: String, kinds: [String], text: String) {
    self.name = name
    self.kinds = kinds
    self.text = text
  }

  /// The scripts of the library.
  ///
  /// The texts are generated from the files in `Scripts`.
  package static let all: [LibrarySource] = [
    .init(
      name: "measures.ipt",
      kinds: ["measure"],
      text: EmbeddedScripts.measures),
    .init(name: "gates-initial.ipt", kinds: ["gate"], text: EmbeddedScripts.gatesInitial),
    .init(name: "questions.ipt", kinds: ["question"], text: EmbeddedScripts.questions),
  ]
}
