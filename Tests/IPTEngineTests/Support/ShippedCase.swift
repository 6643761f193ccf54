import Foundation
import IPTDocument

/// The invented cases that come with the program, typed in whole.
enum ShippedCase: String, CaseIterable {
  case daniel, helen, demonstration

  var script: String {
    get throws {
      let root = Corpus.folder.deletingLastPathComponent().deletingLastPathComponent()
      return try String(
        contentsOf: root.appending(path: "Scripts/cases/\(rawValue).ipt"), encoding: .utf8)
    }
  }
}

extension Sitting {
  /// A sitting on a shipped case.
  init(_ shipped: ShippedCase) throws {
    self.init()
    _ = type(try shipped.script)
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
