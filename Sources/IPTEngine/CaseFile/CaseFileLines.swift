import IPTLanguage
import IPTModel

/// A case file cut into lines, whatever state it is in.
struct CaseFileLines {
  /// The first line, if it is not a change; a file may have lost it.
  let first: Range<Int>?
  /// The lines that ought to be changes.
  let changes: [Range<Int>]
  /// The last line, if it reads `end …`.
  let end: Range<Int>?
  /// What stands behind the line `end …` and is no change: somebody put it there.
  let behind: [Range<Int>]
  /// Whether the last line has no line end.
  let isTorn: Bool
  /// The number of the first line that ought to be a change.
  var firstNumber: Int { first == nil ? 1 : 2 }

  init(_ bytes: [UInt8]) {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(start..<index)
      start = index + 1
    }
    let isCut = start < bytes.count
    if isCut { lines.append(start..<bytes.count) }
    if let line = lines.first, CaseFileStamp(bytes, line) == nil {
      first = lines.removeFirst()
    } else {
      first = nil
    }
    let last = lines.lastIndex {
      bytes[$0].starts(with: "end ".utf8) || CaseFileStamp(bytes, $0) != nil
    }
    if let last, bytes[lines[last]].starts(with: "end ".utf8) {
      end = lines[last]
      behind = Array(lines[(last + 1)...])
      changes = Array(lines[..<last])
    } else {
      end = nil
      behind = []
      changes = lines
    }
    isTorn = isCut && behind.isEmpty
  }
}

/// Reads single lines of a case file, to tell whether each is a change.
struct ChangeLineReader {
  private let catalogue: Catalogue

  init(schema: Schema) {
    catalogue = Catalogue(schema: schema, commands: [], use: .changes)
  }

  /// What is wrong with the statement in a range of bytes; nothing if it is a change.
  func fault(in bytes: [UInt8], _ range: Range<Int>) -> Diagnostic? {
    let source = Source(Array(bytes[range]))
    var parser = Parser(source, grammar: catalogue.grammar)
    var tree = Tree()
    let isStatement = parser.nextStatement(into: &tree) == .statement
    if isStatement, parser.offset == source.count, parser.diagnostics.isEmpty { return nil }
    return parser.diagnostics.first
      ?? Diagnostic(.badChange, "a statement is expected here")
  }
}
