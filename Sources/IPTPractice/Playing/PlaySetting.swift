package import IPTEngine
import IPTLanguage
import IPTModel

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

  func interpreter(_ book: Casebook) -> Interpreter {
    var interpreter = Interpreter(
      catalogue: catalogue, library: library, book: book, setting: setting)
    (interpreter.scripts, interpreter.limits) = (scripts, limits)
    interpreter.isInterrupted = isInterrupted
    return interpreter
  }
}
