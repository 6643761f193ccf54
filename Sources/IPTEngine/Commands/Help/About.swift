import IPTDocument
import IPTLanguage
import IPTModel
import IPTReports

extension Command {
  /// Says what the program is and what it is not.
  static let about = Command(
    "about", .view,
    summary: "Says what the program is, what it is not, and where its figures come from.",
    examples: [.init("about", "teaching aid")]
  ) { (interpreter, _) throws(Failure) in
    interpreter.outputs.append(.document(interpreter.aboutDocument()))
  }
}

extension Interpreter {
  fileprivate func aboutDocument() -> Document {
    let crisis = library.crisis
    var blocks: [Document.Block] = [
      .heading(1, "About iptsh"), .paragraph(SafetyLines.statement),
      .paragraph(
        "Cases stay on this machine, in files that only their owner can read; nothing is sent "
          + "anywhere."),
      .definitions([
        .init("library", "core \(Library.version)"),
        .init("measures", library.measureWords.joined(separator: ", ")),
        .init("sources", "`help MEASURE`, `help G05` and `help F20` name those of each figure"),
        .init("codes", Notices.loinc),
      ]),
    ]
    blocks.append(.heading(2, "In a crisis"))
    if crisis.text.isEmpty, crisis.numbers.isEmpty {
      blocks.append(.paragraph(crisis.reminder))
    } else {
      blocks += crisisBlocks
    }
    for remark in evaluation.remarks(about: Vocabulary.clinicianTopic) {
      blocks.append(.paragraph(remark.sentence))
    }
    return Document(blocks)
  }

  /// What the service shows in a crisis, word for word; nothing while it has set nothing.
  var crisisBlocks: [Document.Block] {
    let crisis = library.crisis
    return (crisis.text.isEmpty ? [] : [.notice(.safety, crisis.text)])
      + crisis.numbers.map { .notice(.safety, $0) }
  }
}
