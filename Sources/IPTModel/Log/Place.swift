/// Where in the treatment a change belongs: a session, or a day.
public struct Place: Hashable, Sendable, BitwiseCopyable {
  /// Zero for no place; the top bit marks the number of a session; otherwise a packed date.
  public let packed: UInt32

  /// Neither a session nor a day.
  public static let none = Place(packed: 0)
  private static let sessionBit: UInt32 = 0x8000_0000

  /// Unpacks a place from ``packed``.
  public init(packed: UInt32) { self.packed = packed }
  /// The session with a number.
  public init(session: Int) { packed = Self.sessionBit | UInt32(clamping: session) }
  /// A day; where only the month or the year is known, that.
  public init(day: PartialDate) { packed = day.packed }

  /// The number of the session, if the place is one.
  public var session: Int? {
    packed & Self.sessionBit != 0 ? Int(packed & ~Self.sessionBit) : nil
  }

  /// The day, if the place is one.
  public var day: PartialDate? {
    packed == 0 || packed & Self.sessionBit != 0 ? nil : PartialDate(packed: packed)
  }
}
