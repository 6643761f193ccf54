import IPTDocument
import IPTEngine
import IPTLanguage
import IPTStore

/// Runs `iptsh fmt`: formats scripts, or says which are not formatted.
package struct FormatRun {
  /// What is done about a script that is not in the one form.
  package enum Mode: Equatable, Sendable {
    /// Its file is replaced; what came from standard input goes to standard output.
    case write
    /// It is named.
    case check
    /// What would change is shown.
    case difference
  }

  private let formatter: ScriptFormatter
  private let console: Console
  private let mode: Mode
  /// Whether a person reads the output, on whose terminal no script may act.
  private let isForTerminal: Bool
  private var status = ExitStatus.done

  /// No script is read that is larger.
  private static let greatestScript = 1 << 30

  init(_ catalogue: Catalogue, _ console: Console, _ mode: Mode, isForTerminal: Bool) {
    formatter = ScriptFormatter(grammar: catalogue.grammar, calls: catalogue.wordsOfCalls)
    self.console = console
    self.mode = mode
    self.isForTerminal = isForTerminal
  }

  /// Formats standard input and returns the exit status.
  mutating func run(standardInput bytes: [UInt8]) -> Int32 {
    guard let formatted = format(bytes, name: "<stdin>") else { return status }
    if mode == .write {
      show(formatted)
    } else if formatted != bytes {
      tell(bytes, formatted, name: "<stdin>")
    }
    return status
  }

  /// Formats files, and the scripts in folders, and returns the exit status.
  ///
  /// What is wrong with one does not keep the others from being formatted.
  mutating func run(_ paths: [String]) -> Int32 {
    for path in paths {
      do throws(Complaint) {
        let files = try ScriptPaths.all([path])
        if files.isEmpty {
          console.say("\(path): no script (*.\(ScriptPaths.fileExtension)) in it.")
        }
        for file in files { run(file) }
      } catch {
        fail(error)
      }
    }
    return status
  }

  private mutating func run(_ path: String) {
    do throws(StoreError) {
      let file = try DurableFile(at: path)
      let bytes = try file.read(limit: Self.greatestScript)
      guard let formatted = format(bytes, name: path), formatted != bytes else { return }
      if mode == .write {
        write(formatted, to: file, path)
      } else {
        tell(bytes, formatted, name: path)
      }
    } catch {
      fail(Complaint(.cannotOpen, error))
    }
  }

  private mutating func write(_ bytes: [UInt8], to file: DurableFile, _ path: String) {
    do throws(StoreError) {
      let outcome = try file.write(bytes.span, older: .leave, keepsMode: true)
      console.say("formatted \(path)")
      if let unconfirmed = outcome.unconfirmed {
        let text = Complaint.sentence(unconfirmed)
        console.say([Diagnostic(.notDurable, text, severity: .warning)])
      }
      if let other = outcome.otherVersion {
        let text =
          "\(path) was written to while it was formatted; what was written is kept as \(other)"
        console.say([Diagnostic(.otherVersion, text, severity: .warning)])
      }
    } catch {
      fail(Complaint(.notSaved, error))
    }
  }

  // MARK: One script

  /// The formatted text; nothing if it cannot be formatted, which has been said then.
  private mutating func format(_ bytes: [UInt8], name: String) -> [UInt8]? {
    // Every byte of a case file counts: its lines are chained.
    guard !CaseFileReader.isCaseFile(bytes) else {
      fail(
        Complaint(
          .cannotOpen, "\(name) is a case file and no script", notes: ["It was left as it is."],
          status: ExitStatus.badData))
      return nil
    }
    let source = Source(bytes, name: name)
    switch formatter.format(source) {
    case .formatted(let formatted): return formatted
    case .faulty(let diagnostics):
      fail(Complaint(diagnostics, of: source, status: ExitStatus.badData))
      return nil
    }
  }

  /// Says that a script would change.
  private mutating func tell(_ old: [UInt8], _ new: [UInt8], name: String) {
    if status == ExitStatus.done { status = ExitStatus.checkFailed }
    if mode == .check {
      show(Array("\(name)\n".utf8))
    } else {
      show(UnifiedDifference.text(from: old, to: new, name: name))
    }
  }

  private mutating func fail(_ complaint: Complaint) {
    console.say(complaint.diagnostics, of: complaint.source)
    if status == ExitStatus.done || status == ExitStatus.checkFailed { status = complaint.status }
  }

  private func show(_ bytes: [UInt8]) {
    guard isForTerminal else { return console.output.append(bytes) }
    console.output.append(VisibleText.lines(String(decoding: bytes, as: UTF8.self)))
  }
}
