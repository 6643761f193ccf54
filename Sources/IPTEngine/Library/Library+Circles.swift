import IPTLanguage
import IPTModel

/// Points that ask for the results of points.
extension Library {
  /// So many results a point may call for on its way, those of the points that it asks for included.
  private static let mostAsked = 100

  /// Tells which points ask for themselves, at once or by way of others, or for too many others.
  ///
  /// - Parameter points: All points, with the codes they ask for.
  /// - Returns: The codes of those points; what they show cannot be told.
  static func pointsWithoutEnd(_ points: [(code: String, asked: [String])]) -> Set<String> {
    var costs: [String: Int] = [:]
    var open = points
    // What asks for nothing that is open is settled; what is left asks in a circle.
    while true {
      let waiting = Set(open.map(\.code))
      let settled = open.filter { !$0.asked.contains { waiting.contains($0) } }
      if settled.isEmpty { break }
      for point in settled {
        costs[point.code] = point.asked.reduce(1) {
          min($0 + (costs[$1] ?? 1), mostAsked + 1)
        }
      }
      let done = Set(settled.map(\.code))
      open.removeAll { done.contains($0.code) }
    }
    return Set(open.map(\.code)).union(costs.filter { $0.value > mostAsked }.keys)
  }

  /// What is said of points without an end, at their declarations.
  func remarks(on codes: Set<String>) -> [Diagnostic] {
    declarations(of: "point").compactMap { declaration in
      let code = name(of: declaration)
      guard codes.contains(code) else { return nil }
      return told(
        .circularPoint, "point \(code) asks for itself, or for too many others",
        at: "point \(code)",
        of: declaration, label: "what it shows stays unknown")
    }
  }
}
