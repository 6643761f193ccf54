/// Statements of a made-up case, the same ones every time, and what they must build.
struct TextGenerator {
  private(set) var tally = Tally()
  private var random = Xorshift(seed: 0x1973_2025)
  private var relations: [Tie] = []
  private var made = 0

  /// A relation so far, small: what this process holds in memory hides what its children hold.
  private struct Tie: BitwiseCopyable {
    var name: UInt8
    var closeness: UInt8
    var number: UInt32
  }

  private static let names = [
    "mother", "father", "sister", "brother", "Tom", "Anna", "neighbour", "friend R", "colleague",
    "Zoë", "Jürgen", "Łucja", "Ægir", "O Conchúir", "Мария", "美咲",
  ]
  private static let stages = ["renegotiation", "impasse", "dissolution"]
  private static let states = ["active", "strained", "distant", "ended"]
  private static let kinds = [
    "death", "move", "birth", "illness", "job", "study", "separation", "quarrel",
    "reconciliation", "anniversary", "success", "other",
  ]
  private static let words = [
    "calls", "again", "after", "the", "long", "week", "and", "says", "nothing", "about", "it",
    "until", "supper", "then", "leaves", "early", "with", "her", "coat", "on", "one", "hour",
    "later", "they", "talk", "quietly", "for", "a", "while", "feels", "lighter", "angry", "café",
  ]

  /// A comment now and then, otherwise a statement of the mix.
  mutating func nextLine() -> Statement {
    random.number(1...25) == 1 ? .comment(sentence(3...8)) : nextStatement()
  }

  /// 40 % relations, 30 % events, 12 % scores, 12 % updates, 6 % notes.
  mutating func nextStatement() -> Statement {
    made += 1
    switch random.number(0...99) {
    case 0..<40: return relation()
    case 40..<70: return event()
    case 70..<82: return score()
    case 82..<94: return relations.isEmpty ? relation() : update()
    default:
      tally.notes += 1
      return .note(sentence(4...12))
    }
  }

  private mutating func relation() -> Statement {
    let name = random.number(0...(Self.names.count - 1))
    let closeness = random.number(1...5)
    let importance = random.number(1...5)
    let stage: String? = random.number(0...3) == 0 ? nil : random.pick(Self.stages)
    let status = random.pick(Self.states)
    let tie = Tie(name: UInt8(name), closeness: UInt8(closeness), number: UInt32(made))
    relations.append(tie)
    tally.relations += 1
    tally.closeness += closeness
    tally.importance += importance
    tally.impasses += stage == "impasse" ? 1 : 0
    tally.strained += status == "strained" ? 1 : 0
    return .relation(
      name: Self.name(of: tie), closeness: closeness, stage: stage, importance: importance,
      status: status)
  }

  private mutating func event() -> Statement {
    let kind = random.pick(Self.kinds)
    let impact = random.number(-5...5)
    tally.events += 1
    tally.impact += impact
    tally.quarrels += kind == "quarrel" ? 1 : 0
    let text = "\(sentence(2...7)) \(made)"
    return .event(text: text, kind: kind, date: date(), impact: impact)
  }

  private mutating func score() -> Statement {
    var answers: [Int] = []
    for _ in 1...8 { answers.append(random.number(0...3)) }
    answers.append(0)
    tally.scores += 1
    tally.points += answers.reduce(0, +)
    return .score(answers)
  }

  private mutating func update() -> Statement {
    let index = random.number(0...(relations.count - 1))
    let closeness = random.number(1...5)
    tally.closeness += closeness - Int(relations[index].closeness)
    relations[index].closeness = UInt8(closeness)
    return .set(name: Self.name(of: relations[index]), closeness: closeness)
  }

  private static func name(of tie: Tie) -> String {
    "\(names[Int(tie.name)])-\(tie.number)"
  }

  private mutating func date() -> String {
    let month = random.number(1...12)
    let day = random.number(1...28)
    return "\(random.number(2015...2024))-\(month < 10 ? "0" : "")\(month)"
      + "-\(day < 10 ? "0" : "")\(day)"
  }

  private mutating func sentence(_ length: ClosedRange<Int>) -> String {
    var text = random.pick(Self.words)
    for _ in 1..<random.number(length) {
      text += " "
      text += random.pick(Self.words)
    }
    return text
  }
}
