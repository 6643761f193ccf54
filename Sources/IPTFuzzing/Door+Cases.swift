import IPTEngine
import IPTLanguage
import IPTModel

/// The doors for texts that change a case, and for cases.
extension Door {
  /// An interpreter of an empty case that a short text cannot keep busy.
  static func newInterpreter(_ tables: Tables, _ catalogue: Catalogue) -> Interpreter {
    var interpreter = Interpreter(
      catalogue: catalogue, library: tables.library, book: Casebook(schema: tables.schema),
      setting: .init(now: Timestamp(seconds: 1_790_000_000), author: "mw"))
    interpreter.limits.steps = 20_000
    interpreter.limits.output = 1 << 20
    interpreter.limits.size = 1 << 16
    interpreter.limits.changes = 20_000
    return interpreter
  }

  /// A script is done as a whole or not at all, and what it made can be saved.
  static func run(_ bytes: [UInt8], _ tables: Tables) -> String? {
    var interpreter = newInterpreter(tables, tables.catalogue(for: bytes))
    let source = Source(bytes)
    let run = interpreter.run(script: source)
    if !run.diagnostics.isEmpty, !interpreter.book.log.changes.isEmpty {
      return "a script that failed left something behind"
    }
    return Shown.all(interpreter, run, of: source) ?? saving(interpreter.book, tables)
  }

  /// Lines that are typed one after another: each is done or not, and the case can always be saved.
  static func sitting(_ bytes: [UInt8], _ tables: Tables) -> String? {
    var interpreter = newInterpreter(tables, tables.catalogue(for: bytes))
    interpreter.setting.wantsConfirmation = true
    for line in bytes.split(separator: 0x0A).prefix(24) {
      interpreter.clearMessages()
      let before = interpreter.book.log.changes.count
      let source = Source(Array(line))
      let run = interpreter.run(script: source)
      if !run.diagnostics.isEmpty, interpreter.book.log.changes.count != before {
        return "a line that failed left something behind"
      }
      if let finding = Shown.all(interpreter, run, of: source) { return finding }
      if interpreter.wantsToLeave { break }
    }
    return saving(interpreter.book, tables)
  }

  /// A case file is read or refused, and what was read can be saved.
  static func caseFile(_ bytes: [UInt8], _ tables: Tables) -> String? {
    guard let book = try? reader(tables).read(bytes, name: "fuzz.case") else { return nil }
    return saving(book, tables)
  }

  /// Changes that stand in a sound case file, a line each, are read or refused.
  static func changes(_ bytes: [UInt8], _ tables: Tables) -> String? {
    var file = Array(CaseFileWriter.header.utf8)
    let lines = bytes.split(separator: 0x0A)
    for (number, line) in lines.enumerated() {
      file += Array("@\(number + 1) 2026-11-21T09:00:00Z mw 00000000 ".utf8) + line + [0x0A]
    }
    let sum = String(repeating: "0", count: 64)
    file += Array("end @\(lines.count) lines \(lines.count) sha256 \(sum)\n".utf8)
    return caseFile(file, tables)
  }

  /// What is written is read back as the same case.
  private static func saving(_ book: Casebook, _ tables: Tables) -> String? {
    let again = Casebook(schema: tables.schema, log: book.log)
    guard again.state.records.count == book.state.records.count else {
      return "the log folds to another case"
    }
    let writer = CaseFileWriter(digest: digest)
    let written = writer.write(book)
    guard let read = try? reader(tables).read(written, name: "fuzz.case") else {
      return "what was written cannot be read"
    }
    return writer.write(read) == written ? nil : "what was written is read as something else"
  }

  private static func reader(_ tables: Tables) -> CaseFileReader {
    CaseFileReader(schema: tables.schema, library: tables.library, digest: digest)
  }

  /// A digest that the bytes of a stranger can meet: it is the same for all.
  private static let digest: DigestFunction = { _ in [UInt8](repeating: 0, count: 32) }
}
