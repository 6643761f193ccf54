import IPTModel

/// One setting of the shell: its name, what it takes, and what it is unless somebody sets it.
struct ShellSetting: Sendable {
  /// What a setting takes.
  enum Values: Sendable {
    case words(Vocabulary)
    /// Minutes and parts of them.
    case minutes(ClosedRange<Double>)
  }

  let name: String
  let help: String
  let values: Values
  let standard: String

  static let all: [ShellSetting] = [
    .init(
      name: "answers",
      help: "What is said after a change: in words, or as the line of the case file.",
      values: .words(.answers), standard: "words"),
    .init(
      name: "color", help: "Whether colour is used beside the marks that carry the meaning.",
      values: .words(.onOrOff), standard: "yes"),
    .init(
      name: "painting", help: "Whether the line is coloured, with hints and suggestions around it.",
      values: .words(.onOrOff), standard: "yes"),
    .init(
      name: "hints", help: "Whether the row below the line says what may come next.",
      values: .words(.onOrOff), standard: "yes"),
    .init(
      name: "suggestions",
      help: "Whether the rest of an earlier line or word is shown to be taken.",
      values: .words(.onOrOff), standard: "yes"),
    .init(
      name: "return-line", help: "Whether a line with a mistake comes back to be mended.",
      values: .words(.onOrOff), standard: "yes"),
    .init(
      name: "pager", help: "Whether what is longer than the screen is shown page by page.",
      values: .words(.onOrOff), standard: "yes"),
    .init(
      name: "lock-after",
      help: "Minutes without a key until the screen is cleared, such as 5 or 0.5; 0 for never.",
      values: .minutes(0...1440), standard: "15"),
  ]

  /// What it takes, in words.
  var expects: String {
    switch values {
    case .words(let vocabulary): vocabulary.words.map(\.word).joined(separator: " or ")
    case .minutes(let range):
      "minutes from \(Int(range.lowerBound)) to \(Int(range.upperBound)), such as 5 or 0.5"
    }
  }

  func accepts(_ value: String) -> Bool {
    switch values {
    case .words(let vocabulary): vocabulary.words.contains { $0.word == value }
    case .minutes(let range):
      value.utf8.first.map { (0x30...0x39).contains($0) } == true
        && Double(value).map { range.contains($0) } == true
    }
  }

  /// Minutes in seconds, one at least unless there are none.
  static func seconds(_ value: String) -> Int? {
    guard let minutes = Double(value), (0...1440).contains(minutes) else { return nil }
    return minutes == 0 ? 0 : max(1, Int((minutes * 60).rounded()))
  }
}

extension Vocabulary {
  fileprivate static let answers = Vocabulary(
    "form of answers", source: "[C]",
    [
      .init("words", "A change is answered with a sentence."),
      .init("statements", "A change is answered with its line of the case file."),
    ])

  fileprivate static let onOrOff = Vocabulary(
    "yes or no", source: "[C]",
    [
      .init("yes", "It is on.", aliases: ["on", "always"]),
      .init("no", "It is off.", aliases: ["off", "never"]),
    ])
}
