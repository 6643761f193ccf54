import IPTDocument
import IPTModel
import IPTReports

extension Evaluation {
  /// The figures of the library on a subject: what each is called and what it comes to.
  func figures(about topic: String) -> [Document.Definition] {
    library.declarations(of: "figure").filter { library.text("about", of: $0) == topic }
      .compactMap { figure in
        text(ofFigure: figure).map { .init(library.text("text", of: figure), $0) }
      }
  }

  /// What a figure says; nothing of one that is about no records and is not known.
  private func text(ofFigure figure: UInt32) -> String? {
    guard library.condition("each", of: figure) != nil else {
      guard let words = value(ofFigure: figure, []) else { return nil }
      return filled(library.text("note", of: figure), words, 0)
    }
    let people = rows(library.condition("each", of: figure))
    let among = library.condition("among", of: figure).map { rows($0) } ?? people
    let asked = library.text("asked", of: figure)
    let known = among.count { Self.isKnown(reader.field(asked, of: $0)) }
    let gap =
      asked.isEmpty || known == among.count ? "" : " (\(asked) known of \(known) of \(among.count))"
    let blank = library.text("blank", of: figure)
    let missing = (blank.isEmpty ? Missing.text : blank) + gap
    // Who is counted by what was never asked is counted all the same.
    let countsThemselves =
      library.condition("value", of: figure) == nil
      && library.condition("among", of: figure) == nil
    if !asked.isEmpty, known == 0, !among.isEmpty, !countsThemselves {
      return blank.isEmpty ? Missing.text : missing
    }
    if people.isEmpty, !blank.isEmpty { return missing }
    guard var words = value(ofFigure: figure, people) else { return missing }
    if library.value("named", of: figure) == .truth(true) {
      words += ": " + people.map { reader.name(of: $0) }.joined(separator: ", ")
    }
    return filled(library.text("note", of: figure), words, among.count) + gap
  }

  /// What a figure comes to: its value, else how many people it is about; nothing if it is not known.
  private func value(ofFigure figure: UInt32, _ people: [UInt32]) -> String? {
    guard let condition = library.condition("value", of: figure) else { return "\(people.count)" }
    switch value(condition) {
    case .unknown: return nil
    case .truth(let isSo):
      // What is so is said by the words alone, what is not is left out.
      if !isSo { return nil }
      return library.text("note", of: figure).isEmpty ? DisplayText.text(.truth(true)) : ""
    case .list(let items):
      let words = Set(
        items.flatMap { item -> [Quantity] in
          if case .list(let inner) = item { inner } else { [item] }
        }.filter { $0 != .unknown }.map { DisplayText.text($0) })
      return words.isEmpty ? nil : "\(words.count): " + words.sorted().joined(separator: ", ")
    case .number(let number):
      let sign = number > 0 && library.value("signed", of: figure) == .truth(true) ? "+" : ""
      return sign + DisplayText.text(.number(number))
    case let other: return text(of: other)
    }
  }

  /// The words of a figure with its value and the number of people in the place of the holes.
  private func filled(_ note: String, _ value: String, _ count: Int) -> String {
    let parts = note.split(separator: "…", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count > 1 else {
      return note.isEmpty ? value : value.isEmpty ? note : "\(value) \(note)"
    }
    let start = "\(parts[0])\(value)\(parts[1])"
    return parts.count > 2 ? "\(start)\(count)\(parts[2])" : start
  }
}
