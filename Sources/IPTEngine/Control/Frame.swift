package import IPTModel

/// A value while a script runs: numbers and truth in place, everything else beside it.
struct Register: BitwiseCopyable {
  /// What the register holds.
  enum Tag: UInt8, BitwiseCopyable {
    case unknown, no, yes, number
    /// A value that stands among the objects, at the same position.
    case object
  }

  var tag: Tag
  var number: Double

  static let unknown = Register(tag: .unknown, number: 0)
  static func truth(_ value: Bool) -> Register { Register(tag: value ? .yes : .no, number: 0) }
  static func number(_ value: Double) -> Register { Register(tag: .number, number: value) }

  /// Whether it is known to be true or false.
  var truth: Bool? {
    switch tag {
    case .yes: true
    case .no: false
    default: nil
    }
  }
}

/// The registers of running code: variables, constants and what is worked out on the way.
package struct Frame: Sendable {
  var registers: ContiguousArray<Register> = []
  var objects: ContiguousArray<Quantity> = []

  package init() {}

  /// Makes room for so many registers.
  mutating func reserve(_ count: Int) {
    while registers.count < count {
      registers.append(.unknown)
      objects.append(.unknown)
    }
  }

  /// What all variables hold, in words, to tell one frame from another.
  package var contents: [String] {
    registers.indices.map { DisplayText.text(self[$0]) }
  }

  package subscript(slot: Int) -> Quantity {
    get {
      switch registers[slot].tag {
      case .unknown: .unknown
      case .no: .truth(false)
      case .yes: .truth(true)
      case .number: .number(registers[slot].number)
      case .object: objects[slot]
      }
    }
    set {
      switch newValue {
      case .unknown: registers[slot] = .unknown
      case .truth(let truth): registers[slot] = .truth(truth)
      case .number(let number): registers[slot] = .number(number)
      default:
        registers[slot] = Register(tag: .object, number: 0)
        objects[slot] = newValue
      }
    }
  }
}
