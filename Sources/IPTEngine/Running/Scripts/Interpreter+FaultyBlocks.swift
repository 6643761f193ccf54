import IPTLanguage
import IPTModel

/// What is wrong with a block beside the lines that cannot be read.
///
/// Names and variables are looked at in statements that are well formed as a whole. A block of forty lines
/// with one slip is none; so the line with the slip is blanked out, and the rest is read again.
extension Interpreter {
  /// The faults in the lines of a faulty statement that are well formed.
  ///
  /// - Parameters:
  ///   - faults: What the parser has found wrong with the statement.
  ///   - tree: What it has read of it.
  ///   - end: Where it goes on behind the statement.
  ///   - source: The text.
  ///   - isIncluded: Whether another text includes this one.
  /// - Returns: The faults in names, variables and values; empty where nothing can be said.
  mutating func faultsBeside(
    _ faults: [Diagnostic], in tree: Tree, before end: Int, _ source: Source, isIncluded: Bool
  ) -> [Diagnostic] {
    guard let start = tree.nodes.first?.range.lowerBound, start < end,
      end - start <= Self.longestBlock, !faults.isEmpty
    else { return [] }
    var bytes = Array(source.bytes[..<min(end, source.count)])
    for index in 0..<start where bytes[index] != 0x0A { bytes[index] = 0x20 }
    var lost = ""
    for fault in faults {
      guard let range = fault.range, let line = line(around: range, in: bytes, from: start) else {
        return []
      }
      lost += source.text(line) + "\n"
      for index in line where bytes[index] != 0x0A { bytes[index] = 0x20 }
    }
    let rest = Source(bytes, name: source.name)
    var parser = Parser(rest, grammar: catalogue.grammar)
    var read = Tree()
    guard parser.nextStatement(into: &read) == .statement, parser.diagnostics.isEmpty,
      read.needsBinding, read[0].range.lowerBound == start
    else { return [] }
    let found = faultsOfNames(in: read, of: rest, isIncluded: isIncluded)
    // What a blanked line would have set is not missing.
    let variables = Set(lost.split { !"$-_".contains($0) && !$0.isLetter && !$0.isNumber })
    return found.filter { fault in
      guard fault.code == .unknownVariable, let range = fault.range else { return true }
      return !variables.contains { $0 == source.text(range) }
    }
  }

  /// Longer blocks are not read twice.
  private static let longestBlock = 1 << 18

  /// The line or statement within a block in which a fault stands; nothing where it is the head of all.
  private func line(
    around range: Range<Int>, in bytes: [UInt8], from start: Int
  ) -> Range<Int>? {
    let ends: Set<UInt8> = [0x0A, 0x3B, 0x7B, 0x7D]
    var first = min(range.lowerBound, bytes.count)
    while first > start, !ends.contains(bytes[first - 1]) { first -= 1 }
    guard first > start else { return nil }
    var last = min(max(range.upperBound, first), bytes.count)
    while last < bytes.count, !ends.contains(bytes[last]) { last += 1 }
    return first..<last
  }

  /// The faults that show when the names of a statement are bound; nothing of it runs.
  private mutating func faultsOfNames(
    in tree: Tree, of source: Source, isIncluded: Bool
  ) -> [Diagnostic] {
    let variables = scope
    var compiler = Compiler(
      catalogue: catalogue, library: library, tree: tree, source: source, scope: variables)
    switch control(of: tree) {
    case .inclusion: return []
    case .definition:
      let definition = compiler.compileDefinition()
      if var definition, catalogue.definitions.count < limits.definitions {
        // Known to what follows, which would be said to use an unknown word otherwise.
        definition.script = isIncluded ? source.name : nil
        catalogue.define(definition)
      }
      return compiler.faults
    default:
      // What a verb asks of the whole, such as that there is a scene, may stand in a blanked line.
      return compiler.compile() == nil ? compiler.faults : []
    }
  }
}
