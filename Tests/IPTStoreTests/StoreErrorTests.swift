import Foundation
import Testing

@testable import IPTStore

@Suite struct StoreErrorTests {
  @Test(
    arguments: [
      (
        .save, ENOSPC, 74,
        "a.case was not saved: the disk is full; what was saved before is untouched."
      ),
      (
        .save, EDQUOT, 74,
        "a.case was not saved: the disk is full; what was saved before is untouched."
      ),
      (
        .save, EIO, 74,
        "a.case was not saved: the disk reported an error; what was saved before is untouched."
      ),
      (
        .save, 999, 74,
        "a.case was not saved: the system refused (error 999); what was saved before is untouched."
      ),
      (.create, EEXIST, 73, "a.case was not created: there is one already."),
      (.create, EROFS, 73, "a.case was not created: the disk can only be read."),
      (.create, ENOENT, 73, "a.case was not created: there is no such file or folder."),
      (.read, ENOENT, 66, "a.case cannot be read: there is no such file or folder."),
      (.read, ENOTDIR, 65, "a.case cannot be read: a part of the path is not a folder."),
      (.read, EISDIR, 65, "a.case cannot be read: it is not an ordinary file."),
      (.read, ELOOP, 66, "a.case cannot be read: it is a symbolic link that cannot be followed."),
      (.read, EACCES, 77, "a.case cannot be read: you do not have permission."),
      (.read, EMFILE, 74, "a.case cannot be read: too many files are open."),
      (.lock, EPERM, 77, "a.case cannot be locked for writing: you do not have permission."),
      (.lock, ENOLCK, 74, "a.case cannot be locked for writing: this disk does not do locks."),
      (
        .confirm, EIO, 74,
        "a.case is saved, but the disk did not confirm it (the disk reported an error): "
          + "after a power cut the version before could be back."
      ),
      (
        .olderGeneration, EIO, 74,
        "a.case is saved, but its older copy could not be replaced: the disk reported an error."
      ),
      (.output, EPIPE, 74, "The output to a.case stopped: nobody reads it any more."),
      (
        .makeFolder, ENOTDIR, 73,
        "The folder a.case cannot be made: a part of the path is not a folder."
      ),
      (.list, EACCES, 77, "The folder a.case cannot be listed: you do not have permission."),
    ] as [(StoreError.Operation, CInt, CInt, String)])
  func eachFailureHasAnExitCodeAndASentence(
    operation: StoreError.Operation, code: CInt, exit: CInt, message: String
  ) {
    let error = StoreError(operation, "a.case", code: code)
    #expect(error.code == code)
    #expect(error.exitCode == exit)
    #expect(error.message == message)
  }

  @Test func aPathCannotSteerTheTerminal() {
    let error = StoreError(.read, "a\u{1B}[2J\n\u{9B}\u{202E}é.case", code: ENOENT)
    #expect(
      error.message == "a\\u{1b}[2J\\u{a}\\u{9b}\\u{202e}é.case cannot be read: "
        + "there is no such file or folder.")
  }

  @Test func anotherVersionThatCannotBeKeptIsExplained() {
    let error = StoreError(.save, "a.case", .otherVersion, code: EACCES)
    #expect(error.exitCode == 73)
    #expect(
      error.message == "a.case was not saved: another program has written a version of its own "
        + "there, which could not be kept under another name.")
  }

  @Test func aPlaceNobodyNamedIsExplained() {
    let error = StoreError(.name, "", .noHome)
    #expect(error.exitCode == 73)
    #expect(
      error.message == "There is no place for files: set HOME or IPTSH_HOME to a folder.")
  }
}
