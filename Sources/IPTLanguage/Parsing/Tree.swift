/// One node of a statement's tree.
///
/// The nodes of a statement stand in one array, each before its children; ``next`` leads past them.
public struct Node: Equatable, Sendable, BitwiseCopyable {
  /// What a node is.
  public enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// A statement; the id is that of its form.
    case statement
    /// A line of its own in a record block; the id is that of its form.
    case line
    /// An argument; the id is its position in the form. Its value is the next node.
    case clause
    /// The statements or lines between braces.
    case block
    case list
    // Values.
    case integer, decimal, percent, text, yes, no, word, openWord, presence
    case date, age, session, time, timestamp, duration
    case name, number, symbol, label, range, missing, unknown, entry, variable
    // Expressions, in the order in which they are worked out.
    case reference, field, call, query, sort, limit, unary, binary, expression
    /// An expression where a clause takes a value; what it comes to takes its place.
    case computed
    /// A text with expressions in it, in pieces: `piece` and `expression` in turn.
    case template, piece
    /// A variable with the type of what it takes.
    case parameter
    /// `else`, with its block or with `if`, its condition and its block.
    case otherwise
  }

  /// What the node is, and with it what ``detail``, ``id`` and ``value`` mean.
  public var kind: Kind
  /// A sign of an operator, how a text is written, or that a number is counted anew.
  public var detail: UInt8 = 0
  /// A form, a clause, a unit: what the kind of node asks for.
  public var id: UInt16 = 0
  /// Offset of its first byte in the source.
  public var start: UInt32
  /// Offset of the byte behind its last.
  public var end: UInt32
  /// A number, a packed date, a word's ordinal.
  public var value: Int32 = 0
  /// The position of the node behind this one and its children.
  public var next: UInt32 = 0

  /// The detail of a number that is counted anew, behind a letter: `m3`.
  public static let counted: UInt8 = 1

  /// The bytes of the source that it was read from.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// A node without children that covers one token.
  public init(_ kind: Kind, _ token: Token) {
    self.kind = kind
    start = token.start
    end = token.end
  }

  /// A node without children that covers the bytes from `start` up to `end`.
  public init(_ kind: Kind, start: UInt32, end: UInt32) {
    self.kind = kind
    self.start = start
    self.end = end
  }
}

/// How the text of a `text` or `name` node is written in the source.
public enum Spelling: UInt8, Sendable {
  /// As it stands: a word.
  case plain
  /// Between quotes, without an escape.
  case quoted
  case quotedWithEscapes
  case block
  /// Behind `|`.
  case raw
  /// Nowhere: it was worked out and is kept in the tree.
  case computed
}

/// The tree of one statement.
public struct Tree: Sendable {
  /// The nodes, that of the statement first; none before a statement was read.
  public var nodes: ContiguousArray<Node> = []
  /// Whether an expression, a variable or a statement of control stands in it, so that names are to be
  /// looked up before it runs.
  public var needsBinding = false
  /// Whether a number stands in it that is counted anew, so that it is to be looked up before it runs.
  public var hasCounts = false
  /// Faults that belong to the statement in whose block they stand, by the position of the block.
  public var owned: [(block: Int, faults: [Diagnostic])] = []
  /// Texts that were worked out; a node refers to one by its value.
  public var texts: [[UInt8]] = []

  /// A tree without nodes, for ``Parser/nextStatement(into:)`` to fill.
  public init() {}

  mutating func clear() {
    nodes.removeAll(keepingCapacity: true)
    needsBinding = false
    hasCounts = false
    if !owned.isEmpty { owned.removeAll() }
  }

  /// The node at a position, which must be one of ``nodes``.
  public subscript(_ index: Int) -> Node {
    @inline(__always) get { nodes[index] }
  }

  /// Adds a node behind the others; the result is its position.
  @inline(__always)
  public mutating func append(_ node: Node) -> Int {
    var node = node
    let index = nodes.count
    node.next = UInt32(truncatingIfNeeded: index &+ 1)
    nodes.append(node)
    return index
  }

  /// Says that all nodes behind one are its children.
  public mutating func close(_ index: Int, end: UInt32) {
    let next = UInt32(truncatingIfNeeded: nodes.count)
    nodes[index].next = next
    nodes[index].end = end
  }

  /// The text that a text or name node stands for.
  public func bytes(of index: Int, in source: Source) -> [UInt8] {
    let node = nodes[index]
    let range = node.range
    switch Spelling(rawValue: node.detail) ?? .plain {
    case .plain: return Array(source.bytes[range])
    case .computed: return texts[Int(node.value)]
    case .quoted: return Array(source.bytes[range.lowerBound + 1..<range.upperBound - 1])
    case .quotedWithEscapes:
      return EscapedText.unescape(
        source.bytes, range.lowerBound + 1..<max(range.lowerBound + 1, range.upperBound - 1))
    case .block:
      return EscapedText.unindent(source.bytes, range.lowerBound + 3..<range.upperBound - 3)
    case .raw:
      let start = source.bytes[range.lowerBound + 1] == 0x20 ? 2 : 1
      return Array(source.bytes[min(range.lowerBound + start, range.upperBound)..<range.upperBound])
    }
  }

  /// The text that a text or name node stands for, as a string.
  public func string(of index: Int, in source: Source) -> String {
    String(decoding: bytes(of: index, in: source), as: UTF8.self)
  }
}
