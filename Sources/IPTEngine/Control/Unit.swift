package import IPTLanguage
import IPTModel

/// A statement that was looked through: its names are bound, its blocks are code.
///
/// It is kept by whoever runs it: for the time of one statement of a script, or for good as the body
/// of a definition.
package final class Unit: Sendable {
  package let tree: Tree
  package let source: Source
  let instructions: ContiguousArray<Instruction>
  /// Where the code of a block begins, by the position of the block's node.
  let entries: [Int: Int]
  /// Conditions that statements ask for, by the position of their nodes.
  package let conditions: [Int: Condition]
  /// Conditions that the code works out.
  let evaluated: [Condition]
  let constants: [(register: Int, value: Quantity)]
  /// The registers of patterns that statements fill: `for [$a, $b] in …`, by the node of the pattern.
  let patterns: [Int: [Int]]
  /// The statements among whose arguments are values that are worked out.
  let computed: Set<Int>
  /// The comparisons within a condition that is claimed, by the position of its node.
  let parts: [Int: [Comparison]]
  /// What is wrong within the block of a statement whose own affair that is, by its node.
  let ownedFaults: [Int: [Diagnostic]]
  let registerCount: Int

  /// A part of a condition that must be true for the whole to be, and the values it hangs on as they
  /// were written: a comparison and its two sides.
  struct Comparison: Sendable {
    var whole: Condition
    let sides: [(range: Range<Int>, condition: Condition)]

    /// Whether it was written within a range.
    func isWithin(_ range: Range<Int>) -> Bool {
      sides.allSatisfy { range.contains($0.range.lowerBound) }
    }
  }

  init(_ compiler: borrowing Compiler, registerCount: Int) {
    tree = compiler.tree
    source = compiler.source
    instructions = compiler.instructions
    entries = compiler.entries
    conditions = compiler.conditions
    evaluated = compiler.evaluated
    constants = compiler.constants
    patterns = compiler.patterns
    computed = compiler.computed
    parts = compiler.parts
    ownedFaults = compiler.ownedFaults
    self.registerCount = registerCount
  }
}
