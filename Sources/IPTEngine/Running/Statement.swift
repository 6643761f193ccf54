package import IPTLanguage
package import IPTModel

/// One statement as a verb sees it: its arguments, by what they are to the verb.
package struct Statement {
  package let tree: Tree
  package let source: Source
  /// The position of the statement's node.
  package let index: Int
  package let form: FormID
  let grammar: Grammar
  let code: Grammar.FormCode
  /// The nodes of the arguments that every change asks for, or -1; found in one pass.
  private var key = -1
  private var session = -1
  private var day = -1
  private var parent = -1
  private(set) var blockNode = -1

  package init(tree: Tree, source: Source, index: Int, grammar: Grammar) {
    self.tree = tree
    self.source = source
    self.index = index
    self.grammar = grammar
    form = FormID(index: tree[index].id)
    code = grammar.code(form)
    var node = index + 1
    let end = Int(tree[index].next)
    while node < end {
      let value = tree[node]
      if value.kind == .clause {
        switch grammar.owner(ofClause: Int(value.id), of: code) {
        case Owner.key: key = node + 1
        case Owner.session: session = node + 1
        case Owner.day: day = node + 1
        case Owner.parent: parent = node + 1
        default: break
        }
      } else if value.kind == .block {
        blockNode = node
      }
      node = Int(value.next)
    }
  }

  /// The kind that the form is about, or -1.
  package var kind: Int { Int(code.kind) }
  /// The bytes of the whole statement.
  package var range: Range<Int> { tree[index].range }
  var end: Int { Int(tree[index].next) }
  /// Whether nothing stands behind the words of the statement.
  var isWordAlone: Bool { end == index + 1 }

  /// The first clause that asks for a view, in a statement that may change a record as well.
  var viewClause: Int? { children.first { isOfView($0) } }
  /// Whether nothing else stands in the statement.
  var isViewOnly: Bool { children.allSatisfy { isOfView($0) } }

  private var children: [Int] {
    var found: [Int] = []
    var node = index + 1
    while node < end {
      found.append(node)
      node = Int(tree[node].next)
    }
    return found
  }

  private func isOfView(_ node: Int) -> Bool {
    guard tree[node].kind == .clause else { return false }
    return [Owner.format, Owner.asOf, Owner.asRecorded].contains(owner(ofClause: node))
  }

  /// What a clause of it is to the verb.
  package func owner(of clause: Int) -> Int { owner(ofClause: clause) }

  func owner(ofClause node: Int) -> Int {
    grammar.owner(ofClause: Int(tree[node].id), of: code)
  }

  /// The node of the value of an argument, or nothing if it was not given.
  package func value(_ owner: Int) -> Int? {
    switch owner {
    case Owner.key: return key < 0 ? nil : key
    case Owner.session where blockNode < 0: return session < 0 ? nil : session
    case Owner.day where blockNode < 0: return day < 0 ? nil : day
    case Owner.parent where blockNode < 0 || parent >= 0: return parent < 0 ? nil : parent
    default: break
    }
    var node = index + 1
    while node < end {
      switch tree[node].kind {
      case .clause:
        if self.owner(ofClause: node) == owner { return node + 1 }
      case .block:
        // A record block holds clauses of the same form; statements are not looked into.
        if let found = value(owner, inBlock: node) { return found }
      default: break
      }
      node = Int(tree[node].next)
    }
    return nil
  }

  private func value(_ owner: Int, inBlock block: Int) -> Int? {
    guard code.block == .record else { return nil }
    var node = block + 1
    while node < Int(tree[block].next) {
      if tree[node].kind == .clause, self.owner(ofClause: node) == owner { return node + 1 }
      node = Int(tree[node].next)
    }
    return nil
  }

  /// The clauses with an argument, in the order in which they stand.
  package func clauses(_ owner: Int) -> [Int] {
    var found: [Int] = []
    var node = index + 1
    while node < end {
      if tree[node].kind == .clause, self.owner(ofClause: node) == owner { found.append(node) }
      // A record block holds clauses of the same form.
      let isEntered = tree[node].kind == .block && code.block == .record
      node = isEntered ? node + 1 : Int(tree[node].next)
    }
    return found
  }

  package var block: Int? { blockNode < 0 ? nil : blockNode }

  /// The nodes of a value: the elements of a list, or the value alone.
  package func elements(of value: Int) -> [Int] {
    guard tree[value].kind == .list else { return [value] }
    var nodes: [Int] = []
    var node = value + 1
    while node < Int(tree[value].next) {
      nodes.append(node)
      node = Int(tree[node].next)
    }
    return nodes
  }

  /// The number of what is given, or a word's position; nothing where `unknown` or `_` stands for it.
  package func integer(_ owner: Int) -> Int? {
    guard let node = value(owner), tree[node].kind != .unknown, tree[node].kind != .missing else {
      return nil
    }
    return Int(tree[node].value)
  }
  package func string(_ owner: Int) -> String? {
    value(owner).map { tree.string(of: $0, in: source) }
  }
  /// What an element of a list is compared by; nothing of numbers, dates and times, which may be equal.
  func listed(_ node: Int) -> String? {
    switch tree[node].kind {
    case .word: "word \(tree[node].value)"
    case .number: "number \(tree[node].value)"
    case .text, .name, .label, .symbol, .openWord:
      NameFolding.folded(tree.string(of: node, in: source))
    default: nil
    }
  }

  /// The node of an argument that says something: nothing where it is left out or `unknown`, or a text in
  /// which nothing can be seen.
  func said(_ owner: Int) -> Int? {
    guard let node = value(owner), tree[node].kind != .unknown, tree[node].kind != .missing,
      !isBlankText(node)
    else { return nil }
    // Where a verb takes a text, the word is one.
    let isPlain = tree[node].detail == Spelling.plain.rawValue
    return isPlain && text(node) == "unknown" ? nil : node
  }
  package func range(_ owner: Int) -> Range<Int>? { value(owner).map { tree[$0].range } }
  /// The standard word of a vocabulary that a node holds.
  package func word(_ node: Int, of vocabulary: Vocabulary) -> String {
    let ordinal = Int(tree[node].value)
    return vocabulary.words.indices.contains(ordinal) ? vocabulary.words[ordinal].word : ""
  }

  /// Whether a node is a text, or a name, in which nothing can be seen.
  func isBlankText(_ node: Int) -> Bool {
    guard tree[node].kind == .text || tree[node].kind == .name else { return false }
    switch Spelling(rawValue: tree[node].detail) ?? .plain {
    case .plain: return isBlank(source.bytes[tree[node].range])
    case .quoted: return isBlank(source.bytes[tree[node].range].dropFirst().dropLast())
    default: return isBlank(tree.bytes(of: node, in: source)[...])
    }
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.allSatisfy { $0 <= 0x20 } }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint || $0.value <= 0x20
    }
  }

  /// The words of a node as they were typed or worked out.
  package func text(_ node: Int) -> String {
    tree[node].detail == Spelling.computed.rawValue
      ? tree.string(of: node, in: source) : source.text(tree[node].range)
  }
}
