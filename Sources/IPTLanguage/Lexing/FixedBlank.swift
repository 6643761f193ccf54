/// Blanks at which no line is broken, as word processors and web pages have them: they are blanks of the
/// language too, and plain ones are better, for nobody sees which is which.
extension Source {
  /// How many bytes a no-break space takes that begins at an offset; 0 if none does.
  @inline(__always)
  func fixedBlank(at index: Int) -> Int {
    switch bytes[index] {
    case 0xC2: bytes[index + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xAF || bytes[index + 2] == 0x87) ? 3 : 0
    default: 0
    }
  }

  /// The no-break spaces between the words of a text, those of a line together.
  ///
  /// Those in texts and comments stay what they are.
  public var fixedBlanks: [Diagnostic.Fix] {
    guard bytes.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return [] }
    var lexer = Lexer(self, SymbolTable())
    var fixes: [Diagnostic.Fix] = []
    var end = 0
    while true {
      let token = lexer.next()
      var index = end
      while index < Int(token.start), bytes[index] != 0x23 {
        let length = fixedBlank(at: index)
        if length > 0 { put(index..<index + length, in: &fixes) }
        index += max(length, 1)
      }
      if token.kind == .end || fixes.count >= DiagnosticList.most { return fixes }
      end = Int(token.end)
    }
  }

  private func put(_ blank: Range<Int>, in fixes: inout [Diagnostic.Fix]) {
    if let last = fixes.last, !bytes[last.range.upperBound..<blank.lowerBound].contains(0x0A) {
      let between = text(last.range.upperBound..<blank.lowerBound)
      fixes[fixes.count - 1] = .init(
        last.range.lowerBound..<blank.upperBound, "\(last.replacement)\(between) ")
      return
    }
    fixes.append(.init(blank, " "))
  }
}
