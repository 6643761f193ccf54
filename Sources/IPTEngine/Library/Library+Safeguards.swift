import IPTLanguage
import IPTModel

/// What a script of the clinician's own may not take from the library.
///
/// Critical items and the gates that wait for an answer to a flag may be added to and put in other
/// words, but not be made weaker. Source: [C], on the ground of the figures of SIM13 and LOUZ16.
extension Library {
  /// What is wrong with a declaration that takes the place of another; nothing if it may.
  func weakening(
    _ declaration: UInt32, insteadOf shipped: UInt32, _ kind: String
  ) -> [Diagnostic] {
    switch kind {
    case "measure":
      let (old, new) = (measure(shipped), measure(declaration))
      return old.critical.filter { $0.from != nil && !Self.isKept($0, of: old, in: new) }.map {
        told(
          .weakenedItem,
          "\(new.word) is declared anew without what is done about item \($0.item) (\($0.label))",
          at: "measure \(new.word)", of: declaration,
          label: "the one that comes with the program stays",
          notes: ["Give it: \(Self.line(for: $0))"])
      }
    case "gate": return weakening(ofGate: declaration, insteadOf: shipped)
    default: return []
    }
  }

  private static func isKept(
    _ item: Measure.Critical, of old: Measure, in new: Measure
  ) -> Bool {
    guard item.item <= new.items, new.answers(of: item.item) == old.answers(of: item.item),
      new.reversed.contains(item.item) == old.reversed.contains(item.item),
      !old.reversed.contains(item.item) || new.isTypedAsPrinted == old.isTypedAsPrinted
    else { return false }
    return new.critical.contains { other in
      guard other.item == item.item, let from = other.from, let least = item.from, from <= least
      else { return false }
      guard let high = item.highFrom else { return true }
      return other.highFrom.map { $0 <= high } ?? false
    }
  }

  private static func line(for item: Measure.Critical) -> String {
    "critical item\(item.item) \"\(item.label)\""
      + (item.from.map { " from \($0)" } ?? "") + (item.highFrom.map { " high-from \($0)" } ?? "")
  }

  private func weakening(ofGate declaration: UInt32, insteadOf shipped: UInt32) -> [Diagnostic] {
    let code = name(of: shipped)
    let told = diagnostics.count
    for field in ["applies", "need"] { _ = condition(field, of: declaration) }
    // A gate that cannot be worked out would let everything pass.
    guard diagnostics.count == told else {
      return [
        self.told(
          .weakenedGate, "gate \(code) is declared anew with a fault", at: "gate \(code)",
          of: declaration, label: "the one that comes with the program stays")
      ]
    }
    guard value("override", of: shipped) == .truth(false) else { return [] }
    let isSame =
      ["from", "to", "level", "override", "applies"].allSatisfy {
        value($0, of: declaration) == value($0, of: shipped)
      }
    let (old, new) = (text("need", of: shipped), text("need", of: declaration))
    let isNeeded = new == old || new.hasPrefix(old + " and ") && !new.contains(" or ")
    if isSame, isNeeded { return [] }
    return [
      self.told(
        .weakenedGate, "gate \(code) waits for an answer to a flag, and is declared weaker",
        at: "gate \(code)", of: declaration,
        label: "the one that comes with the program stays",
        notes: ["It keeps: level error override no, and need \(old) (`and …` may follow)."])
    ]
  }

  /// Something said of a declaration of the clinician's, at the words with which it begins.
  func told(
    _ code: DiagnosticCode, _ message: String, at words: String, of declaration: UInt32,
    label: String = "", notes: [String] = []
  ) -> Diagnostic {
    let text = text(ofScript: ownScript(of: declaration) ?? "")
    let place = text.flatMap { Self.place(of: words, in: $0) }
    var diagnostic = Diagnostic(
      code, message, severity: .error, at: place, label: label, notes: notes)
    if let text, let name = ownScript(of: declaration) {
      diagnostic.source = Source(text, name: name)
    }
    return diagnostic
  }

  /// Where some words stand in a script, as bytes.
  static func place(of words: String, in text: String) -> Range<Int>? {
    let (text, words) = (Array(text.utf8), Array(words.utf8))
    guard text.count >= words.count else { return nil }
    return (0...text.count - words.count).first { text[$0...].starts(with: words) }
      .map { $0..<$0 + words.count }
  }
}
