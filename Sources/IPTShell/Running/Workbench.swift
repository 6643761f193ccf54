package import IPTEngine
import IPTLanguage
package import IPTModel
import IPTPractice

/// A catalogue, a library and a case, put together for one run of the program.
package struct Workbench {
  package let schema: Schema
  package let library: Library
  package let catalogue: Catalogue

  package init() {
    schema = Schema(kinds: Kind.all)
    let folder = LibraryFolder()
    library = Library(
      schema: schema, own: { folder.scripts() }, unreadable: { folder.faults },
      inclusion: LibraryFolder.script)
    catalogue = Catalogue(
      schema: schema, commands: Command.all + Command.practice + Command.shell, use: .statements)
  }

  /// An interpreter on a case.
  package func interpreter(_ book: Casebook, setting: Interpreter.Setting) -> Interpreter {
    Interpreter(catalogue: catalogue, library: library, book: book, setting: setting)
  }

  /// A case with nothing in it but its label and the library it is made with.
  package func newCase(label: String, setting: Interpreter.Setting) throws(Complaint) -> Casebook {
    var quoted: [UInt8] = []
    EscapedText.quote(label.utf8, into: &quoted)
    var interpreter = interpreter(Casebook(schema: schema), setting: setting)
    let text =
      "set case label \(String(decoding: quoted, as: UTF8.self))\n"
      + "library \"core\" version \"\(Library.version)\""
    let run = interpreter.run(script: Source(text))
    guard run.diagnostics.isEmpty else {
      throw Complaint(run.diagnostics, status: ExitStatus.badData)
    }
    return interpreter.book
  }
}
