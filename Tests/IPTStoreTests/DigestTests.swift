import Foundation
import IPTStore
import Testing

@Suite struct DigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func theDigestIsTheOneOfThePublishedVectors(text: String, digest: String) {
    let bytes = Array(text.utf8)
    #expect(Digest.hex(of: Digest.sha256(bytes)) == digest)
    #expect(Digest.hex(of: Digest.sha256(text.utf8.span)) == digest)
    #expect(Digest.sha256(bytes).count == Digest.length)
  }

  @Test func piecesGiveTheDigestOfTheWhole() {
    var digest = Digest()
    digest.update(Array("a".utf8))
    digest.update("b".utf8.span)
    Array("c".utf8).withUnsafeBytes { digest.update($0) }
    #expect(digest.finish() == Digest.sha256(Array("abc".utf8)))
  }

  @Test func aCopyGoesItsOwnWay() {
    var first = Digest()
    first.update(Array("ab".utf8))
    var second = first
    second.update(Array("c".utf8))
    #expect(first.finish() == Digest.sha256(Array("ab".utf8)))
    #expect(second.finish() == Digest.sha256(Array("abc".utf8)))
  }

  @Test func hexadecimalDigitsAreLowerCaseAndTwoForAByte() {
    #expect(Digest.hex(of: [0x00, 0x09, 0x0A, 0x9F, 0xFF]) == "00090a9fff")
  }
}
