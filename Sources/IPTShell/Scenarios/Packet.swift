/// What can go from one process of a run to another, and come out as it went in.
protocol Packed {
  func pack(into packet: inout PacketWriter)
  init(_ packet: inout PacketReader) throws(PacketFault)
}

/// Bytes that end before their time.
struct PacketFault: Error {}

/// Puts values one behind the other into bytes.
struct PacketWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func add(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func add(_ text: String) { add(Array(text.utf8)) }

  mutating func add(_ part: [UInt8]) {
    add(part.count)
    bytes += part
  }

  mutating func add(_ text: String?) {
    add(text != nil)
    add(text ?? "")
  }

  mutating func add<Item>(_ items: [Item], _ pack: (inout PacketWriter, Item) -> Void) {
    add(items.count)
    for item in items { pack(&self, item) }
  }
}

/// Takes values out of bytes, in the order in which they were put in.
struct PacketReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  mutating func number() throws(PacketFault) -> Int {
    guard bytes.endIndex - position >= 8 else { throw PacketFault() }
    var number = 0
    for index in 0..<8 { number |= Int(bytes[position + index]) << (8 * index) }
    position += 8
    return number
  }

  mutating func flag() throws(PacketFault) -> Bool {
    guard position < bytes.endIndex else { throw PacketFault() }
    defer { position += 1 }
    return bytes[position] != 0
  }

  mutating func part() throws(PacketFault) -> [UInt8] {
    let count = try number()
    guard count >= 0, count <= bytes.endIndex - position else { throw PacketFault() }
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func text() throws(PacketFault) -> String { String(decoding: try part(), as: UTF8.self) }

  mutating func optionalText() throws(PacketFault) -> String? {
    let isThere = try flag()
    let text = try text()
    return isThere ? text : nil
  }

  mutating func items<Item>(
    _ take: (inout PacketReader) throws(PacketFault) -> Item
  ) throws(PacketFault) -> [Item] {
    let count = try number()
    guard count >= 0, count <= bytes.count else { throw PacketFault() }
    var items: [Item] = []
    for _ in 0..<count { items.append(try take(&self)) }
    return items
  }
}
