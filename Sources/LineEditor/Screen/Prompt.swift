/// The one row of text before the line, in parts that may each have a colour.
///
/// Rows above it are the caller's to print. Colours show only where the painter is on.
package struct Prompt: Equatable, Sendable, ExpressibleByStringLiteral {
  /// A run of the prompt in one colour.
  package struct Part: Equatable, Sendable {
    package var text: String
    /// Numbers of an SGR sequence, such as `1;34`; empty for plain text.
    package var style: String

    package init(_ text: String, style: String = "") {
      self.text = text
      self.style = style
    }
  }

  package let parts: [Part]
  /// The prompt without colours.
  package let text: String

  package init(_ parts: [Part]) {
    self.parts = parts.map { Part(harmless($0.text), style: $0.style) }
    text = self.parts.reduce("") { $0 + $1.text }
  }

  package init(stringLiteral text: String) {
    self.init([Part(text)])
  }
}
