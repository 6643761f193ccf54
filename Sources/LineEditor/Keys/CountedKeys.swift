import CLineEditor

/// `h`, `l`, `x`, `X` and `s` of vi's command mode: libedit's own commands, with the number of scalars
/// in place of the number of characters that was typed.
func countedKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor),
    let command = CountedCommand(key)
  else { return UInt8(CC_ERROR) }
  let state = unsafe EditBuffer(editor).state
  let typed = context.typedCount
  let span = WholeCharacters.span(of: typed.value ?? 1, from: state, backwards: command.goesBack)
  if span.characters == span.scalars {
    unsafe command.key.push(to: editor)
    return UInt8(CC_ARGHACK)
  }
  // Nothing remains of what was typed before, so the command that waits for a motion comes again.
  let keys = number(span.scalars) + (typed.waiting.map { [$0] } ?? []) + command.key.scalars
  unsafe el_wpush(editor, wideString(of: keys))
  return UInt8(CC_NORM)
}

/// `r` of vi's command mode: puts the next key in place of so many characters.
func replaceKey(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let editor = unsafe editor, let context = unsafe context(of: editor) else {
    return UInt8(CC_ERROR)
  }
  let state = unsafe EditBuffer(editor).state
  let span = WholeCharacters.span(
    of: context.typedCount.value ?? 1, from: state, backwards: false)
  guard span.characters < span.scalars else {
    unsafe PrivateKey.replace.push(to: editor)
    return UInt8(CC_ARGHACK)
  }
  var typed: wchar_t = 0
  guard unsafe el_wgetc(editor, &typed) == 1, isHarmless(scalar(of: typed)) else {
    return UInt8(CC_ERROR)
  }
  // As one change, which `u` takes back.
  let copies = repeatElement(
    PrivateKey.quote.scalars + [scalar(of: typed)], count: span.characters)
  let keys =
    number(span.scalars) + PrivateKey.substitute.scalars + copies.joined()
    + PrivateKey.command.scalars
  unsafe el_wpush(editor, wideString(of: keys))
  return UInt8(CC_NORM)
}

private func number(_ value: Int) -> [Unicode.Scalar] { Array(String(value).unicodeScalars) }

/// A command of vi's command mode that takes a number of characters.
private struct CountedCommand {
  let key: PrivateKey
  let goesBack: Bool

  init?(_ key: Int32) {
    switch UInt8(truncatingIfNeeded: key) {
    case UInt8(ascii: "h"): (self.key, goesBack) = (.left, true)
    case UInt8(ascii: "l"): (self.key, goesBack) = (.nextCharacter, false)
    case UInt8(ascii: "x"): (self.key, goesBack) = (.erase, false)
    case UInt8(ascii: "X"): (self.key, goesBack) = (.eraseBack, true)
    case UInt8(ascii: "s"): (self.key, goesBack) = (.substitute, false)
    default: return nil
    }
  }
}
