/// The productions that are worked out from the tables, in the order in which they are met.
///
/// Equal productions of one subject are kept once: the clauses of `add goal` and `set goal` are those
/// of a goal.
final class Productions {
  /// What a production is about; each is a part of the file.
  enum Part: Int, CaseIterable {
    case scripts, verbs, arguments, words, openers

    var title: String {
      switch self {
      case .scripts: "Scripts"
      case .verbs: "Verbs, and the kinds they go on with"
      case .arguments: "Arguments, kind by kind"
      case .words: "Vocabularies"
      case .openers: "Words that open a clause, where a name that is one word could be taken for it"
      }
    }
  }

  private struct Production {
    var name: String
    /// The name without the number that tells it from others of the same.
    var stem: String
    var body: Rule
    let part: Part
  }

  private var productions: [Production] = []
  private var numbers: [String: Int] = [:]
  private var bodies: [Rule: [Int]] = [:]

  /// The names of the texts that are written by hand are taken.
  init(taken: [String]) {
    for name in taken { numbers[name] = -1 }
  }

  /// A production with this body: one that is there if its name is as good for both, else a new one.
  func production(_ name: String, _ part: Part, _ body: Rule) -> Rule {
    for number in bodies[body] ?? [] where productions[number].part == part {
      let known = productions[number].stem
      guard let shared = known == name ? name : Self.shared(known, name) else { continue }
      if shared == known { return .production(number) }
      guard numbers[shared] == nil else { continue }
      numbers[productions[number].name] = nil
      numbers[shared] = number
      productions[number].name = shared
      productions[number].stem = shared
      return .production(number)
    }
    let number = productions.count
    productions.append(Production(name: free(name), stem: name, body: body, part: part))
    numbers[productions[number].name] = number
    bodies[body, default: []].append(number)
    return .production(number)
  }

  /// A production whose body is not known yet, since it leads back to itself.
  func reserve(_ name: String, _ part: Part) -> Int {
    let number = productions.count
    productions.append(
      Production(name: free(name), stem: name, body: .sequence([]), part: part))
    numbers[productions[number].name] = number
    return number
  }

  /// Gives a production that was reserved its body.
  func complete(_ number: Int, _ body: Rule) { productions[number].body = body }

  /// The file's text of one part.
  func text(of part: Part) -> String {
    let names = productions.map(\.name)
    return productions.filter { $0.part == part }.map { production in
      var lines = ["\(production.name) ::="]
      let indent = "  "
      for piece in production.body.pieces(names) {
        if lines[lines.count - 1].count + 1 + piece.count <= 100 {
          lines[lines.count - 1] += " " + piece
        } else {
          lines.append(indent + piece)
        }
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined()
  }

  private func free(_ name: String) -> String {
    guard numbers[name] != nil else { return name }
    var count = 2
    while numbers["\(name)-\(count)"] != nil { count += 1 }
    return "\(name)-\(count)"
  }

  /// What two names have in common at their beginning and end, if that still says something:
  /// `event-clause` of `add-event-clause` and `set-event-clause`.
  private static func shared(_ one: String, _ other: String) -> String? {
    let (first, second) = (one.split(separator: "-"), other.split(separator: "-"))
    let head = zip(first, second).prefix { $0 == $1 }.count
    let rest = min(first.count, second.count) - head
    let tail = zip(first.reversed(), second.reversed()).prefix(rest).prefix { $0 == $1 }.count
    guard tail > 0, head + tail > 1 else { return nil }
    return (first.prefix(head) + first.suffix(tail)).joined(separator: "-")
  }
}
