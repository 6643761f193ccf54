/// What was found wrong with a text: the first of it, and how much more there is.
///
/// A text of a stranger can be wrong in a million places. Nobody reads more than the first of them,
/// and none of the others is put into words.
public struct DiagnosticList: Sendable {
  /// So many diagnostics of one text are told.
  public static let most = 100

  /// The first diagnostics, in the order in which they were found.
  public private(set) var told: [Diagnostic] = []
  /// How many there are, told or not.
  public private(set) var count = 0

  /// A list of a text in which nothing is wrong yet.
  public init() {}

  /// How many are only counted.
  public var omitted: Int { count - told.count }
  /// Whether nothing is wrong.
  public var isEmpty: Bool { count == 0 }
  /// Whether a further diagnostic would only be counted.
  public var isFull: Bool { count >= Self.most }
  /// The one that was found first.
  public var first: Diagnostic? { told.first }

  /// Adds a diagnostic, or counts it if the list is full.
  public mutating func append(_ diagnostic: Diagnostic) {
    if !isFull { told.append(diagnostic) }
    count += 1
  }

  /// Adds several diagnostics, as far as the list has room.
  public mutating func append(contentsOf diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics { append(diagnostic) }
  }

  /// Counts diagnostics that nobody put into words; the list takes no others after them.
  public mutating func append(omitted number: Int) { count += number }

  /// The diagnostics that are told behind the first so many.
  public func told(after count: Int) -> ArraySlice<Diagnostic> {
    told[min(count, told.count)...]
  }

  /// Takes back the last so many.
  public mutating func removeLast(_ number: Int) {
    count -= number
    if told.count > count { told.removeLast(told.count - count) }
  }
}
