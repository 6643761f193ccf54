import IPTEngine
import IPTModel

/// The case of another client in memory, to which entries are moved; nothing is written anywhere.
final class OtherCase: CaseMover {
  private(set) var book: Casebook

  init(_ book: Casebook) { self.book = book }

  func prepare(
    _ entries: [Int], of book: Casebook, to name: String, _ setting: Interpreter.Setting
  ) throws(Failure) {
    self.book = try EntryTransfer.transferred(
      entries, of: book, to: self.book, at: setting.now, by: setting.author)
  }
}
