import Foundation
import IPTStore
import Testing

@Suite struct StreamTests {
  private static func pipeEnds() throws -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    try #require(pipe(&ends) == 0)
    return (ends[0], ends[1])
  }

  @Test func textAndBytesComeOutInOrder() throws {
    let ends = try Self.pipeEnds()
    let output = ByteOutput(descriptor: ends.write, name: "pipe", capacity: 8)
    output.append("née ")
    output.append([0, 255])
    output.append(UInt8(ascii: "!"))
    output.append("a long text that is more than the buffer takes\n")
    #expect(output.flush())
    #expect(output.failure == nil)
    close(ends.write)
    let bytes = try ByteInput.readWhole(ends.read, name: "pipe", limit: 1000)
    close(ends.read)
    #expect(
      bytes == Array("née ".utf8) + [0, 255]
        + Array("!a long text that is more than the buffer takes\n".utf8))
  }

  @Test func nothingIsWrittenBeforeItIsAskedForOrDue() throws {
    let ends = try Self.pipeEnds()
    _ = fcntl(ends.read, F_SETFL, O_NONBLOCK)
    let output = ByteOutput(descriptor: ends.write, name: "pipe", capacity: 8)
    var byte: UInt8 = 0
    output.append("1234567")
    #expect(read(ends.read, &byte, 1) == -1)
    output.append("8")
    #expect(read(ends.read, &byte, 1) == 1)
    close(ends.read)
    close(ends.write)
  }

  @Test func aPipeThatDoesNotBlockGetsEverything() throws {
    let ends = try Self.pipeEnds()
    _ = fcntl(ends.write, F_SETFL, O_NONBLOCK)
    let text = String(repeating: "0123456789", count: 100_000)
    let writer = Thread {
      let output = ByteOutput(descriptor: ends.write, name: "pipe")
      output.append(text)
      output.flush()
      close(ends.write)
    }
    writer.start()
    let bytes = try ByteInput.readWhole(ends.read, name: "pipe", limit: 1_000_000)
    close(ends.read)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test func aReaderThatIsGoneIsAValue() async {
    await #expect(processExitsWith: .success) {
      reportWriteFailuresAsErrors()
      let ends = try Self.pipeEnds()
      close(ends.read)
      let output = ByteOutput(descriptor: ends.write, name: "standard output")
      output.append("text")
      #expect(output.failure == nil)
      #expect(!output.flush())
      #expect(output.failure?.cause == .closedPipe)
      output.append("more")
      output.append([1])
      output.append(1)
      #expect(!output.flush())
    }
  }

  @Test func aFullDiskIsAValue() throws {
    let full = open("/dev/full", O_WRONLY)
    try #require(full >= 0)
    let output = ByteOutput(descriptor: full, name: "standard output", capacity: 2)
    output.append("text")
    #expect(output.failure?.cause == .diskFull)
    #expect(output.failure?.exitCode == 74)
    close(full)
  }

  @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
  func aStreamIsReadToItsEnd(count: Int) throws {
    let folder = try TestFolder()
    let text = String(repeating: "x", count: count)
    try folder.put(text, at: "file")
    for expected in [0, 1, count, count + 1] {
      let file = open(folder("file"), O_RDONLY)
      let bytes = try ByteInput.readWhole(file, name: "file", limit: count, expected: expected)
      #expect(bytes.count == count)
      close(file)
    }
    #expect(try ByteInput.file(at: folder("file"), limit: count).count == count)
    if count > 0 {
      #expect(throws: StoreError.self) {
        try ByteInput.file(at: folder("file"), limit: count - 1)
      }
      let file = open(folder("file"), O_RDONLY)
      let error = #expect(throws: StoreError.self) {
        try ByteInput.readWhole(file, name: "file", limit: count - 1)
      }
      #expect(error?.cause == .overLimit(count - 1))
      close(file)
    }
  }

  @Test func aDeviceWithoutEndStopsAtTheLimit() {
    let error = #expect(throws: StoreError.self) {
      try ByteInput.file(at: "/dev/zero", limit: 100_000)
    }
    #expect(error?.cause == .overLimit(100_000))
  }

  @Test func aScriptMayComeThroughALinkAndAFolderIsNone() throws {
    let folder = try TestFolder()
    try folder.put("text", at: "file")
    try folder.link("link", to: "file")
    #expect(try ByteInput.file(at: folder("link"), limit: 9) == Array("text".utf8))
    let error = #expect(throws: StoreError.self) {
      try ByteInput.file(at: folder.path, limit: 9)
    }
    #expect(error?.cause == .notAFile)
    #expect(throws: StoreError.self) { try ByteInput.file(at: "a\0b", limit: 9) }
  }
}
