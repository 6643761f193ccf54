import IPTStore

/// Files whose chain and digest are right, whatever their lines say.
enum ForgedFile {
  static let time = "2026-11-21T09:00:00Z mw"

  /// A file of these changes, each with its stamp but without its link.
  static func bytes(_ lines: [String], header: String = "casefile 1") -> [UInt8] {
    var output = Array("\(header)\n".utf8)
    var link: [UInt8] = []
    for line in lines {
      let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false)
      let stamp = words.prefix(3).joined(separator: " ") + " "
      let text = String(words.dropFirst(3).joined())
      link = Digest.sha256(link + Array((stamp + text).utf8))
      output += Array("\(stamp)\(Digest.hex(of: link.prefix(4))) \(text)\n".utf8)
    }
    output += Array("end @\(lines.count) lines \(lines.count) sha256 ".utf8)
    return output + Array("\(Digest.hex(of: Digest.sha256(output)))\n".utf8)
  }
}
