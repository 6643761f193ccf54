import LineEditor
import Testing

@Suite struct CompletionTests {
  @Test(
    arguments: [
      ([], ""), (["mother"], "mother"), (["mother", "mother in law"], "mother"),
      (["relation", "remove", "remind"], "re"), (["add", "set"], ""), (["Émile", "Éva"], "É"),
      (["e\u{301}a", "eb"], ""),  // half a character is no common beginning
      (["", "a"], ""),
    ] as [([String], String)])
  func theCommonPrefixEndsBetweenCharacters(texts: [String], prefix: String) {
    #expect(commonPrefix(of: texts) == prefix)
  }

  private func step(
    _ line: String, from: Int, _ texts: [String], closing: String = " "
  ) -> CompletionStep {
    let scalars = Array(line.unicodeScalars)
    let completion = Completion(
      replaceFrom: from, candidates: texts.map { CompletionCandidate($0) }, closing: closing)
    return completionStep(for: completion, in: scalars, cursor: scalars.count)
  }

  @Test func aNameThatNeedsNoQuotesGoesOnLikeOneThatDoes() {
    let names = ["\"mother in law\"", "mother"]
    #expect(step("show mo", from: 5, names) == .replace(count: 2, with: "\"mother"))
    #expect(step("show ", from: 5, names + ["aunt"]) == .list)
  }

  @Test func aSingleCandidateIsPutInWithItsClosing() {
    #expect(step("add", from: 0, ["add"]) == .replace(count: 3, with: "add "))
    #expect(
      step("add \"mo", from: 5, ["mother"], closing: "\" ")
        == .replace(count: 2, with: "mother\" "))
  }

  @Test func aCandidateMayDifferFromWhatWasTyped() {
    #expect(step("ADD", from: 0, ["add"]) == .replace(count: 3, with: "add "))
  }

  @Test func aLongerCommonBeginningIsPutInWithoutClosing() {
    #expect(step("r", from: 0, ["remove", "remind"]) == .replace(count: 1, with: "rem"))
  }

  @Test func whereNothingIsCertainTheCandidatesAreListed() {
    #expect(step("rem", from: 0, ["remove", "remind"]) == .list)
    #expect(step("", from: 0, ["add", "set"]) == .list)
  }

  @Test func withoutCandidatesNothingHappens() {
    #expect(step("x", from: 0, []) == .nothing)
  }

  @Test func anOffsetOutsideTheLineIsBroughtInside() {
    #expect(step("ad", from: 99, ["add"]) == .replace(count: 0, with: "add "))
    #expect(step("ad", from: -5, ["add"]) == .replace(count: 2, with: "add "))
  }
}
