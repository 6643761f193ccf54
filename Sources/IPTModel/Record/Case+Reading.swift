/// Reading the values of records.
extension Case {
  /// The cells that name another record, in the order of the log.
  var cellsWithTarget: [Int] { targets.map { Int($0.cell) } }

  /// The record that a cell of the kind name or number meant when it was written.
  public func target(ofCell cell: Int) -> UInt32? {
    var low = 0
    var high = targets.count
    while low < high {
      let middle = (low + high) / 2
      if targets[middle].cell < cell { low = middle + 1 } else { high = middle }
    }
    return low < targets.count && targets[low].cell == cell ? targets[low].record : nil
  }

  /// The cells of a record's fields as they count today, in no particular order.
  public func currentCells(of record: UInt32, in log: Log) -> [Int] {
    var cells: [Int] = []
    var cell = records[Int(record)].firstCell
    while cell != Self.noCell {
      cells.append(Int(cell))
      cell = links.next(cell, in: log)
    }
    return cells
  }

  /// The cell that counts today for a field; nothing if it was never given or has been cleared.
  public func currentCell(of record: UInt32, field: Int, in log: Log) -> Int? {
    guard let cell = latestCell(of: record, field: field, in: log) else { return nil }
    return log.cells[cell].tag == .unknown ? nil : cell
  }

  /// The cell that counts today for a field, be it one that clears it; nothing if it was never given.
  public func latestCell(of record: UInt32, field: Int, in log: Log) -> Int? {
    var cell = records[Int(record)].firstCell
    while cell != Self.noCell {
      if log.cells[Int(cell)].field == field { return Int(cell) }
      cell = links.next(cell, in: log)
    }
    return nil
  }

  /// The value of the same field that stands before a cell, in time for one that moves, else as they
  /// were entered; nothing if none does, or if the cell does not count.
  public func cell(before cell: Int) -> Int? {
    let older = links.older(UInt32(cell))
    return older == Self.noCell ? nil : Int(older)
  }

  /// All cells of a field, the one that counts today first.
  public func history(of record: UInt32, field: Int, in log: Log) -> [Int] {
    var cell = latestCell(of: record, field: field, in: log).map(UInt32.init) ?? Self.noCell
    var cells: [Int] = []
    while cell != Self.noCell {
      cells.append(Int(cell))
      cell = links.older(cell)
    }
    return cells
  }
}

extension Log {
  /// A key in words: a name, or a number in digits; empty where there is neither.
  public func text(ofKey key: UInt32, _ form: Change.KeyForm) -> String {
    switch form {
    case .none: ""
    case .number: String(key)
    case .text: texts.string(at: key)
    }
  }

  /// The place of the change that a cell belongs to.
  public func place(ofCell cell: Int) -> Place { changes[change(ofCell: cell)].place }

  /// The change that a cell belongs to.
  public func change(ofCell cell: Int) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if Int(changes[middle].firstCell) <= cell { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
