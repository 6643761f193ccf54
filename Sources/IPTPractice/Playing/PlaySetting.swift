package import IPTEngine
import IPTLanguage
package import IPTModel

/// What a play is made with.
package struct PlaySetting {
  package let catalogue: Catalogue
  package let library: Library
  package var setting: Interpreter.Setting
  package var scripts: any ScriptFiles
  package var limits: Limits
  package var isInterrupted: @Sendable () -> Bool = { false }

  package init(
    catalogue: Catalogue, library: Library, setting: Interpreter.Setting,
    scripts: any ScriptFiles = NoScripts(), limits: Limits = Limits()
  ) {
    self.catalogue = catalogue
    self.library = library
    self.setting = setting
    self.scripts = scripts
    self.limits = limits
  }

  /// The same for a play of a day and of somebody: neither the clock nor the time zone of the place
  /// where it is played again matters.
  ///
  /// A role play whose sessions give a day goes by that.
  package func playing(on day: PartialDate?, by author: String) -> PlaySetting {
    var other = self
    other.setting.author = author
    guard let day else { return other }
    other.setting.now = Timestamp(day: day, hour: 0, minute: 0, second: 0)
    other.setting.zone = { _ in 0 }
    (other.setting.hasClock, other.setting.hasDay) = (false, true)
    return other
  }

  func interpreter(_ book: Casebook) -> Interpreter {
    var interpreter = Interpreter(
      catalogue: catalogue, library: library, book: book, setting: setting)
    (interpreter.scripts, interpreter.limits) = (scripts, limits)
    interpreter.isInterrupted = isInterrupted
    return interpreter
  }
}
