/// Makes a file that a test has written one that can be run.
///
/// The file becomes a copy that another process writes. A program cannot be run while anybody has it
/// open for writing, and whatever the tests start at the same time has a copy of each descriptor that
/// they have open, from its fork to its exec. The process that writes the copy starts nothing.
///
/// - Parameter path: The file; its bytes stay as they are, its mode becomes 0755.
/// - Throws: ``ProcessFailure`` when the copy cannot be made.
package func makeRunnable(_ path: String) throws {
  let copy = path + ".copy"
  for command in [["install", "-m", "755", path, copy], ["mv", "-f", copy, path]] {
    let result = try run(command[0], Array(command.dropFirst()))
    guard result.status == 0 else { throw ProcessFailure(result.errorText) }
  }
}
