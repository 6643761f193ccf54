import IPTDocument
import IPTEngine
import IPTModel
import Testing

/// Each figure that has no source, or on which sources differ, keeps its mark where it is shown.
@Suite("Marks of figures") struct MeasureMarkTests {
  /// The rows of the page on a subject, with their first words as the term.
  private func rows(_ subject: String) -> [Document.Definition] {
    let sitting = Sitting()
    let topics = HelpTopics(
      catalogue: sitting.interpreter.catalogue, library: sitting.interpreter.library)
    return (topics.document(subject)?.blocks ?? []).flatMap { block -> [Document.Definition] in
      if case .definitions(let rows) = block { rows } else { [] }
    }
  }

  /// Subject, row, and how the row ends.
  private static let marked: [(subject: String, row: String, end: String)] = [
    ("madrs", "speaks of", "7 days [?]"), ("madrs", "opens a flag", "5 [C]"),
    ("gad2", "0-2", "[?]"), ("gad2", "3-6", "[?]"),
    ("gds15", "0-4", "[?]"), ("gds15", "5-8", "[?]"), ("gds15", "9-11", "[?]"),
    ("gds15", "12-15", "[?]"), ("pg13r", "10-29", "[?]"), ("pg13r", "30-50", "[?]"),
    ("lsns6", "0-11", "[?]"), ("lsns6", "12-30", "[?]"), ("ucla3", "3-5", "[?]"),
    ("ucla3", "6-9", "[?]"), ("ucla3", "note", "at 4 [?]."), ("ucla3", "source", "[?]"),
    ("asrm", "0-5", "[?]"), ("asrm", "6-20", "[?]"), ("asrm", "case cut", "[?]"),
    ("asrm", "remission cut", "[?]"), ("asrm", "note", "look at the form [?]."),
    ("isi", "0-7", "[?]"), ("isi", "8-14", "[?]"), ("isi", "15-21", "[?]"),
    ("isi", "22-28", "[?]"), ("bdi2", "case cut", "[?]"), ("bdi2", "response", "[?]"),
    ("bdi2", "remission cut", "[?]"), ("bdi2", "note", "quoted [?]."),
    ("bdi2", "is remarked on", "from 2 [C]"), ("core10", "is remarked on", "from 3 [C]"),
    ("core10", "a gap", "(pro-rated) [C]"), ("gad7", "remission cut", "[C]"),
    ("epds", "case cut", "[?]"), ("epds", "response", "[C] [?]"),
    ("epds", "remission cut", "[C] [?]"), ("epds", "reliable change", "[?]"),
    ("epds", "also in use", "[?]"), ("wsas", "case cut", "[?]"), ("wsas", "remission cut", "[?]"),
    ("wsas", "reliable change", "[?]"), ("mspss", "note", "above 5 [?]."),
    ("mspss", "source", "[?]"), ("gds15", "is remarked on", "from 1 [C]"),
    ("ipt", "sessions", "[C]"), ("ipt", "planned", "[C]"), ("ipt", "10-20 sessions", "[C]"),
    ("ipt-b", "7-9 sessions", "[C]"), ("ipc", "5-6 sessions", "[C]"),
    ("ipt-ptsd", "10-20 sessions", "[C]"), ("ipt-g", "3-16 sessions", "closes"),
    ("ipt-b", "sessions", "[C]"), ("ipt-a", "sessions", "[C]"),
    ("ipt-g", "minutes", "[?]"), ("ipt-ptsd", "minutes", "[?]"), ("ipt-ptsd", "planned", "[?]"),
    ("ipt-ptsd", "usual", "[?]"), ("F20", "needs", "80% [C]"), ("F61", "needs", ">= 1 [C]"),
    ("G05", "weight", "error [C]"), ("inner", "closeness", "5 [C]"),
    ("around-onset", "source", "[C], a convention of this program"),
  ]

  @Test(arguments: marked.indices)
  func itIsShown(_ index: Int) {
    let wanted = Self.marked[index]
    let found = rows(wanted.subject).filter { $0.term == wanted.row }.map(\.text)
    #expect(found.contains { $0.hasSuffix(wanted.end) }, "\(wanted): \(found)")
  }

  @Test(arguments: [
    "asrm", "who5", "wsas", "madrs", "qids16", "lsns6", "ucla3", "mspss", "icg", "pg13r",
  ])
  func aLicenceThatMustBeCheckedSaysSo(_ measure: String) {
    let licence = rows(measure).first { $0.term == "licence" }?.text ?? ""
    #expect(licence.contains("[?]"), "\(licence)")
  }

  @Test(arguments: [
    ("epds", "99046-5", "shown like the form in places [?]: check"),
    ("phq9", "69722-7", "69723-5, circulates: check"),
    ("gad2", "LA6568-5 LA6569-3 LA6570-1 LA6571-9", ""),
  ])
  func codesSayWhatIsToBeChecked(_ measure: String, _ code: String, _ note: String) {
    let codes = rows(measure).first { $0.term == "LOINC" }?.text ?? ""
    #expect(codes.contains(code) && (note.isEmpty || codes.contains(note)), "\(codes)")
  }

  /// A figure of a rule that has a source for its content is marked unless the source gives the figure.
  @Test func everyRuleWithASourceMarksItsOwnLevel() {
    let library = Sitting().interpreter.library
    for kind in ["gate", "advice"] {
      for declaration in library.declarations(of: kind) where library.has("source", of: declaration)
      {
        #expect(library.has("convention", of: declaration), "\(library.name(of: declaration))")
      }
    }
  }

  @Test(arguments: ["measures", "formats"])
  func whatIsTakenElsewhereKeepsTheMarks(_ list: String) {
    var sitting = Sitting()
    let json = sitting.type("list \(list) as json")
    #expect(json.contains("\"unsure\"") && json.contains("\"convention\""), "\(json.prefix(400))")
  }
}
