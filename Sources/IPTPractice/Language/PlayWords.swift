import IPTEngine
import IPTLanguage
package import IPTModel

/// What the arguments of the lines of a role play are to whoever reads them.
enum PlayOwner {
  static let label = -60
  static let text = -61
  static let area = -62
  static let level = -63
  static let about = -64
  static let allow = -65
  static let grade = -66
  static let because = -67
  static let skill = -68
  static let repetition = -69
  static let go = -70
  static let any = -71
  static let all = -72
  static let none = -73
  static let inOrder = -74
  static let retry = -75
  static let take = -76
  static let of = -78
  static let hash = -79
  static let by = -80
  static let mode = -81
  static let votes = -82
  static let role = -83
  static let day = -84
}

extension Vocabulary {
  /// What an option is worth, in the order of ``Grade``.
  static let grade = Vocabulary(
    "grade", source: "[C]",
    [
      .init("adherent", "As the method has it: 2 points."),
      .init("partly", "Useful, but beside the point or half of it: 1 point."),
      .init("off", "Leads away from the method: no points."),
      .init("unsafe", "Leaves a risk unasked or adds to it: no points and a flag."),
    ])

  static let level = Vocabulary(
    "level of a role play", source: "[C]",
    [
      .init("basic", "For the first weeks of a training."),
      .init("intermediate", "For trainees who know the phases."),
      .init("advanced", "For trainees with cases of their own."),
    ])

  /// Whether an option can be taken again, in the order of ``Repetition``.
  static let repetition = Vocabulary(
    "repetition", source: "[C]",
    [
      .init("once", "Can be taken once."),
      .init("sticky", "Can be taken again and again."),
    ])

  static let castRole = Vocabulary(
    "part of a role play", source: "[C]",
    [
      .init("client", "Who comes for help."),
      .init("therapist", "Who helps: the trainee."),
      .init("narrator", "Who tells what cannot be heard."),
    ])

  package static let playMode = Vocabulary(
    "mode of an attempt", source: "[C]",
    [
      .init("practice", "With hints and reasons on the way."),
      .init("exam", "Without."),
    ])
}

extension ValueShape {
  /// A word that stands there as it is.
  static var fixedSymbol: ValueShape {
    var shape = ValueShape(.symbol)
    shape.isFixed = true
    return shape
  }
}

extension Clause {
  /// The same argument, whose value stands there as it is.
  var fixed: Clause {
    var clause = self
    clause.shape.isFixed = true
    return clause
  }

  /// The label that comes first.
  static func label(_ expects: String, isRequired: Bool = true) -> Clause {
    var clause = positional(.symbol, expects, owner: PlayOwner.label, isRequired: isRequired)
    clause.shape.isAnyWord = isRequired
    return clause
  }

  /// A text that comes in its place.
  static func spoken(_ expects: String) -> Clause {
    .positional(.text, expects, owner: PlayOwner.text, isRequired: true)
  }

  /// The condition of a line: `when …`.
  static var when: Clause {
    Clause(
      "when", ValueShape(.expression), help: "The condition for this.",
      expects: "a condition such as visits(evening) > 1", owner: Owner.claim)
  }

  /// Findings that are meant to be so: `allow L050`.
  static var allow: Clause {
    var shape = ValueShape(.symbol)
    shape.isList = true
    var clause = Clause(
      "allow", shape, help: "Findings of `check` that are meant to be so.",
      expects: "a code such as L050, or several in [ ]", owner: PlayOwner.allow)
    clause.isRepeatable = true
    return clause
  }

  /// Texts behind a word, several in brackets.
  static func texts(_ word: String, _ help: String, owner: Int) -> Clause {
    var shape = ValueShape(.text)
    shape.isList = true
    return Clause(word, shape, help: help, expects: "texts in [ ]", owner: owner)
  }

  /// A word of a vocabulary that may stand without the word of its clause.
  static func bare(
    _ word: String, _ vocabulary: Vocabulary, _ help: String, owner: Int, _ builder: FormBuilder
  ) -> Clause {
    var clause = Clause(
      word, builder.shape(of: .word(vocabulary)), help: help, expects: vocabulary.title,
      owner: owner)
    clause.isBare = true
    return clause
  }
}
