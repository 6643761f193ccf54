import IPTLanguage

/// A script as the parser reads it.
struct ReadScript {
  let source: Source
  let trees: [Tree]
  let diagnostics: [Diagnostic]

  init(_ text: String, _ grammar: Grammar) {
    source = Source(text)
    var parser = Parser(source, grammar: grammar)
    var trees: [Tree] = []
    var tree = Tree()
    while parser.nextStatement(into: &tree) != .end { trees.append(tree) }
    self.trees = trees
    diagnostics = parser.diagnostics.told
  }

  /// Where two scripts differ that are to say the same, if they do; with a grammar for the layout,
  /// clauses of a record may stand in its block as well as before it.
  func difference(from other: ReadScript, layout: Grammar? = nil) -> String? {
    guard trees.count == other.trees.count else {
      return "\(trees.count) statements and \(other.trees.count)"
    }
    for (one, another) in zip(trees, other.trees) {
      let left = layout.map { Self.withoutRecordBlocks(one, $0) } ?? Array(one.nodes.indices)
      let right =
        layout.map { Self.withoutRecordBlocks(another, $0) } ?? Array(another.nodes.indices)
      for (first, second) in zip(left, right)
      where !isSame(first, of: one, other, second, of: another, hasLayout: layout != nil) {
        return "\(one[first].kind) `\(source.text(one[first].range))` and "
          + "\(another[second].kind) `\(other.source.text(another[second].range))`"
      }
      if left.count != right.count { return "\(left.count) nodes and \(right.count)" }
    }
    return nil
  }

  private func isSame(
    _ index: Int, of tree: Tree, _ other: ReadScript, _ second: Int, of another: Tree,
    hasLayout: Bool
  ) -> Bool {
    let (node, twin) = (tree[index], another[second])
    // Where a name may stand as well as a text, what is in quotes is read as a name.
    let areTexts = [node, twin].allSatisfy { [.text, .name].contains($0.kind) }
    guard node.kind == twin.kind || areTexts, node.value == twin.value else { return false }
    if !hasLayout, Int(node.next) - index != Int(twin.next) - second { return false }
    switch node.kind {
    case .statement, .line, .clause, .duration, .entry: return node.id == twin.id
    case .unary, .binary: return node.detail == twin.detail
    case .text, .name:
      return tree.bytes(of: index, in: source) == another.bytes(of: second, in: other.source)
    case .decimal, .percent, .symbol, .label, .reference, .field, .call, .query, .piece, .openWord,
      .timestamp, .variable:
      let isWhole = node.kind != .call && node.kind != .query
      return isWhole
        ? source.bytes[node.range].elementsEqual(other.source.bytes[twin.range])
        : name(node) == other.name(twin)
    default: return true
    }
  }

  /// The word that a call or a query begins with.
  private func name(_ node: Node) -> [UInt8] {
    Array(source.bytes[node.range].prefix { $0 == 0x2D || $0 > 0x40 && $0 < 0x80 })
  }

  /// The nodes but for the blocks of records, whose clauses may stand before them instead.
  private static func withoutRecordBlocks(_ tree: Tree, _ grammar: Grammar) -> [Int] {
    var owners: [(form: UInt16, next: UInt32)] = []
    return tree.nodes.indices.filter { index in
      let node = tree[index]
      while let last = owners.last, index >= Int(last.next) { owners.removeLast() }
      if node.kind == .statement || node.kind == .line { owners.append((node.id, node.next)) }
      guard node.kind == .block, let owner = owners.last else { return true }
      return grammar.code(FormID(index: owner.form)).block != .record
    }
  }
}
