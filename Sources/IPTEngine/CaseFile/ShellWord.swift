/// A word of a command line, written so that a shell reads it as one word.
package enum ShellWord {
  /// The word, in single quotes if it holds anything that a shell takes for its own.
  package static func quoted(_ word: String) -> String {
    if word.isEmpty { return "FILE" }
    let isPlain = word.utf8.allSatisfy { byte in
      let isLetterOrDigit =
        byte >= 0x61 && byte <= 0x7A || byte >= 0x41 && byte <= 0x5A || byte >= 0x30 && byte <= 0x39
      return isLetterOrDigit || byte >= 0x80 || "-_./,+@%:".utf8.contains(byte)
    }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
