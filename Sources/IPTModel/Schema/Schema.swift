/// The kinds a case or a library is made of, with their fields made on first use.
///
/// A schema belongs to one session and is used by one thread; the tables behind it are constants.
package final class Schema {
  package let kinds: [Kind]
  private var tables: [[Field]?]

  package init(kinds: [Kind]) {
    self.kinds = kinds
    tables = Array(repeating: nil, count: kinds.count)
  }

  /// The fields of a kind, in the order of its table.
  package func fields(of kind: Int) -> [Field] {
    if let table = tables[kind] { return table }
    let table = kinds[kind].fields()
    tables[kind] = table
    return table
  }

  /// The position of the kind with this word.
  package func kind(_ word: String) -> Int? {
    kinds.firstIndex { $0.word == word }
  }

  /// The position of the field with this word.
  package func field(_ name: String, of kind: Int) -> Int? {
    fields(of: kind).firstIndex { $0.name == name }
  }

  /// The positions of the kinds whose records are lines of records of this kind.
  package func children(of kind: Int) -> [Int] {
    kinds.indices.filter { kinds[$0].parent == kinds[kind].word }
  }
}
