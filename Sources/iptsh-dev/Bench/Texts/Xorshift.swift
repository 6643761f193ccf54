/// A small generator of random numbers that gives the same row on every machine.
///
/// - Source: Marsaglia, "Xorshift RNGs", Journal of Statistical Software 8 (2003), 14.
struct Xorshift: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed == 0 ? 0x9E37_79B9_7F4A_7C15 : seed
  }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }

  /// A number of the range.
  ///
  /// The library's own way may change from release to release; the texts must not.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int((next() >> 11) % UInt64(range.count))
  }

  mutating func pick(_ words: [String]) -> String {
    words[number(0...(words.count - 1))]
  }
}
