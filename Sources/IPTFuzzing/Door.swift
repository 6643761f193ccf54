import IPTEngine
import IPTModel
import IPTPractice

/// The doors through which bytes of a stranger come in, each with what must hold whatever they are.
///
/// Nothing is timed and nothing is printed; what does not hold is returned as a sentence, and a trap is
/// a finding of its own.
package enum Door: String, CaseIterable, Sendable {
  case tokens, tree, completion, format, run, sitting, caseFile, changes

  /// What the doors share and only read; it is dear to make.
  ///
  /// Whoever opens a door many times over keeps one.
  package final class Tables {
    let schema = Schema(kinds: Kind.all)
    private(set) lazy var library = Library(schema: schema)
    private(set) lazy var catalogue = newCatalogue()

    package init() {}

    /// The catalogue that reads a text: one of its own for a text that may define verbs.
    func catalogue(for bytes: [UInt8]) -> Catalogue {
      String(decoding: bytes, as: UTF8.self).contains("define") ? newCatalogue() : catalogue
    }

    private func newCatalogue() -> Catalogue {
      Catalogue(schema: schema, commands: Command.all + Command.practice, use: .statements)
    }
  }

  /// Lets bytes in; the result says what does not hold, or nothing if all does.
  package func open(_ bytes: [UInt8], with tables: Tables = Tables()) -> String? {
    switch self {
    case .tokens: Self.tokens(bytes)
    case .tree: Self.tree(bytes, tables)
    case .completion: Self.completion(bytes, tables)
    case .format: Self.format(bytes)
    case .run: Self.run(bytes, tables)
    case .sitting: Self.sitting(bytes, tables)
    case .caseFile: Self.caseFile(bytes, tables)
    case .changes: Self.changes(bytes, tables)
    }
  }
}
