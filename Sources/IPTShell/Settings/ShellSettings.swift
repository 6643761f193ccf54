import IPTDocument

/// The values of the settings, each with where it comes from.
package struct ShellSettings: Sendable {
  private struct Value {
    let text: String
    let origin: String
  }

  private var values: [String: Value] = [:]
  /// What is set from now on comes from here.
  var origin = "set here"

  package init() {}

  /// Sets a value from outside, which takes what it likes.
  package mutating func set(_ name: String, _ value: String, from origin: String) {
    values[name] = Value(text: value, origin: origin)
  }

  /// Sets a value that somebody has typed; the result says what is wrong with it.
  mutating func set(_ name: String, _ value: String) -> String? {
    guard let setting = ShellSetting.all.first(where: { $0.name == name }) else {
      return "there is no setting `\(name)`"
    }
    guard setting.accepts(value) else { return "\(name) takes \(setting.expects)" }
    values[name] = Value(text: value, origin: origin)
    return nil
  }

  /// The value of a setting: what somebody set, else the standard.
  func text(_ name: String) -> String {
    values[name]?.text ?? ShellSetting.all.first { $0.name == name }?.standard ?? ""
  }

  func isOn(_ name: String) -> Bool { text(name) == "yes" }

  /// After how many seconds the screen is cleared; `nil` for never.
  var idleLimit: Int? {
    guard let seconds = ShellSetting.seconds(text("lock-after")), seconds > 0 else { return nil }
    return seconds
  }

  /// All settings, for a person.
  var document: Document {
    var table = Table(columns: [
      .init("setting"), .init("value"), .init("from"), .init("what it does"),
    ])
    for setting in ShellSetting.all {
      table.rows.append([
        setting.name, text(setting.name), values[setting.name]?.origin ?? "standard", setting.help,
      ])
    }
    return Document([
      .table(table),
      .paragraph("`set setting NAME VALUE` sets one; in `init.ipt` it holds for every sitting."),
    ])
  }
}
