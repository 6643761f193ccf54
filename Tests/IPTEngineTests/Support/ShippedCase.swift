import Foundation
import IPTDocument
import Testing

/// The invented cases that come with the program, typed in whole.
enum ShippedCase: String, CaseIterable {
  case daniel, helen, noor, demonstration

  var script: String {
    get throws {
      let root = Corpus.folder.deletingLastPathComponent().deletingLastPathComponent()
      return try String(
        contentsOf: root.appending(path: "Scripts/cases/\(rawValue).ipt"), encoding: .utf8)
    }
  }
}

extension ShippedCase {
  /// The case files as the scripts leave them; each script is run once for all tests.
  fileprivate static let files: [ShippedCase: [UInt8]] = {
    var files: [ShippedCase: [UInt8]] = [:]
    for shipped in allCases {
      var sitting = Sitting()
      // A script that is missing or wrong leaves no case, which no test takes for one.
      guard let script = try? shipped.script else { continue }
      _ = sitting.type(script)
      if sitting.codes == [] { files[shipped] = sitting.file }
    }
    return files
  }()
}

extension Sitting {
  /// A sitting that begins on a shipped case.
  init(_ shipped: ShippedCase) throws {
    self.init()
    let file = try #require(ShippedCase.files[shipped], "\(shipped.rawValue).ipt does not run")
    interpreter.book = try load(file)
    interpreter.sittingStart = interpreter.book.log.entries.count + 1
  }

  /// The document that a view shows.
  mutating func document(_ view: String) -> Document {
    _ = type(view)
    var blocks: [Document.Block] = []
    var isHandout = false
    for case .document(let document) in interpreter.outputs {
      blocks += document.blocks
      isHandout = isHandout || document.isHandout
    }
    return Document(blocks, isHandout: isHandout)
  }
}
