import IPTLanguage
import IPTModel

/// Finds the names and numbers of a text that are of no record of the case, nor of one that the text
/// adds before.
struct StrangerSearch {
  private let names: NameIndex
  private let reader: CaseReader
  /// The names that the text gives, by kind.
  private var given: [Int: Set<String>] = [:]
  /// Where they stand, in bytes.
  private(set) var found: [Range<Int>] = []

  init(_ reader: CaseReader, _ names: NameIndex) {
    self.reader = reader
    self.names = names
  }

  /// Looks through a statement, with those of its block.
  mutating func look(through tree: Tree, _ source: Source, _ catalogue: Catalogue) {
    var form: FormID?
    for (index, node) in tree.nodes.enumerated() {
      if node.kind == .statement { form = FormID(index: node.id) }
      guard node.kind == .clause, let form, Int(node.next) > index + 1 else { continue }
      let clause = catalogue.grammar.clause(Int(node.id), of: catalogue.grammar.code(form))
      for value in index + 1..<Int(node.next) {
        look(at: value, of: clause, form, tree, source, catalogue)
      }
    }
  }

  private mutating func look(
    at value: Int, of clause: Grammar.ClauseCode, _ form: FormID, _ tree: Tree, _ source: Source,
    _ catalogue: Catalogue
  ) {
    if let kind = catalogue.kindNamed(by: tree[value], of: clause, form) {
      if !isKnown(value, kind, tree, source) { found.append(tree[value].range) }
    } else if tree[value].kind == .name, [Owner.key, Owner.newName].contains(Int(clause.owner)),
      case .verb(_, let kind, _) = catalogue.purpose(of: form), kind >= 0
    {
      given[kind, default: []].insert(NameFolding.folded(tree.string(of: value, in: source)))
    }
  }

  private func isKnown(_ value: Int, _ kind: Int, _ tree: Tree, _ source: Source) -> Bool {
    if tree[value].kind == .number {
      let number = UInt32(bitPattern: tree[value].value)
      return reader.book.state.find(
        kind: kind, form: .number, key: number, parent: Record.noRecord, in: reader.book.log) != nil
    }
    let name = tree.string(of: value, in: source)
    return given[kind]?.contains(NameFolding.folded(name)) ?? false
      || names.names(of: kind, in: reader).has(name)
  }
}

extension Catalogue {
  /// The kind of the record that must be there for a value to be right; nothing of other values.
  func kindNamed(by value: Node, of clause: Grammar.ClauseCode, _ form: FormID) -> Int? {
    let isKey = Int(clause.owner) == Owner.key
    switch value.kind {
    case .name where isKey, .number where isKey: return kindOfKey(form)
    case .name where clause.owner >= 0 && clause.shape.sort == .name && clause.shape.otherwise == 0,
      .number where clause.owner >= 0 && clause.shape.sort == .number:
      return Int(clause.shape.owner)
    default: return nil
    }
  }

  /// The kind whose record a statement names, if that must be there and belongs to no other record.
  private func kindOfKey(_ form: FormID) -> Int? {
    guard case .verb(let command, let kind, _) = purpose(of: form),
      case .kind(let use) = commands[command].target, use.namesRecord
    else { return nil }
    let traits = schema.traits[kind]
    return traits.parent < 0 && traits.realm == .record ? kind : nil
  }
}
