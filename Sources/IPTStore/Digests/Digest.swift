import Crypto

/// A SHA-256 digest in the making: 32 bytes that no other content has.
package struct Digest {
  /// The length of a finished digest, in bytes.
  package static let length = 32

  private var hash = SHA256()

  package init() {}

  /// Takes in more bytes.
  ///
  /// - Parameter bytes: The bytes that follow those taken in before.
  package mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe update(UnsafeRawBufferPointer($0)) }
  }

  /// Takes in more bytes.
  ///
  /// - Parameter bytes: The bytes that follow those taken in before.
  package mutating func update(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe update($0) }
  }

  /// Takes in more bytes.
  ///
  /// - Parameter bytes: The bytes that follow those taken in before.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    unsafe hash.update(bufferPointer: bytes)
  }

  /// The 32 bytes of the digest so far; more may follow.
  package func finish() -> [UInt8] {
    unsafe hash.finalize().withUnsafeBytes { unsafe [UInt8]($0) }
  }

  /// The digest of bytes that lie together.
  ///
  /// - Parameter bytes: All that is digested.
  /// - Returns: 32 bytes.
  package static func sha256(_ bytes: Span<UInt8>) -> [UInt8] {
    var digest = Digest()
    digest.update(bytes)
    return digest.finish()
  }

  /// The digest of bytes that lie together.
  ///
  /// - Parameter bytes: All that is digested.
  /// - Returns: 32 bytes.
  package static func sha256(_ bytes: [UInt8]) -> [UInt8] {
    sha256(bytes.span)
  }

  /// Bytes as lower-case hexadecimal digits, two for each.
  ///
  /// - Parameter bytes: A digest or a part of one.
  /// - Returns: The digits alone, no prefix and no blanks.
  package static func hex(of bytes: some Sequence<UInt8>) -> String {
    var digits: [UInt8] = []
    for byte in bytes {
      digits.append(digit(byte >> 4))
      digits.append(digit(byte & 15))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
