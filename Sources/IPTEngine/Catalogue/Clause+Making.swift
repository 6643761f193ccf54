package import IPTLanguage

extension Clause {
  /// The same argument, which need not be given.
  package var optional: Clause {
    var clause = self
    clause.isRequired = false
    return clause
  }

  /// The same argument, whose words are a subject of help.
  var asSubject: Clause {
    var clause = self
    clause.isSubject = true
    return clause
  }

  /// The same argument, which names a file with one of some endings; `case` stands for the cases as well,
  /// `/` for folders alone.
  package func naming(_ endings: String...) -> Clause {
    var clause = self
    clause.fileEndings = endings
    return clause
  }

  /// Why it is done, `because "…"`, which is kept.
  ///
  /// ``Interpreter/checkReason(_:)`` refuses one that says nothing.
  static func reason(_ help: String, isRequired: Bool = false) -> Clause {
    var clause = Clause(
      "because", ValueShape(.text), help: help, expects: "a reason in quotes", owner: Owner.reason)
    clause.isRequired = isRequired
    return clause
  }

  /// An argument that stands by its position.
  package static func positional(
    _ sort: ValueShape.Sort, _ expects: String, help: String = "", owner: Int,
    isRequired: Bool = false
  ) -> Clause {
    var clause = Clause(
      "", ValueShape(sort), help: help.isEmpty ? "\(expects)." : help, expects: expects,
      owner: owner)
    clause.isPositional = true
    clause.isRequired = isRequired
    return clause
  }
}
