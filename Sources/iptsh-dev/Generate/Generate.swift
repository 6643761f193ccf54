import IPTStore

/// `iptsh-dev generate`: writes what is derived from the tables and the scripts, or with `--check`
/// says what is stale.
enum Generate {
  /// One derived file.
  private struct Derived {
    let path: String
    let text: String
  }

  static func run(_ arguments: [String]) -> Int32 {
    let isCheck = arguments == ["--check"]
    guard isCheck || arguments.isEmpty else {
      say("usage: iptsh-dev generate [--check]")
      return 2
    }
    do throws(StoreError) {
      let files = [
        Derived(
          path: "Sources/IPTLibrary/EmbeddedScripts.swift", text: try EmbeddedScriptsSource.text()),
        Derived(
          path: "Sources/IPTLibrary/EmbeddedExample.swift",
          text: try EmbeddedScriptsSource.example()),
        Derived(path: "Grammar/reference.md", text: Reference.text()),
        Derived(path: "Grammar/manual/functions.md", text: FunctionChapter.text()),
        Derived(path: "Grammar/iptsh.ebnf", text: GrammarFile.text()),
        Derived(path: "Grammar/iptsh.tmLanguage.json", text: TextMateGrammar.text()),
        Derived(path: "Grammar/iptsh.vim", text: VimSyntax.text()),
      ]
      var isStale = false
      for file in files {
        if try isCurrent(file) { continue }
        if isCheck {
          say("\(file.path) is stale: write it anew with `swift run iptsh-dev generate`")
          isStale = true
        } else {
          _ = try DurableFile(at: file.path).write(file.text.utf8.span, older: .leave)
          say("wrote \(file.path)")
        }
      }
      return isStale ? 1 : 0
    } catch {
      say(error.message)
      return 1
    }
  }

  private static func isCurrent(_ file: Derived) throws(StoreError) -> Bool {
    do throws(StoreError) {
      let bytes = try ByteInput.file(at: file.path, limit: 1 << 24)
      return bytes.elementsEqual(file.text.utf8)
    } catch {
      if error.cause == .missing { return false }
      throw error
    }
  }

  private static func say(_ text: String) {
    let output = ByteOutput.standardError()
    output.append(text + "\n")
    output.flush()
  }
}
