import IPTDocument
import IPTEngine
import IPTLanguage
import IPTPractice
import IPTStore

/// Replays that are kept as transcripts, and compared with what is played today.
extension PracticeRuns {
  /// Compares a replay with a transcript, and shows what differs.
  func compare(_ lines: [String], with path: String) throws(Complaint) {
    let bytes = Self.transcript(lines)
    let kept = try read(path)
    guard kept != bytes else {
      console.say("The replay is the same as \(path).")
      return
    }
    showDifference(from: kept, to: bytes, path)
    throw Complaint(
      .replayDiffers, "the replay differs from \(path)",
      notes: ["`--bless` shows the difference, and then writes the transcript anew."],
      status: ExitStatus.checkFailed)
  }

  /// Shows how a replay differs from a transcript, and writes the transcript anew.
  func bless(_ lines: [String], as path: String) throws(Complaint) {
    let bytes = Self.transcript(lines)
    guard StoreFolder.isFile(path) else {
      try create(bytes, at: path)
      console.say("Made \(path).")
      return
    }
    let kept = try read(path)
    guard kept != bytes else {
      console.say("The replay is the same as \(path).")
      return
    }
    try refuseToBless(kept, path)
    showDifference(from: kept, to: bytes, path)
    do throws(StoreError) {
      _ = try DurableFile(at: path).write(bytes.span, older: .leave, keepsMode: true)
    } catch {
      throw Complaint(.notSaved, error)
    }
    console.say("Wrote \(path).")
  }

  private static func transcript(_ lines: [String]) -> [UInt8] {
    Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private func showDifference(from kept: [UInt8], to bytes: [UInt8], _ path: String) {
    console.show([.data(UnifiedDifference.text(from: kept, to: bytes, name: path))])
  }

  /// Refuses a script, an attempt or a recording in the place of a transcript: a slip of the hand
  /// writes over nothing of somebody's.
  private func refuseToBless(_ kept: [UInt8], _ path: String) throws(Complaint) {
    let isOther =
      [".ipt", ".attempt", ".case"].contains { path.lowercased().hasSuffix($0) }
      || ["language ", "#!", "{\""].contains { kept.starts(with: $0.utf8) }
    guard isOther else { return }
    throw Complaint(
      .notSaved, "\(path) is no transcript of a replay, and is not replaced",
      notes: ["`--check` names a text such as `monday.txt`, which need not be there yet."],
      status: ExitStatus.cannotCreate)
  }
}
