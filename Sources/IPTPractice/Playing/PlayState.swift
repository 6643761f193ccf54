import IPTEngine
import IPTModel

/// Where a play stands.
struct PlayState {
  /// A block that is being played, and the line that comes next.
  struct Position: Hashable {
    let block: Int
    var index: Int
    /// The number of the scene whose block it is, or nothing for a part of one.
    let scene: Int?
    /// The scene with which play goes on behind the block.
    var go: String?
  }

  /// What a play waits for.
  enum Waiting {
    case choice(Choice)
    case record(RecordPoint)
    /// The client's line, before which the trainee answers in the client's place.
    case reply(String)
    case end
  }

  var book: Casebook
  var frame: Frame
  var openSession: Int?
  var tally = PlayTally()
  /// The blocks that are being played, the innermost last.
  var stack: [Position] = []
  var waiting = Waiting.end
  /// The number of the scene that was left last, in which play is at its end.
  var lastScene = 0
  var turns: [Turn] = []
  var records: [RecordResult] = []
  /// How often words were not understood at the choice at hand.
  var misses = 0
  /// What a class voted last at the choice at hand.
  var votes: [VoteCount] = []
  /// What was said to the trainer alone before the first choice.
  var asides: [String] = []
  /// What was said and heard since the trainee spoke last.
  var heard: [PlayEvent] = []
  /// The entry of the case with which the record at hand begins.
  var firstEntry = 0
  /// Whether the trainee was told what is missing at the record at hand.
  var wasTold = false
}

/// A state that one can go back to, and what was done behind it.
///
/// A play may have thousands of turns: they are not kept once more for each. The turns of the present
/// begin with those of the past, and only the last one may have heard more since.
struct PastState {
  private let state: PlayState
  private let lastTurn: Turn?
  private let recordCount: Int
  let turnCount: Int
  /// What was done behind it, in a few words.
  var what = ""

  init(_ present: PlayState) {
    (turnCount, lastTurn) = (present.turns.count, present.turns.last)
    recordCount = present.records.count
    var state = present
    (state.turns, state.records) = ([], [])
    self.state = state
  }

  /// Puts a later state of the same play back to this one.
  func restore(_ present: inout PlayState) {
    var (turns, records) = (present.turns, present.records)
    present = state
    turns.removeLast(turns.count - turnCount)
    if let lastTurn { turns[turnCount - 1] = lastTurn }
    records.removeLast(records.count - recordCount)
    (present.turns, present.records) = (turns, records)
  }
}

/// A line by where it stands.
struct PlayedLine: Hashable {
  let block: Int
  let index: Int
}
