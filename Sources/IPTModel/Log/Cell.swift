/// One field and its value, in eight bytes.
///
/// A change is a run of cells; text stands in the log's byte arena and a list's elements stand right
/// before the cell of the list. So a log of a million changes is three plain arrays, and nothing on
/// the way from a statement to the case allocates, counts references or looks at types at run time.
public struct Cell: Equatable, Sendable, BitwiseCopyable {
  /// What the payload means.
  public enum Tag: UInt8, Sendable {
    /// The field is cleared: nothing is recorded any more.
    case unknown
    /// A whole number.
    case integer
    /// Offset of a text in the arena.
    case text
    /// 0 or 1.
    case yesNo
    /// A word's ordinal in the vocabulary of the field.
    case word
    /// A packed date.
    case date
    /// `age N`.
    case age
    /// `session N`, or the number where the field holds sessions.
    case session
    /// Minutes since midnight.
    case time
    /// An amount, with the unit in `extra`.
    case duration
    /// Offset of a label in the arena: a word, `#`, digits.
    case label
    /// Offset of a word in the arena that the library, not a vocabulary, knows.
    case symbol
    /// Two numbers of 16 bits each, the smaller in the low half.
    case range
    /// Offset of the key text of a record of a named kind.
    case name
    /// The number of a record of a numbered kind.
    case number
    /// Offset of an expression's text in the arena.
    case expression
    /// The number of an entry of the log, with the part in `extra`.
    case entry
    /// A place in a list that was left open: `_`.
    case missing
    /// A list: the payload is the number of elements, which stand right before this cell.
    case list
  }

  /// The field's position in the table of its kind; `0xFF` in an element of a list.
  public var field: UInt8
  /// The raw value of ``tag``.
  public var rawTag: UInt8
  /// The unit of a duration; the flag bits of ``isTracked``.
  public var extra: UInt16
  /// The value, or where it stands.
  public var payload: UInt32

  /// Stands in ``field`` in an element of a list.
  public static let element: UInt8 = 0xFF
  private static let trackedBit: UInt16 = 0x8000

  /// Makes a cell; `extra` has 15 bits, the one above them says whether the value is tracked.
  public init(
    field: UInt8, _ tag: Tag, _ payload: UInt32, extra: UInt16 = 0, isTracked: Bool = false
  ) {
    self.field = field
    self.rawTag = tag.rawValue
    self.extra = isTracked ? extra | Self.trackedBit : extra
    self.payload = payload
  }

  /// What the payload means; `unknown` if the raw value is that of no tag.
  public var tag: Tag { Tag(rawValue: rawTag) ?? .unknown }
  /// Whether the value moves with time, so that the latest place counts and not the last entry.
  public var isTracked: Bool { extra & Self.trackedBit != 0 }
  /// The payload as a signed number.
  public var integer: Int { Int(Int32(bitPattern: payload)) }
  /// The part of an entry.
  public var part: UInt16 { extra & 0x7FFF }
  /// The unit of a duration, or the kind of the record that a name or number refers to.
  public var unit: UInt16 { extra & 0xFF }
}
