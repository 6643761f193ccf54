import Glibc

/// An open file descriptor that closes itself when its owner goes.
struct Descriptor: ~Copyable, Sendable {
  let number: CInt

  init(_ number: CInt) {
    self.number = number
  }

  deinit {
    _ = close(number)
  }

  /// Closes the descriptor and says how that went.
  ///
  /// An interruption counts as closed: the descriptor is gone then, and trying again could close
  /// one that another thread has just opened under the same number.
  ///
  /// - Returns: 0, or the error number of the system.
  consuming func closeReportingFailure() -> CInt {
    let number = self.number
    discard self
    if close(number) == 0 { return 0 }
    let code = errno
    return code == EINTR ? 0 : code
  }
}

/// Makes one system call, again if a signal interrupted it, and turns its failure into an error.
///
/// - Parameters:
///   - operation: What the call is part of.
///   - path: The file or folder named in the error.
///   - body: The call; a negative result means failure.
/// - Returns: The result of the call, 0 or more.
/// - Throws: ``StoreError`` with the error number the call left behind.
@discardableResult
func attempt(
  _ operation: StoreError.Operation, _ path: String, _ body: () -> CInt
) throws(StoreError) -> CInt {
  while true {
    let result = body()
    if result >= 0 { return result }
    let code = errno
    if code != EINTR { throw StoreError(operation, path, code: code) }
  }
}
