/// Moves a text block as a whole: its lines keep their indentation relative to the closing quotes.
enum TextBlock {
  /// Writes a text block whose closing quotes stand in a column.
  ///
  /// One that closes behind words of the text has no indentation to be moved by and stays as it is.
  static func write(
    _ bytes: [UInt8], _ range: Range<Int>, at column: Int, into output: inout [UInt8]
  ) {
    let inner = range.lowerBound + 3..<range.upperBound - 3
    let closing = bytes[inner].reversed().prefix { $0 == 0x20 || $0 == 0x09 }
    let lineEnd = inner.upperBound - closing.count - 1
    guard lineEnd >= inner.lowerBound, bytes[lineEnd] == 0x0A else {
      write(bytes[range], into: &output)
      return
    }
    let indent = [UInt8](repeating: 0x20, count: column)
    output.append(contentsOf: [0x22, 0x22, 0x22])
    // Only a text that is not empty has lines; one whose single line is empty has one.
    let text = EscapedText.unindent(bytes, inner)
    let isEmpty = text.isEmpty && bytes[inner.lowerBound..<lineEnd].allSatisfy { $0 != 0x0A }
    if !isEmpty {
      for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
        output.append(0x0A)
        if !line.isEmpty { output.append(contentsOf: indent) }
        output.append(contentsOf: line)
        keepReturn(in: &output)
      }
    }
    output.append(0x0A)
    output.append(contentsOf: indent)
    output.append(contentsOf: [0x22, 0x22, 0x22])
  }

  /// Writes a text with plain line ends.
  private static func write(_ text: ArraySlice<UInt8>, into output: inout [UInt8]) {
    for (index, line) in text.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { output.append(0x0A) }
      let isLast = line.endIndex == text.endIndex
      output.append(contentsOf: !isLast && line.last == 0x0D ? line.dropLast() : line)
      if !isLast { keepReturn(in: &output) }
    }
  }

  /// Doubles a carriage return that belongs to the text, lest it be taken for a part of the line end.
  private static func keepReturn(in output: inout [UInt8]) {
    if output.last == 0x0D { output.append(0x0D) }
  }
}
