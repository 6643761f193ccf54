package import IPTDocument
import IPTLanguage
import IPTModel

extension Command {
  /// Looks for a word in all help.
  static let apropos = Command(
    "apropos", .view, summary: "Lists what help knows about a word: verbs, kinds, fields, values.",
    details: """
      Several words are looked for together. What is said of one word in many places stands once, with \
      their number.
      """,
    examples: [
      .init("apropos quarrel"), .init("apropos suicide", "risk"),
      .init("apropos closeness", "relation closeness"),
    ],
    arguments: { _ in
      [
        .positional(.words, "a word or a part of one", owner: Owner.first, isRequired: true)
          .asSubject
      ]
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
    let wanted = Self.plain(words).split(separator: " ").map { Self.stem(String($0)) }
    var found: [(subject: String, text: String, others: Int)] = []
    func look(_ subject: String, _ text: String, beside more: String = "") {
      let all = Self.plain("\(subject) \(text) \(more)")
      guard wanted.allSatisfy({ all.contains($0) }) else { return }
      if let known = found.firstIndex(where: { $0.text == text }) {
        if found[known].subject != subject { found[known].others += 1 }
      } else {
        found.append((subject, text, 0))
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
    for word in library.measureWords {
      guard let measure = library.measure(word) else { continue }
      look(
        word, measure.title,
        beside: measure.critical.map { "item\($0.item) \($0.label)" }.joined(separator: " "))
    }
    for tool in library.tools where !tool.record.isEmpty {
      look("tools \(tool.word)", "\(tool.text) Recorded by `\(tool.record)`.")
    }
    let isMeant = { (subject: String) in Self.plain(subject) == Self.plain(words) }
    // What is called so comes before what only speaks of it.
    return (found.filter { isMeant($0.subject) } + found.filter { !isMeant($0.subject) }).map {
      .init(
        $0.others == 0
          ? $0.subject
          : "\($0.subject) (and in \($0.others) more \($0.others == 1 ? "place" : "places"))",
        $0.text)
    }
  }

  /// Words without capitals, a hyphen as a blank.
  private static func plain(_ text: String) -> String {
    String(text.lowercased().map { $0 == "-" ? " " : $0 })
  }

  /// A longer word without its last letter, so that it finds its kin: suicide, suicidal.
  private static func stem(_ word: String) -> String {
    word.count >= 7 ? String(word.dropLast()) : word
  }
}
