/// Where in the treatment a change belongs: a session, or a day.
package struct Place: Hashable, Sendable, BitwiseCopyable {
  /// Zero for no place; the top bit marks the number of a session; otherwise a packed date.
  package let packed: UInt32

  package static let none = Place(packed: 0)
  private static let sessionBit: UInt32 = 0x8000_0000

  package init(packed: UInt32) { self.packed = packed }
  package init(session: Int) { packed = Self.sessionBit | UInt32(clamping: session) }
  package init(day: PartialDate) { packed = day.packed }

  /// The number of the session, if the place is one.
  package var session: Int? {
    packed & Self.sessionBit != 0 ? Int(packed & ~Self.sessionBit) : nil
  }

  /// The day, if the place is one.
  package var day: PartialDate? {
    packed == 0 || packed & Self.sessionBit != 0 ? nil : PartialDate(packed: packed)
  }
}
