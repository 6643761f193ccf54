import IPTDocument
import IPTLanguage
import IPTModel

extension Command {
  static let help = Command(
    "help", .view, summary: "Explains a verb, a kind, a field, a word or a code.",
    examples: [
      .init("help", "add"), .init("help relation", "closeness"), .init("help P014", "P014"),
    ],
    arguments: { _ in
      [
        .positional(.words, "a verb, a kind, a word or a code", owner: Owner.first).asSubject
      ]
    }
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.help(statement)
  }
}

extension Interpreter {
  fileprivate mutating func help(_ statement: Statement) throws(Failure) {
    let range = statement.value(Owner.first).map {
      statement.tree[$0].range.lowerBound..<statement.range.upperBound
    }
    let words = range.map { statement.source.text($0) } ?? ""
    let topics = HelpTopics(catalogue: catalogue, library: library)
    if let document = topics.document(words) {
      outputs.append(.document(document))
      return
    }
    let fields = schema.kinds.indices.flatMap { schema.fields(of: $0).map(\.name) }
    let nearest = NearestWord.find(words, among: topics.subjects.map(\.word) + fields)
    // Another measure, point or gate is asked about, and not offered to be run.
    let isDeclared = nearest.map { word in
      schema.kinds.contains { $0.realm == .library && library.declares(word, as: $0.word) }
    }
    throw Failure(
      .unknownHelp, "there is no help on `\(words)`", at: range,
      label: Diagnostic.meant(nearest),
      notes: nearest == nil ? ["`help` alone shows the subjects."] : [],
      fix: isDeclared == true
        ? nil : nearest.flatMap { word in range.map { .init($0, word) } })
  }
}
