import IPTEngine
import IPTLanguage
import IPTModel

/// The statements about settings: one clause for each of ``ShellSetting/all``.
extension Command {
  static let setSetting = Command(
    "setting", .shell, summary: "Sets how the shell behaves, for this sitting.",
    details: """
      The same lines in `init.ipt` in the configuration folder hold for every sitting. `settings` \
      lists all, with what each value comes from.
      """,
    examples: [.init("set setting hints no"), .init("set setting lock-after 5")],
    arguments: { builder in
      ShellSetting.all.enumerated().map { index, setting in
        builder.clause(of: setting, owner: Owner.first - index)
      }
    }, under: "set"
  ) { (interpreter, statement) throws(Failure) in
    var isGiven = false
    for (index, setting) in ShellSetting.all.enumerated() {
      guard let value = setting.value(Owner.first - index, in: statement) else { continue }
      isGiven = true
      try interpreter.ask(ShellRequest("set setting", setting.name, value: value), statement)
    }
    if isGiven { return }
    throw Failure(
      .missingArgument, "`set setting` needs a setting and its value", at: statement.range,
      label: "which one?", notes: ["`settings` lists them."])
  }

  static let settings = Command(
    "settings", .view, summary: "Shows the settings of the shell, and where each comes from.",
    examples: [.init("settings"), .init("show settings")], isShown: true
  ) { (interpreter, statement) throws(Failure) in
    try interpreter.ask(ShellRequest("settings"), statement)
  }
}

extension FormBuilder {
  fileprivate func clause(of setting: ShellSetting, owner: Int) -> Clause {
    switch setting.values {
    case .words(let vocabulary):
      return Clause(
        setting.name, shape(of: .word(vocabulary)), help: setting.help, expects: setting.expects,
        owner: owner)
    case .minutes:
      return Clause(
        setting.name, ValueShape(.words), help: setting.help, expects: setting.expects, owner: owner
      )
    }
  }
}

extension ShellSetting {
  /// The value that a statement gives the setting; nothing if it gives none.
  fileprivate func value(_ owner: Int, in statement: Statement) -> String? {
    switch values {
    case .words(let vocabulary):
      return statement.integer(owner).map { vocabulary.words[$0].word }
    case .minutes:
      guard let range = statement.range(owner) else { return nil }
      return statement.source.text(range.lowerBound..<statement.range.upperBound)
    }
  }
}
