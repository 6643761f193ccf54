/// One script of the clinical library.
package struct LibrarySource: Sendable {
  /// The name of the script's file.
  package let name: String
  /// The word of the kind that it declares; nothing if only reading it would tell.
  package let kind: String?
  /// The measure that it declares, if that is all: such a script can be read by itself.
  package let measure: String?
  package let text: String
  /// Whether it comes from the clinician: it may declare anew what comes with the program.
  package let isOwn: Bool

  package init(
    name: String, kind: String?, measure: String? = nil, text: String, isOwn: Bool = false
  ) {
    self.name = name
    self.kind = kind
    self.measure = measure
    self.text = text
    self.isOwn = isOwn
  }

  /// A script from the clinician's own folder; what it declares shows when it is read.
  package init(own name: String, text: String) {
    self.init(name: name, kind: nil, text: text, isOwn: true)
  }
}
