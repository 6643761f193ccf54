import IPTLanguage
import IPTModel
import IPTReports

/// What may stand as the value of a clause.
extension Completer {
  func values(of clause: Clause, at place: Place) -> Chosen {
    if !clause.fileEndings.isEmpty { return files(of: clause, at: place) }
    var found = Chosen()
    var shape: ValueShape? = clause.shape
    while let present = shape {
      found.append(values(present, clause, at: place))
      shape = present.otherwise == 0 ? nil : grammar.shape(present.otherwise)
    }
    return found
  }

  /// The words that would be refused as the case stands behind the others, each with what stands in its
  /// way.
  func judged(_ chosen: Chosen, as clause: Clause, of form: FormID) -> Chosen {
    guard case .command(let index) = catalogue.purpose(of: form),
      let objection = catalogue.verb(index).objection
    else { return chosen }
    let evaluation = evaluation
    var judged = chosen
    let candidates = chosen.candidates.map { candidate in
      objection(evaluation, clause.owner, candidate.text).map {
        Candidate(text: candidate.text, note: $0, isRefused: true)
      } ?? candidate
    }
    judged.candidates = candidates.filter { !$0.isRefused } + candidates.filter(\.isRefused)
    return judged
  }

  private func values(_ shape: ValueShape, _ clause: Clause, at place: Place) -> Chosen {
    if shape.sort == .name { return names(of: shape, clause, at: place) }
    if shape.sort == .words, !clause.isSubject { return Chosen() }
    if shape.sort == .words, isCode(place.partial) { return Chosen(codes, at: place) }
    return place.isQuoted ? Chosen() : Chosen(plainValues(shape, clause), at: place)
  }

  private func plainValues(_ shape: ValueShape, _ clause: Clause) -> [Candidate] {
    switch shape.sort {
    case .word, .presence: return words(of: ScopeID(index: shape.words))
    case .yesNo:
      return [Candidate(text: "yes", note: clause.help), Candidate(text: "no", note: clause.help)]
    case .integer where Int(shape.greatest) - Int(shape.least) <= 10:
      return (shape.least...shape.greatest).map { Candidate(text: String($0), note: "") }
    case .number: return kindSought(by: shape, clause).map { numbers(of: $0) } ?? []
    case .symbol where clause.owner == Owner.topic: return topics()
    case .symbol, .label: return declarations(of: Int(shape.owner))
    case .sessionPlace: return [Candidate(text: "session", note: "the session it belongs to")]
    case .record where Int(shape.owner) < schema.kinds.count:
      return [Candidate(text: schema.kinds[Int(shape.owner)].word, note: "")]
    case .record:
      return schema.kinds.filter { $0.realm == .record }.map {
        Candidate(text: $0.word, note: $0.help)
      }
    case .date:
      return [Candidate(text: CanonicalText.date(today), note: "today")]
    case .entry: return entries
    case .words:
      return HelpTopics(catalogue: catalogue, library: library).subjects.map {
        Candidate(text: $0.word, note: $0.note)
      }
    default: return []
    }
  }

  /// Whether something that is typed begins as codes do, with a capital; of words nobody types one.
  private func isCode(_ partial: String) -> Bool {
    partial.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
  }

  /// The codes that help explains: those of messages and those of the library.
  private var codes: [Candidate] {
    let declared = schema.kinds.indices.filter { schema.kinds[$0].realm == .library }
      .flatMap(declarations).filter { isCode($0.text) }
    return catalogue.pages.map { Candidate(text: $0.code, note: $0.title) } + declared
  }

  /// The latest entries, by their numbers, with what each did first.
  private var entries: [Candidate] {
    let log = reader.book.log
    let sentences = ChangeSentence(reader)
    let numbers = max(1, log.entries.count - Self.mostNumbers + 1)..<(log.entries.count + 1)
    return numbers.map { number in
      let changes = log.changeRange(ofEntry: number)
      return Candidate(
        text: "@\(number)", note: changes.first.map { sentences.text($0) } ?? "")
    }
  }

  // MARK: Records

  private func names(of shape: ValueShape, _ clause: Clause, at place: Place) -> Chosen {
    kindSought(by: shape, clause).map { names(of: $0, at: place) } ?? Chosen()
  }

  /// The kind of the record that a value names or numbers; nothing of a new name, or of one that is of no
  /// record: that of an author, of a case.
  func kindSought(by shape: ValueShape, _ clause: Clause) -> Int? {
    guard shape.sort == .name || shape.sort == .number else { return nil }
    let isKey = clause.owner == Owner.key || clause.kindOfKey >= 0
    let kind = isKey ? clause.kindOfKey : Int(shape.owner)
    guard kind >= 0, kind < schema.kinds.count, schema.traits[kind].key != .single else {
      return nil
    }
    return kind
  }

