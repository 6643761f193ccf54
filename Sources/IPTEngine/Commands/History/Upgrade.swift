import IPTLanguage
package import IPTModel

extension Command {
  /// Moves a case to the library of this program.
  static let upgrade = Command(
    "upgrade", .changes,
    summary: "Moves the case to the library of this program, and opens the flags it would open.",
    details: """
      A case notes the library it was made with. A later one may watch more answers: for every score \
      that stands, what it would flag today is flagged, at the place of the score. No flag is ever \
      removed, and totals, bands and gates need nothing, since they are worked out anew each time.
      """,
    examples: [.init("upgrade", "library core")]
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.upgrade(statement)
  }
}

/// The version of the clinical library that a case was made with, beside that of this program.
package enum LibraryAge: Equatable, Sendable {
  case older(String)
  case same
  case later(String)

  /// Compares the library of a case with the one inside the program.
  ///
  /// A case that notes none was made in memory, or by hand, and counts as one of today.
  package init(of book: Casebook) {
    let reader = CaseReader(book)
    guard case .text(let version) = reader.field("version", of: reader.single("library")) else {
      self = .same
      return
    }
    self.init(ofVersion: version)
  }

  /// Compares a version of the library with that of the one inside the program.
  init(ofVersion version: String) {
    func numbers(_ text: String) -> [Int] { text.split(separator: ".").map { Int($0) ?? 0 } }
    let (own, other) = (numbers(Library.version), numbers(version))
    if own == other {
      self = .same
    } else {
      self = other.lexicographicallyPrecedes(own) ? .older(version) : .later(version)
    }
  }

  /// What is said of it when a case is opened; nothing if there is nothing to say.
  package var note: String? {
    switch self {
    case .same: nil
    case .older(let version):
      "The case was made with library \(version); this program has \(Library.version). "
        + "`upgrade` moves it, and opens the flags that the later one would open."
    case .later(let version):
      "The case was made with library \(version), which is later than that of this program, "
        + "\(Library.version). What it adds is not known here."
    }
  }
}

extension Interpreter {
  fileprivate mutating func upgrade(_ statement: Statement) throws(Failure) {
    let age = LibraryAge(of: book)
    if case .later(let version) = age {
      throw Failure(
        .laterLibrary, "the case was made with library \(version)", at: statement.range,
        label: "this program has \(Library.version), which is earlier",
        notes: ["Open it with the iptsh that wrote it, or a later one."])
    }
    let missing = MissingFlag.all(of: book, library)
    if age != .same, let kind = schema.kind("library") {
      let first = book.log.nextCell
      let version = book.text(Library.version.utf8)
      append("version", of: kind, .text, version)
      book.commit(Change(.set, kind: UInt8(kind)), firstCell: first)
    }
    for flag in missing { raise(flag.critical, flag.answer, of: flag.measure, at: flag.place) }
    if age == .same {
      outputs.append(.line("library core \(Library.version) already"))
    } else {
      outputs.append(.line("library core \(Library.version) from here on"))
    }
    let count = missing.count
    outputs.append(
      .line(count == 0 ? "no flag was missing" : "\(count) flag\(count == 1 ? "" : "s") opened"))
  }
}
