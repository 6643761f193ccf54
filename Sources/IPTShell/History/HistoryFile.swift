import IPTEngine
import IPTLanguage
import IPTStore

/// The lines of earlier sittings with one case: a file of their own, for this user alone.
///
/// Each line is a moment in seconds, the process that wrote it, and what was typed, in quotes; so an
/// entry of several rows is one line. Several sittings add to it at the same time.
struct HistoryFile {
  private let file: LineFile
  private let folder: StoreFolder
  /// Its presence says that nothing of the case is to be written down.
  private let mark: LineFile
  /// The folder of the case, where it is by the name of the case that the file is called.
  private let namedFolder: NamedFolder?

  private static let heading = Array("iptsh history 1\n".utf8)
  private static let greatestSize = 1 << 24
  /// When there are more lines than twice this, the oldest go.
  private static let most = 2_000
  /// When there are more bytes than twice this, the oldest lines go.
  private static let mostBytes = greatestSize / 4
  /// The history is no place for whole scripts.
  private static let longestEntry = 1 << 14

  /// The history of a case; `nil` where no variable of the environment says where it belongs.
  ///
  /// - Parameters:
  ///   - path: The real path of the case: under any other, one case would have several histories, and
  ///     cases of several folders could share one.
  ///   - data: The folder of the cases.
  init?(ofCaseAt path: String, in data: StoreFolder) {
    guard let state = try? StoreFolder.state() else { return nil }
    folder = StoreFolder(path: state.path + "/history")
    let cases = RealPath.of(data.path) ?? data.path
    let own = Self.name(ofCaseAt: path, in: cases)
    namedFolder = own == nil ? nil : NamedFolder(data: cases, histories: folder.path)
    let name = namedFolder == nil ? Self.digest(ofCaseAt: path) : own ?? ""
    file = LineFile(path: "\(folder.path)/\(name).history")
    mark = LineFile(path: "\(folder.path)/\(name).private")
  }

  /// The name of a case in a folder; nothing of one elsewhere.
  static func name(ofCaseAt path: String, in data: String) -> String? {
    // By bytes, as the system goes: two spellings of one letter are two folders.
    let (bytes, front) = (Array(path.utf8), Array((data + "/").utf8))
    let suffix = Array(("." + CaseFolder.fileExtension).utf8)
    guard bytes.starts(with: front), bytes.suffix(suffix.count).elementsEqual(suffix) else {
      return nil
    }
    let name = bytes.dropFirst(front.count).dropLast(suffix.count)
    return name.isEmpty || name.contains(0x2F) ? nil : String(decoding: name, as: UTF8.self)
  }

  /// What stands for a case elsewhere: a digest of its path, which may tell more than a label.
  static func digest(ofCaseAt path: String) -> String {
    let digest = Digest.sha256(Array(path.utf8)).prefix(8)
    return "path-"
      + digest.map { byte in
        let digits = String(byte, radix: 16)
        return byte < 16 ? "0" + digits : digits
      }.joined()
  }

  private func makeFolder() throws(StoreError) {
    try folder.create()
    try namedFolder?.note()
  }

  // MARK: Privacy

  /// Whether nothing of the case may be written down in any sitting.
  var isMarked: Bool { mark.isThere }

  /// Marks the case and removes what was written, or takes the mark away.
  ///
  /// - Throws: What the store could not do.
  func mark(_ isMarked: Bool) throws(StoreError) {
    if !isMarked { return try mark.remove() }
    try makeFolder()
    try mark.append([], beginning: [])
    try file.remove()
  }

  // MARK: Lines

  /// What was kept, oldest first, and what is wrong with the file, if anything is.
  func read() -> (lines: [String], fault: String?) {
    let bytes: [UInt8]
    do throws(StoreError) {
      guard let found = try file.read(limit: Self.greatestSize) else { return ([], nil) }
      bytes = found
    } catch {
      return ([], Complaint.sentence(error))
    }
    if bytes.isEmpty { return ([], nil) }
    guard bytes.starts(with: Self.heading) else {
      return (
        [],
        "\(FilePath.short(file.path)) is no history of iptsh; it is left as it is, and nothing is kept"
      )
    }
    var lines: [String] = []
    var damaged = 0
    for line in bytes[Self.heading.count...].split(separator: 0x0A) where !Self.isSetAside(line) {
      if let text = Self.text(of: Array(line)) { lines.append(text) } else { damaged += 1 }
    }
    guard damaged > 0 else { return (lines.suffix(Self.most), nil) }
    // Where that fails, it is told and tried again the next time.
    try? setDamagedAside()
    let told =
      damaged == 1
      ? "1 line of \(FilePath.short(file.path)) cannot be read and is"
      : "\(damaged) lines of \(FilePath.short(file.path)) cannot be read and are"
    return (lines.suffix(Self.most), told + " left out from now on")
  }

  /// What stands before a line that could not be read, once that was told.
  private static let aside = Array("# ".utf8)

  private static func isSetAside(_ line: ArraySlice<UInt8>) -> Bool { line.starts(with: aside) }

