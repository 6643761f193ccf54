/// Hashes of names, of whatever letters.
///
/// Names that are written in two forms of Unicode are equal without having a byte in common. One that is
/// not of plain letters alone is therefore looked up among all that came up before it, as strings;
/// they are collected for that when the first such name comes, so that most cases never pay for it.
struct NameNumbers: Sendable {
  /// The names of plain letters that are not all ASCII, one after another.
  private var plain: [UInt8] = []
  private var plainEnds: [Int] = []
  /// The hash of every name beyond ASCII, by its folded form; nothing as long as all are plain.
  private var hashes: [String: UInt32]?

  /// Makes the name known, and every name equal to it.
  mutating func note(_ bytes: [UInt8], _ range: Range<Int>) {
    if let hash = NameFolding.hash(bytes[range]) {
      if !hash.isASCII { notePlain(bytes[range], hash.value) }
      return
    }
    let folded = NameFolding.folded(bytes, range)
    let letters = Self.withoutTwins(folded)
    if let hash = NameFolding.hash(letters) {
      if !hash.isASCII { notePlain(letters[...], hash.value) }
      return
    }
    var all = hashes ?? plainHashes()
    if all[folded] == nil { all[folded] = UInt32(all.count + 1) &* 0x9E37_79B1 }
    hashes = all
  }

  /// A hash that is equal for equal names; 0 for a name that is not plain and equal to none known.
  func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt32 {
    if let hash = NameFolding.hash(bytes[range]) {
      guard !hash.isASCII, let hashes else { return hash.value }
      return hashes[NameFolding.folded(bytes, range)] ?? hash.value
    }
    let folded = NameFolding.folded(bytes, range)
    if let hash = NameFolding.hash(Self.withoutTwins(folded)) {
      guard !hash.isASCII, let hashes else { return hash.value }
      return hashes[folded] ?? hash.value
    }
    return (hashes ?? plainHashes())[folded] ?? 0
  }

  /// The bytes of a folded name, with the two signs that are equal to one of ASCII put as that.
  private static func withoutTwins(_ folded: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in folded.unicodeScalars {
      switch scalar {
      case "\u{37E}": bytes.append(0x3B)
      case "\u{1FEF}": bytes.append(0x60)
      default: bytes += UTF8.encode(scalar) ?? .init()
      }
    }
    return bytes
  }

  private mutating func notePlain(_ name: ArraySlice<UInt8>, _ hash: UInt32) {
    plain += name
    plainEnds.append(plain.count)
    guard hashes != nil else { return }
    let folded = NameFolding.folded(String(decoding: name, as: UTF8.self))
    if hashes?[folded] == nil { hashes?[folded] = hash }
  }

  /// The hashes of all plain names, by their folded forms.
  private func plainHashes() -> [String: UInt32] {
    var result: [String: UInt32] = [:]
    var start = 0
    for end in plainEnds {
      result[NameFolding.folded(plain, start..<end)] = NameFolding.hash(plain[start..<end])?.value
      start = end
    }
    return result
  }
}
