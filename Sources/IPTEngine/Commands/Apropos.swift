package import IPTDocument
import IPTLanguage
import IPTModel

extension Command {
  /// Looks for a word in all help.
  static let apropos = Command(
    "apropos", .view, summary: "Lists what help knows about a word: verbs, kinds, fields, values.",
    examples: [.init("apropos quarrel"), .init("apropos closeness", "relation closeness")],
    arguments: { _ in
      [.positional(.words, "a word or a part of one", owner: Owner.first, isRequired: true)]
    }
  ) { (interpreter, statement) throws(Failure) in
    let range = statement.range(Owner.first) ?? 0..<0
    let words = statement.source.text(range.lowerBound..<statement.range.upperBound)
    let topics = HelpTopics(catalogue: interpreter.catalogue, library: interpreter.library)
    let found = topics.mentions(of: words)
    guard !found.isEmpty else {
      return interpreter.outputs.append(
        .document(.paragraph("Nothing in help speaks of `\(words)`. `help` shows the subjects.")))
    }
    interpreter.outputs.append(.document(Document([.definitions(found)])))
  }
}

extension HelpTopics {
  /// What speaks of some words, each with its subject as `help` takes it.
  package func mentions(of words: String) -> [Document.Definition] {
    let wanted = words.lowercased()
    var found: [Document.Definition] = []
    func look(_ subject: String, _ text: String) {
      let isMeant = "\(subject) \(text)".lowercased().contains(wanted)
      if isMeant, !found.contains(where: { $0.term == subject }) {
        found.append(.init(subject, text))
      }
    }
    for command in catalogue.commands { look(command.words, command.summary) }
    for (index, kind) in catalogue.schema.kinds.enumerated() where kind.realm == .record {
      look(kind.word, kind.help)
      for field in catalogue.schema.fields(of: index) {
        look("\(kind.word) \(field.name)", field.help)
        for word in field.type.vocabulary?.words ?? [] {
          look("\(kind.word) \(field.name) \(word.word)", word.help)
        }
      }
    }
    for figure in Figure.all { look(figure.word, figure.help) }
    for function in Function.all { look(function.word, function.help) }
    for word in library.measureWords { look(word, library.measure(word)?.title ?? "") }
    return found
  }
}
