/// The words that the parser itself knows, wherever they stand: values, and the words of expressions.
///
/// The raw values are their numbers in every ``SymbolTable``.
enum Keyword: UInt16, CaseIterable {
  case unknown = 1
  case yes, no, age, session, desc
  case or, and, not
  case isIn, contains, `is`, known
  case `where`, sort, limit
  case `else`, `if`

  var word: String {
    switch self {
    case .unknown: "unknown"
    case .yes: "yes"
    case .no: "no"
    case .age: "age"
    case .session: "session"
    case .desc: "desc"
    case .or: "or"
    case .and: "and"
    case .not: "not"
    case .isIn: "in"
    case .contains: "contains"
    case .is: "is"
    case .known: "known"
    case .where: "where"
    case .sort: "sort"
    case .limit: "limit"
    case .else: "else"
    case .if: "if"
    }
  }
}

extension Parser {
  /// The words that are values wherever a value may stand.
  public static let values = [Keyword.yes, .no, .unknown].map(\.word)
}
