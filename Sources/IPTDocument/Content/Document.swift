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
    case chart(Chart)
    case rings(Rings)
    case strip(Strip)
    /// What has to be said on every page, set small.
    case fineprint(String)
  }

  package var blocks: [Block]
  /// Whether it is given into the client's hand: large, on a page of its own.
  package var isHandout: Bool

  package init(_ blocks: [Block] = [], isHandout: Bool = false) {
    self.blocks = blocks
    self.isHandout = isHandout
  }

  package static func paragraph(_ text: String) -> Document { Document([.paragraph(text)]) }

  /// The text of the first heading.
  package var title: String? {
    for case .heading(_, let text) in blocks { return text }
    return nil
  }
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

  /// The table without the columns in which no row holds anything; `?` says that nothing is known.
  package var withoutEmptyColumns: Table {
    let kept = columns.indices.filter { column in
      rows.contains { column < $0.count && !["", "?"].contains($0[column]) }
    }
    return Table(
      columns: kept.map { columns[$0] },
      rows: rows.map { row in kept.map { $0 < row.count ? row[$0] : "" } },
      isTrimmable: isTrimmable)
  }
}
