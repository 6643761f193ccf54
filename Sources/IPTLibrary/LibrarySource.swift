/// One script of the clinical library.
package struct LibrarySource: Sendable {
  /// The name of the script's file.
  package let name: String
  /// The words of the kinds that it declares; nothing if only reading it would tell.
  package let kinds: [String]?
  /// The measure that it declares, if that is all: such a script can be read by itself.
  package let measure: String?
  package let text: String
  /// Whether it comes from the clinician: it may declare anew what comes with the program.
  package let isOwn: Bool

  package init(
    name: String, kinds: [String]?, measure: String? = nil, text: String, isOwn: Bool = false
  ) {
    self.name = name
    self.kinds = kinds
    self.measure = measure
    self.text = text
    self.isOwn = isOwn
  }

  /// A script from the clinician's own folder; what it declares shows when it is read.
  package init(own name: String, text: String) {
    self.init(name: name, kinds: nil, text: text, isOwn: true)
  }

  /// A script that comes with the program: its name tells what it declares.
  ///
  /// `measure-phq9` declares that measure and nothing else; the others begin with the plural of the
  /// kind that they declare: `gates-initial`.
  private init(embedded name: String, _ text: String) {
    let words = name.split(separator: "-", maxSplits: 1).map(String.init)
    let isMeasure = words[0] == "measure"
    self.init(
      name: "\(name).ipt", kinds: [isMeasure ? words[0] : Self.kind(ofPlural: words[0])],
      measure: isMeasure ? words.last : nil, text: text)
  }

  private static func kind(ofPlural plural: String) -> String {
    plural.hasSuffix("s") && !plural.hasSuffix("is") ? String(plural.dropLast()) : plural
  }

  /// The scripts of the library, by their names.
  ///
  /// The texts are generated from the files in `Scripts`.
  package static let all: [LibrarySource] = EmbeddedScripts.all.map {
    LibrarySource(embedded: $0.name, $0.text)
  }
}
