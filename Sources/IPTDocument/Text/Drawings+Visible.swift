extension Chart {
  /// The chart with every text made harmless.
  var visible: Chart {
    Chart(
      VisibleText.line(title), caption: VisibleText.lines(caption), axis: VisibleText.line(axis),
      range: range, bands: bands.map { Band($0.range, VisibleText.line($0.label)) },
      points: points.map { Point(VisibleText.line($0.label), $0.value) })
  }
}

extension Rings {
  /// The rings with every text made harmless.
  var visible: Rings {
    func visible(_ member: Member) -> Member {
      Member(
        VisibleText.line(member.name), marks: VisibleText.line(member.marks),
        detail: VisibleText.line(member.detail))
    }
    return Rings(
      VisibleText.line(title), centre: VisibleText.line(centre),
      rings: rings.map { Ring(VisibleText.line($0.title), $0.members.map(visible)) },
      unplaced: unplaced.map(visible),
      legend: legend.map { .init(VisibleText.line($0.term), VisibleText.line($0.text)) })
  }
}

extension Strip {
  /// The strip with every text made harmless.
  var visible: Strip {
    Strip(
      VisibleText.line(title),
      columns: columns.map { Column(VisibleText.line($0.group), VisibleText.line($0.label)) },
      rows: rows.map { Row(VisibleText.line($0.title), $0.cells.map { VisibleText.line($0) }) },
      legend: legend.map { .init(VisibleText.line($0.term), VisibleText.line($0.text)) })
  }
}
