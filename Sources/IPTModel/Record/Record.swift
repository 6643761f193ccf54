/// One record of a case: its key, and where its values begin in the log.
public struct Record: Sendable, BitwiseCopyable {
  /// The kind, as its position in the schema.
  public let kind: UInt8
  /// Whether it was removed itself; ``Case/isAlive(_:)`` asks for what it is a line of as well.
  public internal(set) var isRemoved: Bool
  let rawKeyForm: UInt8
  /// The number, or the offset of the present name in the log's texts.
  public internal(set) var key: UInt32
  /// The record that this one is a line of, or `noRecord`.
  public let parent: UInt32
  /// The first cell of the chain that has one cell for each field that was ever given.
  var firstCell: UInt32
  /// The change that added it.
  public let origin: UInt32

  /// Stands in the place of a record's position where there is no record.
  public static let noRecord = UInt32.max

  init(
    kind: UInt8, keyForm: Change.KeyForm, key: UInt32, parent: UInt32, origin: UInt32
  ) {
    self.kind = kind
    isRemoved = false
    rawKeyForm = keyForm.rawValue
    self.key = key
    self.parent = parent
    firstCell = Case.noCell
    self.origin = origin
  }

  /// How ``key`` is to be read.
  public var keyForm: Change.KeyForm { Change.KeyForm(rawValue: rawKeyForm) ?? .none }
  /// The number of a numbered record.
  public var number: Int? { keyForm == .number ? Int(key) : nil }
}