  /// The names or the numbers of the records of a kind.
  func keys(of kind: Int, at place: Place) -> Chosen {
    switch schema.traits[kind].key {
    case .named, .worded: names(of: kind, at: place)
    case .numbered: place.isQuoted ? Chosen() : Chosen(numbers(of: kind), at: place)
    case .single: Chosen()
    }
  }

  /// The names that begin as what is typed; of very many only the first are made.
  private func names(of kind: Int, at place: Place) -> Chosen {
    let typed =
      !place.isQuoted && place.partial.hasPrefix("\"")
      ? String(place.partial.dropFirst()) : place.partial
    let choice = names.names(of: kind, in: reader).names(
      beginningWith: NameFolding.folded(typed), isQuoted: place.isQuoted, most: Self.mostNames)
    let word = schema.kinds[kind].word
    // More than a screen has rows for are not looked up one by one at every key.
    let isShort = choice.records.count <= Self.mostNumbers
    return Chosen(
      choice.texts.indices.map { index in
        Candidate(
          text: choice.texts[index],
          note: isShort ? traits(of: choice.records[index], kind: kind) ?? word : word)
      }, omitted: choice.omitted, shared: choice.shared)
  }

  /// What is recorded first of a record with a name: `partner, closeness 5`; nothing if there is nothing.
  private func traits(of record: UInt32, kind: Int) -> String? {
    let fields = schema.fields(of: kind)
    var found: [String] = []
    // The fields that matter most stand first; all of them are too many for one key.
    for field in fields.indices.prefix(3) where found.count < 2 {
      let value = reader.field(field, of: record)
      if value == .unknown { continue }
      let text = DisplayText.text(value, unknown: "")
      // The word for what somebody is needs no name of its own.
      found.append(
        fields[field].traits.contains(.fromName) ? text : "\(fields[field].name) \(text)")
    }
    return found.isEmpty ? nil : found.joined(separator: ", ")
  }

  /// More names than any screen has rows for are only counted.
  private static let mostNames = 100

  /// The latest numbers.
  private func numbers(of kind: Int) -> [Candidate] {
    let state = reader.book.state
    let latest = state.byKind[kind].reversed().lazy.filter { state.isAlive($0) }
      .prefix(Self.mostNumbers)
    return latest.reversed().map { record in
      Candidate(text: reader.name(of: record), note: words(of: record, kind: kind))
    }
  }

  private static let mostNumbers = 30

  /// What tells a numbered record from the others: its words, else its first value.
  private func words(of record: UInt32, kind: Int) -> String {
    let fields = schema.fields(of: kind)
    let ordered =
      fields.indices.filter { if case .text = fields[$0].type { true } else { false } }
      + Array(fields.indices)
    for field in ordered {
      let value = reader.field(field, of: record)
      if value != .unknown { return DisplayText.text(value, unknown: "") }
    }
    return ""
  }

  // MARK: Library

  /// What the library declares of a kind; nothing of a kind that is not the library's.
  func declarations(of kind: Int) -> [Candidate] {
    guard schema.traits[kind].realm == .library else { return [] }
    return library.declarations(of: schema.kinds[kind].word).map { declaration in
      let texts = ["text", "title"].map { library.text($0, of: declaration) }
      return Candidate(
        text: library.name(of: declaration), note: texts.first { !$0.isEmpty } ?? "")
    }
  }

  private func topics() -> [Candidate] {
    var seen: Set<String> = []
    return library.questions.compactMap { question in
      seen.insert(question.topic).inserted
        ? Candidate(text: question.topic, note: "questions") : nil
    }
  }

  // MARK: Files

  /// The files and cases that may be named, in quotes where that is needed.
  private func files(of clause: Clause, at place: Place) -> Chosen {
    let found = files(place.partial, clause.fileEndings)
    return Chosen(
      found.map { file in
        if place.isQuoted || file.isPlain { return Candidate(text: file.name, note: file.note) }
        // A folder goes on behind its stroke, so the quotes stay open.
        let end = file.name.hasSuffix("/") ? "" : "\""
        return Candidate(text: "\"\(file.name)\(end)", note: file.note)
      }, at: place)
  }
}

/// A file, a folder or a case that a statement may name.
package struct NamedFile: Equatable, Sendable {
  /// As it stands between quotes; a folder with a stroke at its end.
  package let name: String
  package let note: String
  /// Whether it is typed without quotes.
  package let isPlain: Bool

  package init(_ name: String, note: String, isPlain: Bool = false) {
    self.name = name
    self.note = note
    self.isPlain = isPlain
  }
}
