/// What one move of a replay brought.
struct Replayed: Equatable {
  /// What those who play have seen.
  var lines: [String]
  /// The scene that was entered.
  let marker: String?
  /// What the trainer sees beside it.
  var aside: [String] = []
  /// Whether the lines come from a renderer, with colour in them and nothing else that steers.
  var isDrawn = false

  /// How long people read a line: 15 signs a second, within bounds; nothing at an empty one.
  static func seconds(for line: String, _ pace: Double) -> Double {
    var signs = 0
    var isColour = false
    // Colour takes no time to read.
    for byte in line.utf8 {
      if byte == 0x1B { isColour = true }
      if !isColour { signs += 1 }
      if byte == 0x6D { isColour = false }
    }
    return signs == 0 ? 0 : min(max(Double(signs) / 15, 0.4), 8) / max(pace, 0.1)
  }
}

/// Where a replay stands that is gone through step by step, forwards and back.
struct ReplaySteps {
  let parts: [Replayed]
  /// The part that was shown last.
  private(set) var index = 0

  init(_ parts: [Replayed]) { self.parts = parts }

  var isAtEnd: Bool { index + 1 >= parts.count }

  /// Goes on; whether there was anything to go to.
  mutating func forward() -> Bool {
    guard !isAtEnd else { return false }
    index += 1
    return true
  }

  /// Goes back; whether there was anything to go back to.
  mutating func back() -> Bool {
    guard index > 0 else { return false }
    index -= 1
    return true
  }

  /// All that is seen up to here, the last rows of it if there is room for no more.
  func rows(_ room: Int) -> [String] {
    Array(parts[...index].flatMap(\.lines).suffix(max(room, 1)))
  }

  /// What the keys do, for the row below.
  var keys: String {
    "-- \(index + 1) of \(parts.count). Space: on, b: back, q: end --"
  }
}
