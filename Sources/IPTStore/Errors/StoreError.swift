import Glibc

/// A failure of the store: what was being done, to which file, and why it did not work.
package struct StoreError: Error, Equatable, Sendable {
  /// The step that failed.
  package enum Operation: Equatable, Sendable {
    /// Turning a name or path into a place.
    case name
    /// Making a folder.
    case makeFolder
    /// Listing a folder.
    case list
    /// Opening or reading.
    case read
    /// Taking the lock.
    case lock
    /// Making a file that must not be there yet.
    case create
    /// Writing aside, syncing, closing or moving into place.
    case save
    /// Keeping or removing the older generation of a file that is saved by now.
    case olderGeneration
    /// Asking the disk to confirm the folder of a file that is in place by now.
    case confirm
    /// Removing a file for good.
    case erase
    /// Writing to standard output or another stream.
    case output
  }

  /// The reason, as far as a person can do something about it.
  package enum Cause: Equatable, Sendable {
    /// There is no such file or folder.
    case missing
    /// There is one already.
    case alreadyThere
    /// The system does not let this user do it.
    case notPermitted
    /// The disk is mounted for reading only.
    case readOnlyDisk
    /// The disk, or the user's share of it, is full.
    case diskFull
    /// The system allows no file of that size.
    case fileTooBig
    /// The file holds more bytes than the caller was ready to read.
    case overLimit(Int)
    /// There is a folder, a device or a pipe where a file is expected.
    case notAFile
    /// There is a file where a folder is expected.
    case notAFolder
    /// A symbolic link leads nowhere or in a circle, or stands where none may be followed.
    case brokenLink
    /// The text cannot be a name.
    case unusableName(NameFault)
    /// Another process has the file open.
    case held(LockHolder?)
    /// Another version lies in the place of the file, and could not be kept under another name.
    case otherVersion
    /// Nobody reads the other end any more.
    case closedPipe
    /// The environment does not say where files live.
    case noHome
    /// Anything else; `code` tells.
    case system
  }

  package let operation: Operation
  package let path: String
  /// The error number of the system; 0 when the store itself refused.
  package let code: CInt
  package let cause: Cause

  package init(_ operation: Operation, _ path: String, code: CInt) {
    self.init(operation, path, Cause(code: code), code: code)
  }

  package init(_ operation: Operation, _ path: String, _ cause: Cause, code: CInt = 0) {
    self.operation = operation
    self.path = path
    self.cause = cause
    self.code = code
  }

  /// The exit status a program ends with after this failure, one of `sysexits.h`.
  package var exitCode: CInt {
    switch cause {
    case .held: 75
    case .notPermitted: 77
    case .overLimit, .unusableName: 65
    case .alreadyThere, .otherVersion, .readOnlyDisk, .noHome: 73
    case .missing, .brokenLink: reads ? 66 : 73
    case .notAFile, .notAFolder: reads ? 65 : 73
    case .diskFull, .fileTooBig, .closedPipe, .system: 74
    }
  }

  private var reads: Bool {
    switch operation {
    case .name, .list, .read: true
    case .makeFolder, .lock, .create, .save, .olderGeneration, .confirm, .erase, .output:
      false
    }
  }
}

extension StoreError.Cause {
  /// The cause behind an error number of the system.
  init(code: CInt) {
    switch code {
    case ENOENT: self = .missing
    case EEXIST: self = .alreadyThere
    case EACCES, EPERM: self = .notPermitted
    case EROFS: self = .readOnlyDisk
    case ENOSPC, EDQUOT: self = .diskFull
    case EFBIG: self = .fileTooBig
    case EISDIR: self = .notAFile
    case ENOTDIR: self = .notAFolder
    case ELOOP: self = .brokenLink
    case ENAMETOOLONG: self = .unusableName(.tooLong)
    case EPIPE: self = .closedPipe
    default: self = .system
    }
  }
}
