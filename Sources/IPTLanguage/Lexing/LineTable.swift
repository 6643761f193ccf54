import Synchronization

/// Line and column at every so many bytes of a text, as far as places have been asked for.
///
/// A text in which nothing is wrong never has any, and of a long one only what stands before its faults
/// is walked.
final class LineTable: Sendable {
  private let places = Mutex<ContiguousArray<Place>>([])

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
  func place(of offset: Int, in bytes: [UInt8]) -> Place {
    var place = places.withLock { places in
      while places.count <= offset / Self.stride {
        var place = places.last ?? Place()
        let end = places.count * Self.stride
        for index in max(0, end - Self.stride)..<end { place.pass(bytes[index]) }
        places.append(place)
      }
      return places[offset / Self.stride]
    }
    for index in offset - offset % Self.stride..<offset { place.pass(bytes[index]) }
    return place
  }
}
