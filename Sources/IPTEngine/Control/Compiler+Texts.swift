import IPTLanguage

/// Texts that are written out.
extension Compiler {
  /// Reports a text in an expression of a statement that is longer than a value may be; says whether there
  /// is one.
  ///
  /// What a record holds is as long as it was typed. The statements of a block are looked at by themselves.
  mutating func reportTextTooLong(in statement: Int) -> Bool {
    var end = 0
    var node = statement + 1
    while node < Int(tree[statement].next) {
      let value = tree[node]
      if value.kind == .statement {
        node = Int(value.next)
        continue
      }
      if [.expression, .computed].contains(value.kind) { end = max(end, Int(value.next)) }
      if node < end, [.text, .piece].contains(value.kind), value.range.count > mostBytes {
        let size =
          value.kind == .piece
          ? EscapedText.unescape(source.bytes, value.range).count
          : tree.string(of: node, in: source).utf8.count
        if size > mostBytes {
          report(
            .tooMuchOutput, "a value has no more than \(mostBytes >> 20) MiB", at: node,
            label: "this text has \(size) bytes")
          return true
        }
      }
      node += 1
    }
    return false
  }
}
