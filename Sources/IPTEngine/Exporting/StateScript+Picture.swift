package import IPTModel

/// Whether a script brings back what it is to: the standing records of two cases side by side.
extension StateScript {
  /// What is not the same after the script, record by record.
  func differences(_ replay: inout Interpreter) -> [String] {
    let made = StateScript(replay.book).picture()
    let wanted = Self.picture(of: book)
    var differences: [String] = []
    for (key, text) in wanted.sorted(by: { $0.key < $1.key }) where made[key] != text {
      // A comment was told of already, and so was a step of the phase.
      if key.hasPrefix("comment ") { continue }
      if key.hasPrefix("phase"), failures.contains(where: { $0.hasPrefix("phase ") }) { continue }
      differences.append(made[key] == nil ? "\(key)" : "\(key): it reads otherwise")
    }
    for key in made.keys.sorted() where wanted[key] == nil {
      differences.append("\(key), which the case has not")
    }
    return differences
  }

  /// Every standing record by its key, with its place and all its values.
  package func picture() -> [String: String] {
    var picture: [String: String] = [:]
    for (kind, traits) in schema.traits.enumerated()
    where traits.realm == .record && !Self.isOfTheFile(schema.kinds[kind]) {
      for record in reader.live(kind) {
        let value = book.state.records[Int(record)]
        var key = "\(schema.kinds[kind].word) \(book.log.text(ofKey: value.key, value.keyForm))"
        if value.parent != Record.noRecord {
          key += " of \(schema.kinds[kind].parent) \(reader.name(of: value.parent))"
        }
        var text: [UInt8] = []
        printer.place(reader.place(of: record), into: &text)
        for cell in book.state.currentCells(of: record, in: book.log).sorted(by: fieldOrder)
        where book.log.cells[cell].tag != .unknown {
          let field = schema.fields(of: kind)[Int(book.log.cells[cell].field)]
          text += Array(" \(field.name) ".utf8)
          self.value(cell, field.type, into: &text)
          if book.log.cells[cell].isTracked {
            printer.place(book.log.place(ofCell: cell), into: &text)
          }
        }
        if schema.kinds[kind].word == "flag" {
          // What was taken back leaves gaps between the numbers of flags that nothing can fill.
          let isOpen = reader.openFlags.contains(record)
          key = "flag\(String(decoding: text, as: UTF8.self))\(isOpen ? ", open" : "")"
          picture[key, default: ""] += "!"
          continue
        }
        picture[key] = String(decoding: text, as: UTF8.self)
      }
    }
    return picture
  }

  /// The picture of a case, for comparing two.
  package static func picture(of book: Casebook) -> [String: String] {
    StateScript(book).picture()
  }
}
