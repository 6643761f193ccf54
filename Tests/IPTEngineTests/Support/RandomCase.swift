import IPTLanguage
import IPTModel
import IPTTestSupport

/// Makes cases by chance: every kind of record, every field, every sort of value, in any order.
///
/// Names and numbers come from small pools, so that changes meet: names that are taken, records that
/// are gone, lines of records that never were.
struct RandomCase {
  private(set) var book: Casebook
  private var random: SplitMix
  private let kinds: [Int]

  private static let names = [
    "mother", "Mother", "Tom", "tom", "Zo\u{EB}", "Zoe\u{308}", "STRASSE", "straße", "a \"b\" \\c",
    "closeness", "unknown", "\u{212A}", "k", "日本", "🙂 x", "#1",
  ]
  private static let words = ["sell", "wait", "phq9", "item9", "G03", "keep-both", "sell#2", "und"]
  private static let texts = [
    "", " ", "plain", "two\nlines", "tab\there", "quote \" backslash \\ end\\", "\u{1B}[31mred",
    "\u{202E}turned\u{2066}", "# no comment", "} { ; ] [", "né\u{301}e", "🙂", "\r\n",
    "unknown", "\u{7F}\u{85}\u{FEFF}", "$x @3 | y", "…“curly”—",
  ]

  init(seed: UInt64, kinds: [Kind] = Kind.all) {
    random = SplitMix(seed: seed)
    let schema = Schema(kinds: kinds)
    book = Casebook(schema: schema)
    self.kinds = kinds.indices.filter { kinds[$0].realm == .record }
  }

  private var schema: Schema { book.schema }

  // MARK: Entries

  /// Makes an entry of one to four changes and applies it.
  mutating func addEntry() {
    openEntry()
    for _ in 0...(random.chance(70) ? 0 : random.below(4)) { addChange() }
  }

  /// Opens an entry, to which changes are then added.
  mutating func openEntry() {
    let seconds = Int64(1_700_000_000 + random.below(100_000_000))
    book.beginEntry(
      time: Timestamp(seconds: seconds), author: random.pick(["mw", "kl", "anna.b"]))
  }

  private mutating func addChange() {
    if random.chance(12), book.log.entries.count > 1 { return takeBack() }
    let kind = random.pick(kinds)
    add(random.pick([.add, .add, .set, .set, .set, .remove, .rename]), kind: kind)
  }

  private mutating func takeBack() {
    let entry = UInt32(1 + random.below(book.log.entries.count + 1))
    let operation = random.pick([Change.Operation.undo, .redo, .retract])
    let first = book.log.nextCell
    if operation == .retract {
      let reason = book.text(random.pick(Self.texts).utf8)
      book.append(Cell(field: 0, .text, reason))
    }
    book.commit(Change(operation, keyForm: .number, key: entry), firstCell: first)
  }

  /// Makes one change of a record of a kind; `isFull` gives it every field.
  mutating func add(_ wanted: Change.Operation, kind: Int, isFull: Bool = false) {
    let table = schema.kinds[kind]
    var operation = wanted
    if table.key == .single, operation == .add || operation == .rename { operation = .set }
    if table.key == .numbered, operation == .rename { operation = .set }
    var change = Change(operation, kind: UInt8(kind))
    (change.rawKeyForm, change.key) = key(of: kind)
    if let parent = schema.kind(table.parent) {
      (change.rawParentForm, change.parent) = key(of: parent)
    }
    let first = book.log.nextCell
    switch operation {
    case .add, .set:
      for (index, field) in schema.fields(of: kind).enumerated() {
        let isRequired = operation == .add && field.traits.contains(.required)
        guard isFull || isRequired || random.chance(20) else { continue }
        append(field, at: UInt8(index), canBeUnknown: !isRequired)
      }
    case .rename:
      let name = key(of: kind).1
      book.append(Cell(field: 0, .name, name, extra: UInt16(kind)))
    default: break
    }
    change.rawPlace = table.hasPlace ? place().packed : 0
    book.commit(change, firstCell: first)
  }

  private mutating func key(of kind: Int) -> (UInt8, UInt32) {
    switch schema.kinds[kind].key {
    case .named: (Change.KeyForm.text.rawValue, book.text(random.pick(Self.names).utf8))
    case .worded: (Change.KeyForm.text.rawValue, book.text(random.pick(Self.words).utf8))
    case .numbered: (Change.KeyForm.number.rawValue, UInt32(1 + random.below(5)))
    case .single: (0, 0)
    }
  }

