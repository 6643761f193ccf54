/// One change of a case: the only thing that alters it.
///
/// It is data. No clock, no chance, no file and no rule is left in it; whatever was inferred when the
/// statement ran (a number, a total, the place) is written out in its cells.
public struct Change: Equatable, Sendable, BitwiseCopyable {
  /// What a change does.
  public enum Operation: UInt8, Sendable, CaseIterable {
    case add, set, remove, rename
    /// Takes an entry back; it stays in the log.
    case undo
    /// Brings back an entry that was taken back.
    case redo
    /// Takes an entry of an earlier sitting back, with a reason.
    case retract

    /// Whether it alters a record, rather than an entry.
    public var isOfRecord: Bool {
      switch self {
      case .add, .set, .remove, .rename: true
      case .undo, .redo, .retract: false
      }
    }
  }

  /// The field of the cell by which a retraction says that the entry went to another case; the reason is
  /// field 0.
  public static let movedField: UInt8 = 1

  /// How the key words are to be read.
  public enum KeyForm: UInt8, Sendable {
    case none, number, text
  }

  /// The raw value of ``operation``.
  public var rawOperation: UInt8
  /// The kind of the record, as its position in the schema.
  public var kind: UInt8
  /// The raw value of ``keyForm``.
  public var rawKeyForm: UInt8
  /// The raw value of ``parentForm``.
  public var rawParentForm: UInt8
  /// The number of the record, or the offset of its name; for `undo` and its like the entry's number.
  public var key: UInt32
  /// The same for the record that this one is a line of.
  public var parent: UInt32
  /// The entry this change is a part of.
  public var entry: UInt32
  /// The place in 32 bits, as ``Place/packed``.
  public var rawPlace: UInt32
  /// Where the cells begin; they end where those of the next change begin.
  public var firstCell: UInt32

  /// Makes a change that has no entry and no cells until ``Log/append(_:firstCell:)`` takes it up.
  public init(
    _ operation: Operation, kind: UInt8 = 0, keyForm: KeyForm = .none, key: UInt32 = 0,
    parentForm: KeyForm = .none, parent: UInt32 = 0, place: Place = .none
  ) {
    rawOperation = operation.rawValue
    self.kind = kind
    rawKeyForm = keyForm.rawValue
    self.key = key
    rawParentForm = parentForm.rawValue
    self.parent = parent
    entry = 0
    rawPlace = place.packed
    firstCell = 0
  }

  /// What it does; `set` if the raw value is that of no operation.
  public var operation: Operation { Operation(rawValue: rawOperation) ?? .set }
  /// How ``key`` is to be read.
  public var keyForm: KeyForm { KeyForm(rawValue: rawKeyForm) ?? .none }
  /// How ``parent`` is to be read; `none` unless the record is a line of another.
  public var parentForm: KeyForm { KeyForm(rawValue: rawParentForm) ?? .none }
  /// Where in the treatment it belongs.
  public var place: Place { Place(packed: rawPlace) }
}
