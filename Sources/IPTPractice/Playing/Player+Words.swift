package import IPTEngine
import IPTLanguage

/// Choosing in other ways than by a number: in one's own words, and by the votes of a class.
extension Player {
  /// Takes what words of one's own stand for, or counts that they stand for nothing.
  mutating func say(
    _ text: String, _ option: String?, at label: String, _ before: PastState
  ) throws(Failure) {
    let choice = try expect(label)
    let understood = understand(text)
    if let option {
      let isMeant = understood == .option(option)
      let manner: Turn.Manner =
        !isMeant && choice.otherwise?.take == option ? .given(text) : .said(text)
      guard case .ambiguous(let labels) = understood else {
        return try take(option, at: label, manner, before)
      }
      return try take(
        option, at: label, manner, before, because: "That may be \(numbers(labels)); the play")
    }
    state.misses += 1
    hear(.said(text))
    if case .ambiguous(let labels) = understood {
      hear(.notice("That may be \(numbers(labels)): say it differently, or choose."))
    } else {
      // What helps is the author's hint, whoever asks for it.
      let hint = isExam ? "" : choice.otherwise?.hint ?? ""
      hear(
        .notice(
          "Not understood."
            + (hint.isEmpty ? " Say it differently, or choose a number." : " \(hint)")))
    }
  }

  /// The numbers of options that are open: `1 or 3`.
  private func numbers(_ labels: [String]) -> String {
    openOptions.enumerated().filter { labels.contains($0.element.label) }
      .map { String($0.offset + 1) }.joined(separator: " or ")
  }

  /// What words of one's own stand for at the choice at hand.
  package func understand(_ words: String) -> OwnWords {
    guard let choice else { return .unmatched }
    return choice.understand(words, among: openOptions.map { ($0.label, text($0.text)) })
  }

  /// The move that words of one's own make: with the option they stand for, with the author's when
  /// they were not understood often enough, or with none.
  package func move(saying words: String) -> Move? {
    guard let choice else { return nil }
    if case .option(let label) = understand(words) {
      return .say(choice: choice.label, text: words, option: label)
    }
    var given: String?
    if let otherwise = choice.otherwise, state.misses >= otherwise.retry,
      let take = otherwise.take, openOptions.contains(where: { $0.label == take })
    {
      given = take
    }
    return .say(choice: choice.label, text: words, option: given)
  }

  // MARK: A class

  /// The move that the votes of a class make: one number for each option that is open, in order.
  ///
  /// - Throws: A ``Failure`` when they are not so many numbers.
  package func move(voting counts: [Int]) throws(Failure) -> Move {
    let open = openOptions
    guard let choice else { throw refusal(.notHere, "there is nothing to vote on") }
    guard counts.count == open.count, counts.allSatisfy({ (0...Self.mostVotes).contains($0) })
    else {
      let example = open.indices.map { String(max(0, 12 - 5 * $0)) }.joined(separator: " ")
      throw refusal(
        .wrongVote, "`vote` takes a number of votes for each of the \(open.count) options",
        notes: ["For example: vote \(example)"])
    }
    let most = counts.max() ?? 0
    let first = counts.indices.filter { counts[$0] == most }
    return .vote(
      choice: choice.label,
      counts: zip(open, counts).map { VoteCount(option: $0.label, count: $1) },
      option: most > 0 && first.count == 1 ? open[first[0]].label : nil)
  }

  /// Votes for one option, at most.
  private static let mostVotes = 100_000

  /// Notes the votes of a class, and takes the option that has the most.
  mutating func vote(
    _ counts: [VoteCount], _ option: String?, at label: String, _ before: PastState
  ) throws(Failure) {
    let choice = try expect(label)
    if let unknown = counts.first(where: { choice.option($0.option) == nil }) {
      throw refusal(.notHere, "the choice \"\(label)\" has no option \"\(unknown.option)\"")
    }
    state.votes = counts
    let numbers = openOptions.enumerated().compactMap { index, option in
      counts.first { $0.option == option.label }.map { (index + 1, $0.count) }
    }
    let sum = counts.reduce(0) { $0 + $1.count }
    let shares = numbers.map { "\($0.1) for \($0.0)" }.joined(separator: ", ")
    events.append(.notice("\(sum) \(sum == 1 ? "vote" : "votes"): \(shares)."))
    if let option { return try take(option, at: label, .voted, before) }
    guard sum > 0 else { return }
    let most = numbers.map(\.1).max() ?? 0
    let tied = numbers.filter { $0.1 == most }.map { String($0.0) }
    events.append(
      .notice("\(tied.joined(separator: " and ")) have as many: choose one of them, or vote again.")
    )
  }
}
