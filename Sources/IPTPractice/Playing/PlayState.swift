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
struct PastState {
  let state: PlayState
  let what: String
}

/// A line by where it stands.
struct PlayedLine: Hashable {
  let block: Int
  let index: Int
}
