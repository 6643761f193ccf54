/// Something to be read: headings, prose, lists and tables, without a word on how it will look.
package struct Document: Equatable, Sendable {
  /// A row of a list of terms.
  package struct Definition: Equatable, Sendable {
    package let term: String
    package let text: String
    package init(_ term: String, _ text: String) {
      self.term = term
      self.text = text
    }
  }

  /// How much a notice weighs; each has a mark of its own in every rendering.
  package enum Weight: Equatable, Sendable {
    case note, warning, safety

    package var mark: String {
      switch self {
      case .note: "·"
      case .warning: "!"
      case .safety: "!!"
      }
    }
  }

  /// A part of a document.
  package enum Block: Equatable, Sendable {
    /// A heading of a level, 1 the highest.
    case heading(Int, String)
    case paragraph(String)
    case bullets([String])
    case definitions([Definition])
    case table(Table)
    case notice(Weight, String)
    /// Lines that stay as they are.
    case verbatim(String)
  }

  package var blocks: [Block]

  package init(_ blocks: [Block] = []) { self.blocks = blocks }

  package static func paragraph(_ text: String) -> Document { Document([.paragraph(text)]) }
}

/// Rows and columns of text.
package struct Table: Equatable, Sendable {
  /// One column.
  package struct Column: Equatable, Sendable {
    package let title: String
    /// Whether its cells stand at the right, as numbers do.
    package let isNumber: Bool
    package init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  package let columns: [Column]
  package var rows: [[String]]
  /// Whether columns at the end may be left out where the line is too short for them.
  ///
  /// The reader is told which. Data formats always have them all.
  package let isTrimmable: Bool

  package init(columns: [Column], rows: [[String]] = [], isTrimmable: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.isTrimmable = isTrimmable
  }
}
