import LineEditor
import Testing

@Suite struct PasteTextTests {
  @Test(arguments: [
    ("a\tb", "a  b"), ("a\rb", "a\nb"), ("a\r\nb", "a\nb"), ("a\n\nb", "a\n\nb"),
    ("a\r\r\nb", "a\n\nb"), ("\u{1B}[31mé\u{7}", "[31mé"), ("", ""),
  ])
  func onlyTextAndLineEndsRemainOfAPaste(bytes: String, expected: String) {
    let kept = pasteText(of: Array(bytes.utf8)).map { String(Character($0)) }.joined()
    #expect(kept.unicodeScalars.elementsEqual(expected.unicodeScalars))
  }
}
