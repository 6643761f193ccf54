/// Writes JSON (RFC 8259), value by value, into bytes.
///
/// Commas and indentation follow from the calls: `begin`, then for an object `key` and a value in
/// turn, then `end`.
package struct JSONWriter {
  package private(set) var bytes: [UInt8] = []
  private var open: [UInt8] = []
  private var isFirst = true
  private var isAfterKey = false

  package init() {}

  package mutating func beginObject() { begin(0x7B) }
  package mutating func endObject() { end(0x7D) }
  package mutating func beginArray() { begin(0x5B) }
  package mutating func endArray() { end(0x5D) }

  package mutating func key(_ key: String) {
    separate()
    quote(key)
    bytes.append(contentsOf: ": ".utf8)
    isAfterKey = true
  }

  package mutating func string(_ text: String) {
    separate()
    quote(text)
  }

  package mutating func number(_ number: Int) { raw(String(number)) }
  package mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }
  package mutating func null() { raw("null") }

  /// A whole number without a point, any other with one.
  package mutating func number(_ number: Double) {
    guard number.isFinite else { return null() }
    if number == number.rounded(), abs(number) < 1e15 { return raw(String(Int(number))) }
    raw("\(number)")
  }

  private mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func begin(_ sign: UInt8) {
    separate()
    bytes.append(sign)
    open.append(sign)
    isFirst = true
  }

  private mutating func end(_ sign: UInt8) {
    open.removeLast()
    if !isFirst { newLine() }
    bytes.append(sign)
    isFirst = false
    if open.isEmpty { bytes.append(0x0A) }
  }

  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    if open.isEmpty { return }
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
    newLine()
  }

  private mutating func newLine() {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: open.count * 2))
  }

  private mutating func quote(_ text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, UInt8(scalar.value)])
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
      case 0x20..<0x7F: bytes.append(UInt8(scalar.value))
      default:
        if VisibleText.isHarmless(scalar) {
          bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
        } else {
          escape(scalar)
        }
      }
    }
    bytes.append(0x22)
  }

  /// What a terminal would obey is written as `\u001b`, which reads back as the same sign.
  private mutating func escape(_ scalar: Unicode.Scalar) {
    let digits = String(scalar.value, radix: 16)
    bytes.append(contentsOf: "\\u".utf8)
    bytes.append(contentsOf: repeatElement(0x30, count: 4 - digits.utf8.count))
    bytes.append(contentsOf: digits.utf8)
  }
}
