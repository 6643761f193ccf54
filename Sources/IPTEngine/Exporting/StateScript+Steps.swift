import IPTLanguage
import IPTModel

/// The steps of the phase, each of which has to pass its gates again.
extension StateScript {
  /// Writes a step of the phase; what its gates refuse today is gone over, and that is said.
  mutating func addStep(
    _ piece: Piece, _ record: Record, _ table: Kind, _ replay: inout Interpreter
  ) {
    var text: [UInt8] = Array("phase".utf8)
    cells(of: piece, Int(record.kind), record, into: &text)
    var place: [UInt8] = []
    printer.place(piece.place, into: &place)
    let (step, rest) = (
      String(decoding: text, as: UTF8.self), String(decoding: place, as: UTF8.self)
    )
    let before = failures.count
    let codes = run(step + rest, &replay).map(\.code.id)
    let refused = codes.filter { $0.hasPrefix("G") }
    guard !refused.isEmpty, refused.count == codes.count else { return }
    let words = step.split(separator: " ")
    guard words.count > 1 else { return }
    let old = piece.cells.filter { book.log.cells[$0].tag == .list }.flatMap { elements(of: $0) }
      .map { book.log.texts.string(at: book.log.cells[$0].payload) }
    var gates = old
    for code in refused where !gates.contains(code) { gates.append(code) }
    let reason = piece.cells.first { book.log.cells[$0].tag == .text }.map {
      book.log.texts.string(at: book.log.cells[$0].payload)
    }
    let line =
      "phase \(words[1]) despite [\(gates.joined(separator: ", "))] because "
      + quoted(reason ?? "the step was made in the case that this script is of") + rest
    guard run(line, &replay).isEmpty else { return }
    failures.removeSubrange(before...)
    failures.append(
      "phase \(words[1])\(rest), as it was made: here it goes over \(refused.joined(separator: ", "))"
    )
  }
}
