import IPTLanguage
import IPTModel

/// Words that the library declares: what stands beside a measure, a gate or a band must be one.
extension Binder {
  /// Whose words a value is one of.
  enum Declared: Equatable {
    /// The declarations of a kind of the library: measures, gates.
    case kind(String)
    /// The bands of a measure; without one, those of all measures.
    case bands(of: String?)
  }

  /// What a field holds, if that is a word which the library declares.
  func declared(by type: FieldType) -> Declared? {
    switch type {
    case .list(let element): return declared(by: element)
    case .symbol(let word):
      guard let kind = schema.kind(word), schema.traits[kind].realm == .library,
        schema.traits[kind].parent < 0
      else { return nil }
      return .kind(word)
    default: return nil
    }
  }

  /// What a function gives, if that is a word which the library declares.
  func declared(by function: Function, _ arguments: [Operand]) -> Declared? {
    guard function.word == Function.band.word else { return nil }
    switch arguments.first?.condition {
    case .literal(.word(let word)), .literal(.text(let word)):
      // What is wrong with the measure itself is told already.
      return library?.measure(word) == nil ? nil : .bands(of: word)
    default: return .bands(of: nil)
    }
  }

  /// Tells which of the words that are written out the library does not declare.
  mutating func check(_ operand: Operand, isOf declared: Declared?) {
    guard let declared, library != nil else { return }
    switch operand.condition {
    case .literal(let value): check(value, operand.range, isOf: declared)
    case .list(let items):
      for (index, item) in items.enumerated() {
        guard case .literal(let value) = item else { continue }
        let range = index < operand.items.count ? operand.items[index].range : operand.range
        check(value, range, isOf: declared)
      }
    default: return
    }
  }

  private mutating func check(_ value: Quantity, _ range: Range<Int>, isOf declared: Declared) {
    guard let library else { return }
    let word: String
    switch value {
    case .word(let typed), .text(let typed): word = typed
    default: return
    }
    switch declared {
    case .kind(let kind):
      if library.declares(word, as: kind) { return }
      reportUndeclared(
        word, "the library has no \(kind) `\(word)`", among: library.words(of: kind), at: range)
    case .bands(let measure):
      let bands = words(ofBandsOf: measure, library)
      if bands.contains(word) { return }
      reportUndeclared(
        word, "`\(word)` is no band of \(measure ?? "any measure")", among: bands, at: range)
    }
  }

  private func words(ofBandsOf word: String?, _ library: Library) -> [String] {
    let named = word.flatMap { library.measure($0) }.map { [$0] }
    var words: [String] = []
    for band in (named ?? library.measures).flatMap(\.bands) where !words.contains(band.word) {
      words.append(band.word)
    }
    return words
  }

  private mutating func reportUndeclared(
    _ word: String, _ message: String, among words: [String], at range: Range<Int>
  ) {
    // What is nearly right is asked about and not offered to be run: it would be another measure.
    let nearest =
      NearestWord.numbered(word, among: words) ?? NearestWord.find(word, among: words.reversed())
    diagnostics.append(
      Diagnostic(
        .unknownSymbol, message, at: range,
        label: Diagnostic.meant(nearest),
        notes: nearest == nil && words.count <= 24
          ? ["Known: \(words.joined(separator: ", "))."] : []))
  }
}
