import IPTEngine
import IPTStore

extension Program {
  /// Says to other programs, on standard error, what keeps a run from starting.
  package static func writeAsJSON(_ messages: [String]) {
    let errors = ByteOutput.standardError()
    errors.append(DiagnosticJSON.write([], messages: messages))
    errors.flush()
  }
}
