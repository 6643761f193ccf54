import IPTLanguage

/// All tokens of a text.
enum Tokens {
  static func of(_ bytes: [UInt8], joinsLines: Bool = false) -> [Token] {
    var lexer = Lexer(Source(bytes), SymbolTable(), joinsLines: joinsLines)
    var tokens: [Token] = []
    while true {
      let token = lexer.next()
      if token.kind == .end { return tokens }
      tokens.append(token)
    }
  }

  /// What is wrong with the tokens of a text: they overlap, are empty, stand outside of it, or leave
  /// something out that is no blank, comment or continued line end.
  static func problem(_ bytes: [UInt8]) -> String? {
    var end = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for token in of(bytes) {
      let (start, stop) = (Int(token.start), Int(token.end))
      if start < end { return "a token begins at \(start), the one before ends at \(end)" }
      if stop <= start { return "an empty token at \(start)" }
      if stop > bytes.count { return "a token ends at \(stop) of \(bytes.count)" }
      if let index = firstLoss(bytes, end..<start) { return "byte \(index) is in no token" }
      end = stop
    }
    return firstLoss(bytes, end..<bytes.count).map { "byte \($0) is in no token" }
  }

  private static func firstLoss(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index < range.upperBound {
      switch bytes[index] {
      case 0x20, 0x09: index += 1
      case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A: index += 1
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: index += 2
      case 0xE2
      where index + 2 < bytes.count && bytes[index + 1] == 0x80
        && [0x87, 0xAF].contains(bytes[index + 2]):
        index += 3
      case 0x5C: index += 1
      case 0x0A where index > 0 && (bytes[index - 1] == 0x5C || bytes[index - 1] == 0x0D):
        index += 1
      case 0x23:
        while index < range.upperBound, bytes[index] != 0x0A { index += 1 }
      default: return index
      }
    }
    return nil
  }
}

/// Numbers that look like chance and are the same in every run.
struct SystemOfChance {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 2 &+ 1 }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }
}
