/// Finding records by their keys.
extension Case {
  /// Whether a record stands: neither it nor the record it is a line of was removed.
  public func isAlive(_ record: UInt32) -> Bool {
    let value = records[Int(record)]
    if value.isRemoved { return false }
    return value.parent == Record.noRecord || isAlive(value.parent)
  }

  func find(_ change: Change, in log: Log) -> UInt32? {
    var parent = Record.noRecord
    if layout.traits[Int(change.kind)].parent >= 0 {
      guard let found = findParent(change, in: log) else { return nil }
      parent = found
    }
    return find(
      kind: Int(change.kind), form: change.keyForm, key: change.key, parent: parent, in: log)
  }

  func findParent(_ change: Change, in log: Log) -> UInt32? {
    find(
      kind: layout.traits[Int(change.kind)].parent, form: change.parentForm, key: change.parent,
      parent: Record.noRecord, in: log)
  }

  /// The standing record of a kind with a key: a number, or the offset of a name in the log.
  public func find(
    kind: Int, form: Change.KeyForm, key: UInt32, parent: UInt32, in log: Log
  ) -> UInt32? {
    find(
      kind: kind, form: form, key: key, parent: parent,
      hash: hash(kind: UInt8(kind), form: form, key: key, parent: parent, log), in: log)
  }

  func find(
    kind: Int, form: Change.KeyForm, key: UInt32, parent: UInt32, hash: UInt32, in log: Log
  ) -> UInt32? {
    switch form {
    case .none:
      return index.first(hash: hash) {
        let record = records[Int($0)]
        return record.kind == kind && record.keyForm == .none && record.parent == parent
          && isAlive($0)
      }
    case .number:
      if parent == Record.noRecord, key > 0, Int(key) <= byKind[kind].count {
        let record = byKind[kind][Int(key) - 1]
        if records[Int(record)].key == key, isAlive(record) { return record }
      }
      return index.first(hash: hash) {
        let record = records[Int($0)]
        return record.kind == kind && record.key == key && record.keyForm == .number
          && record.parent == parent && isAlive($0)
      }
    case .text:
      return index.first(hash: hash) {
        let record = records[Int($0)]
        return record.kind == kind && record.keyForm == .text && record.parent == parent
          && NameFolding.areEqual(
            log.texts.bytes, log.texts.range(at: record.key), log.texts.range(at: key))
          && isAlive($0)
      }
    }
  }

  /// Whether a record stands at its number's place in the list of its kind, and needs no index.
  func standsInPlace(_ record: UInt32) -> Bool {
    let value = records[Int(record)]
    let kind = Int(value.kind)
    return value.keyForm == .number && value.parent == Record.noRecord && value.key > 0
      && Int(value.key) <= byKind[kind].count && byKind[kind][Int(value.key) - 1] == record
  }

  /// Lets a record be found by the hash of its key.
  mutating func enter(_ record: UInt32, hash: UInt32, in log: Log) {
    index.makeRoom()
    let slot = index.slot(hash: hash) { other in
      !isAlive(other) || self.hash(of: other, log) != hash || haveOneKey(other, record, log)
    }
    index.put(record, hash: hash, in: slot)
  }

  private func haveOneKey(_ left: UInt32, _ right: UInt32, _ log: Log) -> Bool {
    let (left, right) = (records[Int(left)], records[Int(right)])
    guard left.kind == right.kind, left.keyForm == right.keyForm, left.parent == right.parent else {
      return false
    }
    return switch left.keyForm {
    case .none: true
    case .number: left.key == right.key
    case .text:
      NameFolding.areEqual(
        log.texts.bytes, log.texts.range(at: left.key), log.texts.range(at: right.key))
    }
  }

  /// The hash of the key that a record has now.
  func hash(of record: UInt32, _ log: Log) -> UInt32 {
    let value = records[Int(record)]
    return hash(
      kind: value.kind, form: value.keyForm, key: value.key, parent: value.parent, log)
  }

  func hash(
    kind: UInt8, form: Change.KeyForm, key: UInt32, parent: UInt32, _ log: Log
  ) -> UInt32 {
    let own: UInt32 =
      switch form {
      case .none: 0
      case .number: key &* 0x9E37_79B1
      case .text: names.hash(log.texts.bytes, log.texts.range(at: key))
      }
    let mixed = (own ^ UInt32(kind) &* 0x85EB_CA6B) &+ parent &* 0xC2B2_AE35
    return mixed ^ mixed >> 13
  }
}
