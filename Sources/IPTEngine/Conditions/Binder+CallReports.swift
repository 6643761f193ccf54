import IPTLanguage
import IPTModel

/// What is said of functions and of what they are given.
extension Binder {
  /// A function that stands behind what it is asked of: `relations.count`.
  mutating func reportCall(
    _ word: String, _ base: Range<Int>, at range: Range<Int>, isOfList: Bool
  ) -> Bool {
    let meant = Habit.functions[word] ?? word
    let found = Function.all.first { $0.word == meant }
    guard let function = found, function.takes == .items || isOfList && function.takesNumbers
    else { return false }
    let call = "\(function.word)(\(source.text(base)))"
    diagnostics.append(
      Diagnostic(
        .unknownName, "`\(word)` is no field", at: range, label: "`\(call)` is meant",
        fix: .init(base.lowerBound..<range.upperBound, call)))
    return true
  }

  mutating func reportNoFunction(_ word: String, at range: Range<Int>) {
    let kinds = schema.kinds.indices.filter { isNameable($0) }.map { schema.kinds[$0].word }
    let habit = Habit.functions[word]
    let nearest =
      habit.map { $0.isEmpty ? nil : $0 }
      ?? NearestWord.find(word, among: Function.all.map(\.word) + kinds)
    diagnostics.append(
      Diagnostic(
        .unknownName, "there is no function `\(word)`", at: range,
        label: Diagnostic.meant(nearest),
        notes: nearest == nil
          ? ["Functions: \(Function.all.map(\.word).joined(separator: ", "))."] : [],
        fix: nearest.map { .init(range, $0) }))
  }

  mutating func reportArgumentCount(
    _ word: String, _ expected: ClosedRange<Int>, _ count: Int, at range: Range<Int>
  ) {
    let (least, greatest) = (expected.lowerBound, expected.upperBound)
    let wanted =
      least == greatest
      ? "\(least) value\(least == 1 ? "" : "s")" : "\(least) to \(greatest) values"
    diagnostics.append(
      Diagnostic(
        .badExpression, "`\(word)` takes \(wanted)", at: range, label: "\(count) given"))
  }

  mutating func reportArgument(
    _ word: String, _ argument: Operand, takes: String, hint: String
  ) {
    diagnostics.append(
      Diagnostic(
        .wrongArgument, "`\(word)` takes \(takes)", at: argument.range,
        label: "this is \(argument.type.title(schema))", notes: [hint]))
  }
}

extension Function {
  /// Whether it makes one value of a list of numbers.
  fileprivate var takesNumbers: Bool { takes == .numbers || takes == .amounts }
}
