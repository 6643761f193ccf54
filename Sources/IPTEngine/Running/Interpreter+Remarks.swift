import IPTModel

/// What a reply says beside the change itself.
extension Interpreter {
  /// Says of a risk entry that a flag is open in spite of it, and why.
  ///
  /// What answers a flag: an entry that the client was asked, made after the flag, at its place or a
  /// later one. Source: [C].
  mutating func remarkOnFlags(_ kind: Int, _ record: Int?) {
    guard schema.kinds[kind].word == "risk", let record else { return }
    let reader = reader
    let count = reader.openFlags.count
    if count == 0 { return }
    let stays = count == 1 ? "A risk flag stays open" : "\(count) risk flags stay open"
    switch reader.field("asked", of: UInt32(record)) {
    case .truth(true): remark("\(stays): what was asked before does not answer it.")
    case .truth(false): remark("\(stays): the client was not asked.")
    default: remark("\(stays): that the client was asked is not recorded.")
    }
  }
}
