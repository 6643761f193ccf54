/// What a word or a kind of record says of the problem area, and when it says it.
///
/// It stands beside the word, so that a word that is added to a list takes part. Source: WMK18,
/// windows of time [C].
public struct Evidence: Sendable {
  /// When a record counts as evidence, by a date of its own and the onset of the episode.
  public enum Time: Sendable {
    /// Whenever it is recorded.
    case always
    /// If the date in a field lies in the window around the onset; not while one of them is unknown.
    case aroundOnset(by: String)
    /// If the date in a field is not so many months before the onset; also while one is unknown.
    case upTo(months: Int, beforeOnsetBy: String)
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

  /// A person close to the client has died, 24 months before the onset or later.
  static let death = Evidence(of: "grief", .upTo(months: 24, beforeOnsetBy: "died"))
  /// The death of somebody who is in the inventory, 24 months before the onset or later.
  static let eventOfDeath = Evidence(
    of: "grief", .upTo(months: 24, beforeOnsetBy: "on"), beside: "with")
  /// A dispute with somebody is open.
  static let openDispute = Evidence(of: "role-disputes")
  /// Life changed around the onset.
  static let changeOfLife = Evidence(of: "role-transitions", .aroundOnset(by: "on"))
  /// An old role and a new one are recorded.
  static let changeOfRole = Evidence(of: "role-transitions")
}
