import Foundation
import IPTTestSupport
import Testing

/// The helpers that other tests start programs with.
@Suite struct ProcessTests {
  @Test func bothOutputsInputAndStatusArrive() throws {
    let result = try run(
      "sh", ["-c", "cat; echo \"$1\" >&2; exit 7", "sh", "a b"], input: Array("in".utf8))
    #expect(result.text == "in")
    #expect(result.errorText == "a b\n")
    #expect(result.ending == .exited(7))
    #expect(result.status == 7)
  }

  @Test func muchOutputOnBothStreamsDoesNotBlock() throws {
    let input = [UInt8](repeating: 7, count: 3_000_000)
    let result = try run("sh", ["-c", "tee /dev/fd/2"], input: input)
    #expect(result.output == input)
    #expect(result.errors.count == input.count)
  }

  @Test func environmentAndFolderAreThoseGiven() throws {
    let folder = try TestFolder()
    let result = try run(
      "/bin/sh", ["-c", "pwd; echo $A; echo ${HOME-none}"],
      environment: ["A": "1", "PATH": "/usr/bin:/bin"], in: folder.path)
    #expect(result.text == "\(folder.path)\n1\nnone\n")
  }

  @Test func aSignalIsToldFromAStatus() throws {
    #expect(try run("sh", ["-c", "kill -9 $$"]).ending == .signalled(SIGKILL))
    #expect(try run("sh", ["-c", "kill -PIPE $$"]).ending == .signalled(SIGPIPE))
  }

  @Test func aProgramThatIsNotThereIsAnError() {
    #expect(throws: ProcessFailure.self) { try run("/no/such/program") }
    #expect(throws: ProcessFailure.self) { try product("no-such-product") }
  }

  @Test func aRunningProgramIsReadAndEnded() throws {
    let process = try RunningProcess("sh", ["-c", "echo one; echo two; echo three >&2; exec cat"])
    #expect(process.readLine() == "one")
    #expect(process.readLine() == "two")
    #expect(process.readLine() == nil)
    let result = try process.wait()
    #expect(result.ending == .exited(0))
    #expect(result.errorText == "three\n")
  }
}
