import IPTShell

/// The command lines that need no parser: nothing, `-c TEXT [CASE]`, a script, a case, `--version`.
///
/// Whatever it accepts means the same as when ``Iptsh`` reads it, but for `help` and a word of the
/// language, of which the parser knows nothing.
enum FastArguments {
  /// What to run, or nothing if the arguments want the full parser.
  static func program(_ arguments: [String]) -> Program? {
    let words = arguments.dropFirst()
    guard let first = words.first else { return Program(.shell(caseName: nil)) }
    if first == "--version", words.count == 1 { return Program(.version) }
    // `help` for a word of the language; for a subcommand it is the parser's.
    if first == "help", let word = words.dropFirst().first, !Iptsh.subcommandNames.contains(word),
      words.allSatisfy(isNoOption)
    {
      return Program(.statements(words.joined(separator: " "), caseName: nil))
    }
    if first == "-c" {
      // A case may have the name of a subcommand here.
      guard words.count == 2 || words.count == 3, words.dropFirst().allSatisfy(isNoOption) else {
        return nil
      }
      return Program(.statements(words[2], caseName: words.count == 3 ? words[3] : nil))
    }
    guard words.count <= 2, isPlain(words) else { return nil }
    return Iptsh.program(words: Array(words))
  }

  /// Whether there is no option and no subcommand among the words.
  private static func isPlain(_ words: ArraySlice<String>) -> Bool {
    words.allSatisfy { isNoOption($0) && !Iptsh.subcommandNames.contains($0) }
  }

  private static func isNoOption(_ word: String) -> Bool { !word.hasPrefix("-") }
}
