import Glibc

/// How the work of a row grows with the size of what it works on.
struct Growth {
  /// The exponent of the size, fitted to the instructions of all sizes.
  let exponent: Double

  /// Fits a straight line to the logarithms, by least squares.
  ///
  /// What a run costs without anything to work on is taken off first; else the small sizes, in
  /// which it is most of the cost, would make steep growth look flat.
  ///
  /// - Parameter lines: Lines of a row; nil unless one is of size 0 and two others were counted.
  init?(_ lines: [RowResult.Line]) {
    guard let idle = lines.first(where: { $0.program.size == 0 })?.instructions else { return nil }
    let points = lines.compactMap { line -> (x: Double, y: Double)? in
      guard let size = line.program.size, size > 0, let count = line.instructions, count > idle
      else { return nil }
      return (log(Double(size)), log(Double(count - idle)))
    }
    guard points.count > 1 else { return nil }
    let number = Double(points.count)
    let x = points.map(\.x).reduce(0, +) / number
    let y = points.map(\.y).reduce(0, +) / number
    let above = points.map { ($0.x - x) * ($0.y - y) }.reduce(0, +)
    let below = points.map { ($0.x - x) * ($0.x - x) }.reduce(0, +)
    exponent = above / below
  }
}