  private mutating func place() -> Place {
    switch random.below(4) {
    case 0: .none
    case 1: Place(day: PartialDate(packed: day()))
    // Numbers that are refused today may stand in older files.
    default: Place(session: random.chance(3) ? Int(Int32.max) : random.below(7))
    }
  }

  // MARK: Values

  private mutating func append(_ field: Field, at index: UInt8, canBeUnknown: Bool) {
    let isTracked = field.traits.contains(.tracked)
    if canBeUnknown, random.chance(10) {
      return book.append(Cell(field: index, .unknown, 0, isTracked: isTracked))
    }
    guard case .list(let element) = field.type else {
      return append(field.type, at: index, isTracked: isTracked)
    }
    let count = random.below(4)
    for _ in 0..<count {
      if case .integer = element, random.chance(20) {
        book.append(Cell(field: Cell.element, .missing, 0))
      } else {
        append(element, at: Cell.element, isTracked: false)
      }
    }
    book.append(Cell(field: index, .list, UInt32(count), isTracked: isTracked))
  }

  private mutating func append(_ type: FieldType, at field: UInt8, isTracked: Bool) {
    let (tag, payload, extra) = value(type)
    book.append(Cell(field: field, tag, payload, extra: extra, isTracked: isTracked))
  }

  private mutating func value(_ type: FieldType) -> (Cell.Tag, UInt32, UInt16) {
    switch type {
    case .text: return (.text, book.text(random.pick(Self.texts).utf8), 0)
    case .integer(let range):
      let number = Int.random(in: range.clamped(to: -9_999...9_999_999), using: &random)
      return (.integer, UInt32(bitPattern: Int32(number)), 0)
    case .yesNo: return (.yesNo, UInt32(random.below(2)), 0)
    case .word(let vocabulary): return word(vocabulary)
    case .presence(let vocabulary):
      return vocabulary.words.isEmpty || random.chance(50) ? (.yesNo, 1, 0) : word(vocabulary)
    case .date:
      switch random.below(6) {
      case 0: return (.age, UInt32(random.below(100)), 0)
      case 1: return (.session, UInt32(1 + random.below(20)), 0)
      default: return (.date, day(), 0)
      }
    case .time: return (.time, UInt32(random.below(24 * 60)), 0)
    case .duration: return (.duration, UInt32(random.below(10_000)), UInt16(random.below(5)))
    case .session: return (.session, UInt32(1 + random.below(9999)), 0)
    case .reference(let word):
      let kind = schema.kind(word) ?? 0
      let isNumber = schema.kinds[kind].key == .numbered
      let key = schema.kinds[kind].key == .single ? book.text("x".utf8) : key(of: kind).1
      return (isNumber ? .number : .name, key, UInt16(kind))
    case .symbol: return (.symbol, book.text(random.pick(["phq9", "gad7", "G03"]).utf8), 0)
    case .label: return (.label, book.text("grief#\(random.below(40))".utf8), 0)
    case .entry: return (.entry, UInt32(1 + random.below(99)), UInt16(random.below(4)))
    case .range:
      let low = random.below(30)
      return (.range, UInt32(low | (low + random.below(30)) << 16), 0)
    case .expression: return (.expression, book.text("phase = middle".utf8), 0)
    case .list(let element): return value(element)
    case .either(let first, let second): return value(either: first, second)
    }
  }

  /// A text in quotes is read as a name where both may stand.
  private mutating func value(
    either first: FieldType, _ second: FieldType
  ) -> (Cell.Tag, UInt32, UInt16) {
    switch (first, second) {
    case (.reference, .text): value(first)
    default: value(random.chance(50) ? first : second)
    }
  }

  private mutating func word(_ vocabulary: Vocabulary) -> (Cell.Tag, UInt32, UInt16) {
    if vocabulary.isOpen, random.chance(30) { return (.symbol, book.text("own-word".utf8), 0) }
    return (.word, UInt32(random.below(vocabulary.words.count)), 0)
  }

  private mutating func day() -> UInt32 {
    let month = random.below(13)
    let day = month == 0 ? 0 : random.below(29)
    return UInt32((1950 + random.below(80)) << 9 | month << 5 | day)
  }
}
