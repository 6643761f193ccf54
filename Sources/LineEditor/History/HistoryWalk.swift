/// A walk with Up and Down through the earlier lines that begin as the line began.
package struct HistoryWalk: Sendable {
  /// The line as it was when the walk began; the last step of Down brings it back.
  private var draft = ""
  /// Where the walk stands; `nil` before it has begun.
  private var position: (index: Int, shown: String)?

  package init() {}

  /// Goes to the next older line.
  ///
  /// - Parameters:
  ///   - text: What stands in the line; if that is not what the walk has put there, a new one begins.
  ///   - lines: The history, oldest first.
  /// - Returns: The line, or `nil` when there is none.
  package mutating func older(than text: String, in lines: [String]) -> String? {
    var index = lines.count
    if let position, position.shown == text, position.index <= lines.count {
      index = position.index
    } else {
      draft = text
      position = nil
    }
    while index > 0 {
      index -= 1
      if lines[index].hasPrefix(draft), lines[index] != text {
        position = (index, lines[index])
        return lines[index]
      }
    }
    return nil
  }

  /// The next newer line, behind the newest one the draft; `nil` when there is no walk to go back on.
  package mutating func newer(than text: String, in lines: [String]) -> String? {
    guard let position, position.shown == text else { return nil }
    var index = position.index + 1
    while index < lines.count {
      if lines[index].hasPrefix(draft), lines[index] != text {
        self.position = (index, lines[index])
        return lines[index]
      }
      index += 1
    }
    self.position = nil
    return draft
  }
}
