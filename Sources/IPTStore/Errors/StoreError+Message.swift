import Glibc

extension StoreError {
  /// One sentence for the person at the keyboard; of the file it names the path alone.
  package var message: String {
    let place = Self.printable(path)
    switch operation {
    case .name:
      if case .noHome = cause { return reason }
      return "\(place) cannot be the name of a file: \(reason)."
    case .makeFolder: return "The folder \(place) cannot be made: \(reason)."
    case .list: return "The folder \(place) cannot be listed: \(reason)."
    case .read: return "\(place) cannot be read: \(reason)."
    case .lock:
      if case .held(let holder) = cause {
        return "\(place) is already open\(holder.map(\.description) ?? "") and was left alone."
      }
      return "\(place) cannot be locked for writing: \(reason)."
    case .create: return "\(place) was not created: \(reason)."
    case .save where cause == .otherVersion: return "\(place) was not saved: \(reason)."
    case .save: return "\(place) was not saved: \(reason); what was saved before is untouched."
    case .olderGeneration:
      return "\(place) is saved, but its older copy could not be replaced: \(reason)."
    case .confirm:
      return "\(place) is saved, but the disk did not confirm it (\(reason)): "
        + "after a power cut the version before could be back."
    case .erase: return "\(place) was not erased: \(reason)."
    case .output: return "The output to \(place) stopped: \(reason)."
    }
  }

  private var reason: String {
    switch cause {
    case .missing: "there is no such file or folder"
    case .alreadyThere: "there is one already"
    case .notPermitted: "you do not have permission"
    case .readOnlyDisk: "the disk can only be read"
    case .diskFull: "the disk is full"
    case .fileTooBig: "it is bigger than the system allows a file to be"
    case .overLimit(let limit): "it is bigger than \(limit) bytes"
    case .notAFile: "it is not an ordinary file"
    case .notAFolder: "a part of the path is not a folder"
    case .brokenLink: "it is a symbolic link that cannot be followed"
    case .unusableName(let fault): fault.description
    case .held: "another program has it open"
    case .otherVersion:
      "another program has written a version of its own there, which could not be kept under "
        + "another name"
    case .closedPipe: "nobody reads it any more"
    case .noHome: "There is no place for files: set HOME or IPTSH_HOME to a folder."
    case .system: Self.systemReason(code)
    }
  }

  /// Words for the error numbers that have no cause of their own.
  ///
  /// `strerror` would answer in the language of the locale, in the middle of an English sentence.
  private static func systemReason(_ code: CInt) -> String {
    switch code {
    case EIO: "the disk reported an error"
    case EINTR: "the system was interrupted"
    case EBUSY, ETXTBSY: "the system is using it"
    case EMFILE, ENFILE: "too many files are open"
    case ENOMEM: "the system is out of memory"
    case ENOLCK: "this disk does not do locks"
    case ENODEV, ENXIO, ESTALE: "the disk is gone"
    case EXDEV: "it spans two disks"
    default: "the system refused (error \(code))"
    }
  }

  /// Text safe to show on a terminal: control and direction marks become `\u{...}`.
  static func printable(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      if isMark(scalar) {
        shown += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Whether a scalar steers a terminal instead of showing there: controls and direction marks.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
