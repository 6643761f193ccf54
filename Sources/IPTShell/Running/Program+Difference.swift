import IPTDocument
import IPTEngine
import IPTModel
import IPTReports

extension Program {
  /// Shows what differs between two cases, record by record.
  ///
  /// Equal cases are told from others by the exit status. A script stands for the case that it makes.
  func difference(
    _ first: String, _ second: String, as format: String?, _ workbench: Workbench,
    _ console: Console
  ) throws(Complaint) -> Int32 {
    let folder = try folder(workbench)
    let old = try book(of: first, folder, workbench)
    let new = try book(of: second, folder, workbench)
    let difference = CaseDifference(ofCase: CaseReader(old), andCase: CaseReader(new))
    switch format {
    case "csv": console.show([.data(Interpreter.rows(of: [difference.table]))])
    case "json":
      console.show([.data(JSONWriter.rows(of: difference.table, schema: "iptsh.diff/1"))])
    default:
      let title = "\(CaseFolder.name(of: first)), and \(CaseFolder.name(of: second)):"
      console.show([.document(Document([.paragraph(title)] + difference.document().blocks))])
    }
    return difference.isEmpty ? ExitStatus.done : ExitStatus.checkFailed
  }
}
