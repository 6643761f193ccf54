import IPTDocument
import LineEditor

/// How far a run has come, in one row of the terminal; nothing where standard error is none.
final class RunProgress {
  private let total: Int
  private var done = 0
  private var isDrawn = false
  private let columns: Int
  private let isShown: Bool

  /// The cells of the bar, at most and at least; where there is no room for so few there is none.
  private static let cells = 5...30
  /// How often it is drawn at most.
  private static let steps = 200

  init(total: Int, _ style: TextRenderer.Style) {
    self.total = total
    columns = Terminal.size(of: 2)?.columns ?? 80
    isShown = Terminal.isTerminal(2) && !style.isPlain && total > 1
  }

  /// Counts a piece as done, and draws where the bar has moved.
  func step() {
    done += 1
    guard isShown, done < total, total <= Self.steps || done % (total / Self.steps) == 0 else {
      return
    }
    draw()
  }

  /// Does something that may write to the terminal, with the row out of its way.
  func aside<Result>(_ work: () -> Result) -> Result {
    guard isDrawn, Terminal.isTerminal(1) else { return work() }
    erase()
    defer { draw() }
    return work()
  }

  private func draw() {
    Terminal.write("\r" + Self.row(done, of: total, columns: columns) + "\u{1B}[K", to: 2)
    isDrawn = true
  }

  /// The row: a bar and the numbers, or the numbers alone.
  static func row(_ done: Int, of total: Int, columns: Int) -> String {
    let numbers = "\(done) of \(total)"
    // The last column stays free, and the bar has two brackets and a blank.
    let room = min(columns - 4 - numbers.utf8.count, cells.upperBound)
    guard room >= cells.lowerBound else { return String(numbers.prefix(max(columns - 1, 0))) }
    let filled = done * room / max(total, 1)
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: ".", count: room - filled) + "] " + numbers
  }

  /// Takes the row away.
  func erase() {
    guard isDrawn else { return }
    Terminal.write("\r\u{1B}[K", to: 2)
    isDrawn = false
  }
}
