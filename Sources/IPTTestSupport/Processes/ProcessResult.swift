import Foundation

/// What a finished process left: its output and how it ended.
package struct ProcessResult: Sendable {
  /// How a process came to its end.
  package enum Ending: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  package let output: [UInt8]
  package let errors: [UInt8]
  package let ending: Ending

  /// Standard output as text; bytes that are no UTF-8 are replaced.
  package var text: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text; bytes that are no UTF-8 are replaced.
  package var errorText: String { String(decoding: errors, as: UTF8.self) }
  /// The exit status; nil after a signal.
  package var status: Int32? {
    if case .exited(let status) = ending { status } else { nil }
  }
}

/// A process that could not be started or found.
package struct ProcessFailure: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Runs a program to its end.
///
/// Its three streams are files, so no amount of output can block it, nor a child it leaves behind.
///
/// - Parameters:
///   - program: A path, or a name looked up in `PATH`.
///   - arguments: Its arguments, without its name.
///   - environment: Its whole environment; nil for that of the tests.
///   - input: The bytes of its standard input.
///   - directory: The folder it starts in; nil for that of the tests.
/// - Returns: Its output and ending, whatever they are.
/// - Throws: ``ProcessFailure`` when it cannot be started.
package func run(
  _ program: String, _ arguments: [String] = [], environment: [String: String]? = nil,
  input: [UInt8] = [], in directory: String? = nil
) throws -> ProcessResult {
  let standardInput = try ScratchStream(input)
  let output = try ScratchStream()
  let errors = try ScratchStream()
  let process = try spawn(
    program, arguments, environment: environment, directory: directory,
    streams: [standardInput.descriptor, output.descriptor, errors.descriptor])
  let ending = try awaitEnd(of: process)
  return try ProcessResult(output: output.contents(), errors: errors.contents(), ending: ending)
}

/// The path of an executable built together with the running tests.
///
/// - Parameter name: The name of the product.
/// - Returns: A path that exists.
/// - Throws: ``ProcessFailure`` when it is not there.
package func product(_ name: String) throws -> String {
  let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
  let path = tests.deletingLastPathComponent().appendingPathComponent(name).path
  guard FileManager.default.isExecutableFile(atPath: path) else {
    throw ProcessFailure("no program \(name) stands beside the tests, at \(path)")
  }
  return path
}
