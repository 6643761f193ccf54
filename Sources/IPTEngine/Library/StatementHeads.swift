/// The words with which the statements of a script begin, read without parsing it.
///
/// Lines may end in any way and may begin with blanks or a byte order mark; a `;` begins a statement
/// as a new line does.
struct StatementHeads {
  /// The first words of each statement, three at most, as they stand.
  let heads: [[String]]

  init(_ text: String) {
    var heads: [[String]] = []
    var head: [String] = []
    var word: [UInt8] = []
    var isQuoted = false
    var isComment = false
    var bytes = Array(text.utf8)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    func endWord() {
      if !word.isEmpty, head.count < 3 { head.append(String(decoding: word, as: UTF8.self)) }
      word.removeAll()
    }
    func endStatement() {
      endWord()
      if !head.isEmpty { heads.append(head) }
      head.removeAll()
    }
    for byte in bytes {
      switch byte {
      case 0x0A, 0x0D:
        isComment = false
        isQuoted = false
        endStatement()
      case _ where isComment: continue
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        word.append(byte)
      case _ where isQuoted: word.append(byte)
      case UInt8(ascii: "#") where word.isEmpty: isComment = true
      case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"): endStatement()
      case _ where isBlank(byte): endWord()
      default: word.append(byte)
      }
    }
    endStatement()
    self.heads = heads
  }
}
