package import IPTDocument
package import IPTModel

/// Safety screens as they were answered, each with what it draws attention to.
package enum SafetyScreenPage {
  /// The page of one screen, or of all in their order if none is given.
  package static func document(_ reader: CaseReader, _ screen: UInt32?) -> Document {
    let screens = screen.map { [$0] } ?? reader.byPlace(reader.live("safety-screen"))
    var blocks: [Document.Block] = [.heading(1, "Safety screen")]
    if screens.isEmpty { blocks.append(.paragraph("None is recorded yet.")) }
    for screen in screens {
      let kind = Int(reader.book.state.records[Int(screen)].kind)
      let fields = reader.schema.fields(of: kind).map(\.name)
      blocks.append(reader.heading("", screen))
      blocks.append(
        .definitions(
          fields.compactMap { field in
            reader.text(field, of: screen).map { .init(field, $0) }
          }))
      blocks.append(.paragraph(SafetyLines.sentence(ofScreen: screen, reader)))
    }
    return Document(blocks)
  }
}
