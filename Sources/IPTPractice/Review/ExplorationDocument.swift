package import IPTDocument
import IPTEngine
import IPTLanguage

extension Exploration {
  /// What was found, for reading.
  package func document(of play: RolePlay) -> Document {
    let source = play.unit.source
    func share(_ all: [Covered]) -> String { "\(all.count(where: \.isReached)) of \(all.count)" }
    var rows: [Document.Definition] = [
      .init("scenes", share(scenes)), .init("lines", share(lines)),
      .init("options", share(options)),
    ]
    if plays > 0 {
      rows.append(.init("plays", "\(plays)" + (unended > 0 ? ", \(unended) given up" : "")))
    } else {
      let ways = paths.text(unlimited: "without end: play can go round")
      // A search that was not given up, and knows ends, has met more ways than a number holds.
      let isBeyond = paths == .unknown && !isCut && least != .unknown
      rows.append(.init("ways", isBeyond ? "more than can be counted" : ways))
      rows.append(.init("places", "\(states)" + (isCut ? ", where the search was given up" : "")))
    }
    if least != .unknown || plays == 0 {
      rows.append(
        .init("points", "from \(least.text()) to \(most.text(unlimited: "as many as one likes"))"))
    }
    var blocks: [Document.Block] = [
      .heading(1, "\(play.label): \(play.title)"), .definitions(rows),
    ]
    func way(_ name: String, _ path: [String]) -> Document.Definition {
      .init(name, path.isEmpty ? "at once" : path.joined(separator: ", "))
    }
    if let least = least.number {
      blocks.append(.heading(2, "A way to the least and to the most points"))
      var ways = [way("\(least)", leastPath)]
      if let most = most.number, most > least { ways.append(way("\(most)", mostPath)) }
      blocks.append(.definitions(ways))
    }
    if !ends.isEmpty {
      blocks.append(.heading(2, "The shortest way to each end"))
      blocks.append(.definitions(ends.map { way($0.scene, $0.path) }))
    }
    let missed = (scenes + lines + options).filter { !$0.isReached }
    if !missed.isEmpty {
      blocks.append(.heading(2, "Never come to"))
      blocks.append(
        .bullets(
          missed.map { "line \(source.position(of: $0.range.lowerBound).line): \($0.title)" }))
    }
    if !failures.isEmpty {
      blocks.append(.heading(2, "What went wrong"))
      blocks.append(
        .bullets(
          failures.map {
            "\($0.fault.code.id) \($0.fault.message); way: \($0.path.joined(separator: ", "))"
          }))
    }
    return Document(blocks)
  }

  /// What was come to, line by line and option by option, as JSON, schema `iptsh.coverage/1`.
  package func json(of play: RolePlay) -> [UInt8] {
    var writer = JSONWriter()
    func write(_ key: String, _ path: [String]) {
      writer.key(key)
      writer.beginArray()
      for step in path { writer.string(step) }
      writer.endArray()
    }
    writer.beginObject()
    writer.key("schema")
    writer.string("iptsh.coverage/1")
    writer.key("file")
    writer.string(play.unit.source.name)
    writer.key("roleplay")
    writer.string(play.label)
    for (key, bound) in [("paths", paths), ("least", least), ("most", most)] {
      writer.key(key)
      if let number = bound.number { writer.number(number) } else { writer.null() }
    }
    write("least-path", leastPath)
    write("most-path", mostPath)
    writer.key("plays")
    writer.number(plays)
    for (key, covered) in [("scenes", scenes), ("lines", lines), ("options", options)] {
      writer.key(key)
      writer.beginArray()
      for part in covered {
        writer.beginObject()
        writer.key("line")
        writer.number(play.unit.source.position(of: part.range.lowerBound).line)
        writer.key("title")
        writer.string(part.title)
        writer.key("reached")
        writer.bool(part.isReached)
        writer.endObject()
      }
      writer.endArray()
    }
    writer.key("ends")
    writer.beginArray()
    for end in ends {
      writer.beginObject()
      writer.key("scene")
      writer.string(end.scene)
      write("path", end.path)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }
}

extension Exploration.Bound {
  /// The number, or why there is none.
  package func text(unlimited: String = "without limit") -> String {
    switch self {
    case .exactly(let number): String(number)
    case .unlimited: unlimited
    case .unknown: "not known"
    }
  }
}
