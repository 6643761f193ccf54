import IPTEngine
package import IPTLanguage
import IPTStore

/// A text that is run without a person: at hand, or in a file that is too long to be held whole.
package enum BatchText {
  case source(Source)
  case longFile(String)

  /// A shorter text is read at once.
  private static let leastLength = 1 << 22

  /// The text of a script, or its path if it is long.
  init(script path: String) throws(Complaint) {
    self = try Self.isLong(path) ? .longFile(path) : .source(try Program.source(of: path))
  }

  private static func isLong(_ path: String) throws(Complaint) -> Bool {
    do throws(StoreError) {
      guard let file = try PieceInput.open(path: path, least: leastLength) else { return false }
      return file.size <= Program.greatestScript
    } catch {
      throw Complaint(.cannotOpen, error)
    }
  }

  /// What it is called in messages.
  var name: String {
    switch self {
    case .source(let source): source.name
    case .longFile(let path): path
    }
  }

  /// Runs it; what it came to, and the text that its messages speak of.
  ///
  /// A long file is run piece by piece, unless something is wrong with it.
  func run(_ interpreter: inout Interpreter) throws(Complaint) -> (Interpreter.Run, Source) {
    switch self {
    case .source(let source): return (interpreter.run(script: source), source)
    case .longFile(let path):
      if let run = try runPieces(of: path, &interpreter) { return (run, Source("", name: path)) }
      let source = try Program.source(of: path)
      return (interpreter.run(script: source), source)
    }
  }

  private func runPieces(
    of path: String, _ interpreter: inout Interpreter
  ) throws(Complaint) -> Interpreter.Run? {
    do throws(StoreError) {
      guard let file = try PieceInput.open(path: path, least: Self.leastLength) else { return nil }
      var start: [UInt8] = []
      var goesOn = try file.read(1 << 10, into: &start)
      // It is refused by who reads it whole.
      if CaseFileReader.isCaseFile(start) { return nil }
      var failure: StoreError?
      let run = interpreter.run(piecesOf: path, size: file.size) { count, bytes in
        bytes += start
        start.removeAll()
        guard goesOn else { return false }
        do throws(StoreError) {
          goesOn = try file.read(count, into: &bytes)
        } catch {
          (failure, goesOn) = (error, false)
        }
        return goesOn
      }
      if let failure { throw failure }
      return run
    } catch {
      throw Complaint(.cannotOpen, error)
    }
  }
}
