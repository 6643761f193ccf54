/// What a word or a kind of record says of the problem area, and when it says it.
///
/// It stands beside the word, so that a word that is added to a list takes part. How long the windows
/// of time are, the library says. Source: WMK18.
public struct Evidence: Sendable {
  /// When a record counts as evidence, by a date of its own and the onset of the episode.
  public enum Time: Sendable {
    /// Whenever it is recorded.
    case always
    /// If the date in a field lies in a window of the library, by its word, around the onset.
    ///
    /// While one of the dates is unknown it does in a window without an end, and in no other.
    case within(_ window: String, by: String)
  }

  /// The word of the area that it speaks for.
  public let area: String
  /// When it does.
  public let time: Time
  /// The field without which it does not; empty if it asks for none.
  public let field: String

  /// Evidence of an area, at all times and with no other field unless said otherwise.
  public init(of area: String, _ time: Time = .always, beside field: String = "") {
    self.area = area
    self.time = time
    self.field = field
  }

  /// A person close to the client has died, not too long before the onset.
  static let death = Evidence(of: "grief", .within("bereavement", by: "died"))
  /// The death of somebody who is in the inventory, not too long before the onset.
  static let eventOfDeath = Evidence(
    of: "grief", .within("bereavement", by: "on"), beside: "with")
  /// A dispute with somebody is open.
  static let openDispute = Evidence(of: "role-disputes")
  /// Life changed around the onset.
  static let changeOfLife = Evidence(of: "role-transitions", .within("around-onset", by: "on"))
  /// An old role and a new one are recorded.
  static let changeOfRole = Evidence(of: "role-transitions")
}

/// How near the onset something must lie, as the library declares it.
public struct TimeWindow: Sendable {
  /// The word by which the tables name it.
  public let word: String
  /// How many months before the onset it begins.
  public let monthsBefore: Int
  /// How many months after the onset it ends; open without a number.
  public let monthsAfter: Int?

  /// A window of so many months around the onset.
  public init(_ word: String, monthsBefore: Int, monthsAfter: Int?) {
    self.word = word
    self.monthsBefore = monthsBefore
    self.monthsAfter = monthsAfter
  }
}
