import IPTDocument
import IPTPractice
import Testing

/// Role plays as stories for Twine: what is said there is words, whatever signs are in it.
@Suite("Stories")
struct StoryTests {
  let room = Workroom()

  private func story(_ lines: String) throws -> String {
    let play = try room.rolePlay(
      "roleplay r \"R\" { setup { let $late = 4 }; scene a { \(lines) } }")
    return SceneMap(play).twee(hash: "00")
  }

  @Test(arguments: [
    ("[[x]]", "&#91;&#91;x&#93;&#93;"), ("${var}", "&#36;&#123;var&#125;"),
    ("<b>bold</b>", "&lt;b>bold&lt;/b>"), ("_name & more", "&#95;name &amp; more"),
    ("//slanted// and/or", "&#47;&#47;slanted&#47;&#47; and/or"), ("''it's''", "&#39;&#39;it's"),
  ])
  func signsOfStoriesAreWords(_ words: String, _ shown: String) throws {
    #expect(try story("client \"\(words)\"").contains("\nCLIENT: \(shown)"), "\(words)")
  }

  @Test(arguments: ["! Loud", "* One", "# Two", "> Three"])
  func noLineBeginsAsAHeadingOrAList(_ words: String) throws {
    let text = try story("narrator \"\(words)\"")
    #expect(!text.contains("\n\(words)") && text.contains(words.dropFirst()), "\(text)")
  }

  @Test func whatIsWorkedOutInAPlayStandsInParentheses() throws {
    let text = try story(
      #"client $"I am {$late} minutes \"late\"."; choose c { option x $"{$late + 1}?" off because "b" }"#
    )
    #expect(text.contains("\nCLIENT: I am (late) minutes \"late\".\n"), "\(text)")
    #expect(text.contains("\n[[(late + 1)?->c x]]\n") && !text.contains("$"), "\(text)")
  }

  @Test func everybodyIsCalledTheSameEverywhere() throws {
    let play = try room.rolePlay(
      """
      roleplay r "R" {
        cast client "Ann"
        cast therapist "May"
        scene a { client "One."; therapist "Two."; voice "Son" "Three."; narrator "Four." }
      }
      """)
    let story = SceneMap(play).twee(hash: "00")
    #expect(story.contains("\nANN: One.\nMAY: Two.\nSON: Three.\nFour.\n"), "\(story)")
    let page = MarkdownRenderer.render(
      TrainerPage(play, Explorer(play, room.workshop).all()).document)
    #expect(page.contains("Ann: One.\n\nMay: Two.\n\nSon: Three.\n\nFour.\n"), "\(page)")
    var session = PlaySession(try Player(play, room.workshop), Stage(play))
    let seen = session.begin().joined(separator: "\n")
    #expect(
      seen.contains("Ann       One.\nMay       Two.\nSon       Three.\n          Four."), "\(seen)")
  }

  @Test func whatIsPlayedWhenNothingIsOpenIsOnTheMapsAndThePage() throws {
    let play = try room.rolePlay(
      """
      roleplay r "R" {
        scene a { choose c once {
            option x "X" adherent because "b" when visits(a) > 1
            fallback { client "Nothing."; choose d { option y "Y" off because "b" }; go z } }
          client "Behind." }
        scene b { go a }
        scene z { client "Last." }
      }
      """)
    let map = SceneMap(play)
    #expect(map.dot.contains("\"a\" -> \"z\";") && map.dot.contains("d: y (off)"), "\(map.dot)")
    let story = map.twee(hash: "00")
    for part in [
      "[[(when nothing is open)->c when nothing is open]]\n",
      "\n:: c when nothing is open [option]\nCLIENT: Nothing.\n[[Y->d y]]\n",
    ] {
      #expect(story.contains(part), "\(part) in \(story)")
    }
    let page = MarkdownRenderer.render(
      TrainerPage(play, Explorer(play, room.workshop).all()).document)
    #expect(page.contains("| x (when visits(a) > 1) |"), "\(page)")
    #expect(page.contains("When nothing of it is open:\n\nClient: Nothing.\n"), "\(page)")
  }
}
