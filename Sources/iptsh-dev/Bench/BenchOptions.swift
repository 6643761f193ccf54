/// The words after `bench`, read.
struct BenchOptions: Equatable {
  /// Timed rounds of every row; nil leaves each row its own number.
  var rounds: Int?
  /// Names of the rows to run; empty means all.
  var only: [String] = []
  /// The program under measurement; without it the peers are compared alone.
  var program: String?
  /// Where the run makes its own folder.
  ///
  /// It should be on the disk whose commits count.
  var work = ".build"
  var json = false
  var selfCheck = false
  var keep = false
  var help = false

  static let usage = """
    usage: iptsh-dev bench [--rounds N] [--only ROW]... [--program PATH] [--work DIR] [--json]
           iptsh-dev bench --self-check [--program PATH] [--work DIR]

      --rounds N      timed rounds of every row, instead of each row's own number
      --only ROW      this row; may be given again
      --program PATH  the iptsh to measure; without it the peers are compared alone
      --work DIR      where the run makes a folder of its own (.build)
      --keep          keep that folder
      --json          JSON instead of tables
      --self-check    no timing: every program must build the model its text describes

    rows:

    """

  init() {}

  init(_ arguments: [String]) throws(BenchError) {
    var rest = arguments[...]
    while let option = rest.popFirst() {
      switch option {
      case "--json": json = true
      case "--self-check": selfCheck = true
      case "--keep": keep = true
      case "--help": help = true
      case "--rounds":
        guard let text = rest.popFirst(), let number = Int(text), number > 0 else {
          throw .badValue(option: option)
        }
        rounds = number
      case "--only": only.append(try Self.value(of: option, from: &rest))
      case "--program": program = try Self.value(of: option, from: &rest)
      case "--work": work = try Self.value(of: option, from: &rest)
      default: throw .unknownOption(option)
      }
    }
  }

  private static func value(
    of option: String, from rest: inout ArraySlice<String>
  ) throws(BenchError) -> String {
    guard let value = rest.popFirst(), !value.isEmpty else { throw .badValue(option: option) }
    return value
  }
}
