/// Drawings as data: the figures, not the look.
extension JSONWriter {
  mutating func write(_ chart: Chart) {
    pair("title", chart.title)
    pair("caption", chart.caption)
    pair("axis", chart.axis)
    key("from")
    number(chart.range.lowerBound)
    key("to")
    number(chart.range.upperBound)
    key("bands")
    beginArray()
    for band in chart.bands {
      beginObject()
      pair("label", band.label)
      key("from")
      number(band.range.lowerBound)
      key("to")
      number(band.range.upperBound)
      endObject()
    }
    endArray()
    key("points")
    beginArray()
    for point in chart.points {
      beginObject()
      pair("label", point.label)
      key("value")
      if let value = point.value { number(value) } else { null() }
      endObject()
    }
    endArray()
  }

  mutating func write(_ rings: Rings) {
    pair("title", rings.title)
    pair("centre", rings.centre)
    key("rings")
    beginArray()
    for ring in rings.rings {
      beginObject()
      pair("title", ring.title)
      key("members")
      members(ring.members)
      endObject()
    }
    endArray()
    key("notPlaced")
    members(rings.unplaced)
    legend(rings.legend)
  }

  mutating func write(_ strip: Strip) {
    pair("title", strip.title)
    key("columns")
    beginArray()
    for column in strip.columns {
      beginObject()
      pair("group", column.group)
      pair("label", column.label)
      endObject()
    }
    endArray()
    key("rows")
    beginArray()
    for row in strip.rows {
      beginObject()
      pair("title", row.title)
      key("cells")
      beginArray()
      for cell in row.cells { if cell.isEmpty { null() } else { string(cell) } }
      endArray()
      endObject()
    }
    endArray()
    legend(strip.legend)
  }

  private mutating func members(_ members: [Rings.Member]) {
    beginArray()
    for member in members {
      beginObject()
      pair("name", member.name)
      pair("marks", member.marks)
      pair("closeness", member.detail)
      endObject()
    }
    endArray()
  }

  private mutating func legend(_ legend: [Document.Definition]) {
    key("legend")
    beginArray()
    for row in legend {
      beginObject()
      pair("sign", row.term)
      pair("meaning", row.text)
      endObject()
    }
    endArray()
  }

  private mutating func pair(_ name: String, _ text: String) {
    key(name)
    string(text)
  }
}
