import Synchronization

/// Line and column at every so many bytes of a text, made when a place is first asked for.
///
/// A text in which nothing is wrong never has one made.
final class LineTable: Sendable {
  private let table = Mutex<ContiguousArray<Place>?>(nil)

  /// So many bytes are walked at most to find a place.
  private static let stride = 4096

  /// The number of a line and of a character in it, both from 1.
  struct Place: BitwiseCopyable {
    var line: Int = 1
    var column: Int = 1

    /// Goes past a byte of UTF-8.
    @inline(__always)
    mutating func pass(_ byte: UInt8) {
      if byte == 0x0A {
        line &+= 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column &+= 1
      }
    }
  }

  /// The place of an offset that is no greater than the number of bytes.
  func place(of offset: Int, in bytes: [UInt8], count: Int) -> Place {
    var place = table.withLock { table in
      if table == nil { table = Self.make(bytes, count) }
      return table?[offset / Self.stride] ?? Place()
    }
    for index in offset - offset % Self.stride..<offset { place.pass(bytes[index]) }
    return place
  }

  private static func make(_ bytes: [UInt8], _ count: Int) -> ContiguousArray<Place> {
    var places: ContiguousArray<Place> = []
    places.reserveCapacity(count / stride + 1)
    var place = Place()
    for index in 0...count {
      if index % stride == 0 { places.append(place) }
      if index < count { place.pass(bytes[index]) }
    }
    return places
  }
}