  private func setDamagedAside() throws(StoreError) {
    try file.rewrite { bytes in
      guard bytes.starts(with: Self.heading) else { return bytes }
      return Self.heading
        + bytes[Self.heading.count...].split(separator: 0x0A).flatMap { line in
          let isRead = Self.isSetAside(line) || Self.text(of: Array(line)) != nil
          return (isRead ? [] : Self.aside) + line + [0x0A]
        }
    }
  }

  /// A line that was typed, and when, in seconds.
  typealias Typed = (text: String, seconds: Int64)

  /// Adds lines; one that is too long for a history is left out, and all where the case is marked.
  ///
  /// - Parameters:
  ///   - typed: The lines, oldest first.
  ///   - process: The process that they were typed in.
  ///   - waits: Whether another process that holds the file is waited for, a while.
  /// - Throws: What the store could not do; nothing is written then.
  func append(_ typed: [Typed], process: Int32, waits: Bool) throws(StoreError) {
    var bytes: [UInt8] = []
    for (text, seconds) in typed where text.utf8.count <= Self.longestEntry {
      bytes += Array("\(seconds) \(process) ".utf8)
      EscapedText.quote(text.utf8, into: &bytes)
      bytes.append(0x0A)
    }
    if bytes.isEmpty { return }
    try makeFolder()
    try keep(bytes, waits: waits)
  }

  /// Adds whole lines, unless another sitting has marked the case since this one began.
  private func keep(_ lines: [UInt8], waits: Bool) throws(StoreError) {
    let size = try file.append(
      lines, beginning: Self.heading, waits: waits, unless: { isMarked })
    if size > 2 * Self.mostBytes { try trim() }
  }

  /// Takes over the lines that were kept of another case, and its mark.
  ///
  /// - Throws: What the store could not do.
  func takeOver(_ other: HistoryFile) throws(StoreError) {
    if other.isMarked { try mark(true) }
    try other.trim()
    guard let bytes = try other.file.read(limit: Self.greatestSize),
      bytes.starts(with: Self.heading), bytes.count > Self.heading.count
    else { return }
    try makeFolder()
    try keep(Array(bytes[Self.heading.count...]), waits: true)
  }

  /// What is said where lines could not be taken out.
  static let stillThere = "What was to be taken out of the history may still be in it."

  /// Takes lines out, so that they are in no file any more, however long the file is.
  ///
  /// - Throws: What the store could not do; the lines are where they were then.
  func remove(where isWanted: (String) -> Bool) throws(StoreError) {
    try rewrite { lines in lines.removeAll { isWanted($0.text) } }
  }

  /// Lets the oldest lines go when there are too many, or they are too long together.
  ///
  /// - Throws: What the store could not do.
  func trim() throws(StoreError) {
    try rewrite { lines in
      if lines.count > 2 * Self.most { lines.removeFirst(lines.count - Self.most) }
      var bytes = lines.reduce(0) { $0 + $1.bytes.count + 1 }
      if bytes <= 2 * Self.mostBytes { return }
      let kept = lines.drop { line in
        defer { bytes -= line.bytes.count + 1 }
        return bytes > Self.mostBytes
      }
      lines = Array(kept)
    }
  }

  /// Removes the lines, and the mark: a new case of that name begins anew.
  ///
  /// - Throws: What the store could not do.
  func removeAll() throws(StoreError) {
    try file.remove()
    try mark.remove()
  }

  private typealias Line = (bytes: ArraySlice<UInt8>, text: String)

  private func rewrite(_ change: (inout [Line]) -> Void) throws(StoreError) {
    try file.rewrite { bytes in
      // A file that is not ours is not for us to shorten.
      guard bytes.starts(with: Self.heading) else { return bytes }
      var lines: [Line] = bytes[Self.heading.count...].split(separator: 0x0A).map {
        ($0, Self.text(of: Array($0)) ?? Self.words(in: $0))
      }
      let before = lines.count
      change(&lines)
      if lines.count == before { return bytes }
      return Self.heading + lines.flatMap { $0.bytes + [0x0A] }
    }
  }

  /// What may stand in a line that is none of ours: as it is, and with what is escaped read as it is meant.
  private static func words(in line: ArraySlice<UInt8>) -> String {
    let plain = line.filter { $0 != 0x5C }
    return "\(String(decoding: line, as: UTF8.self))\n\(String(decoding: plain, as: UTF8.self))"
  }

  /// The text of a line of the file; nothing if it is none of ours.
  static func text(of line: [UInt8]) -> String? {
    let parts = line.split(separator: 0x20, maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, Int64(String(decoding: parts[0], as: UTF8.self)) != nil,
      Int32(String(decoding: parts[1], as: UTF8.self)) != nil,
      parts[2].count >= 2, parts[2].first == 0x22, parts[2].last == 0x22
    else { return nil }
    let quoted = Array(parts[2])
    // What is not UTF-8, or has a `\` before what is no escape, was not written by us.
    guard String(validating: quoted, as: UTF8.self) != nil,
      EscapedText.isWellFormed(quoted, 1..<quoted.count - 1)
    else { return nil }
    let text = EscapedText.unescape(quoted, 1..<quoted.count - 1)
    return String(validating: text, as: UTF8.self)
  }
}
