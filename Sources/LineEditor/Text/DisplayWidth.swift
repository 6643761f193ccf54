import CLineEditor

/// The number of terminal cells one scalar takes, 0 for a combining mark, -1 if not printable.
///
/// The answer is the C library's, for the locale set by ``Terminal/prepareLocale()``; it is the one
/// libedit reckons with.
package func displayWidth(of scalar: Unicode.Scalar) -> Int {
  if scalar.value >= 0x20 && scalar.value < 0x7F { return 1 }
  return Int(wcwidth(wide(of: scalar)))
}

/// The number of terminal cells a text takes at most when its control characters are left out.
///
/// Terminals that join signs give them fewer.
package func displayWidth(of text: String) -> Int {
  if isPlain(text[...]) { return text.utf8.count }
  return displayWidth(of: text.unicodeScalars)
}

/// The same of some scalars.
func displayWidth(of scalars: some Sequence<Unicode.Scalar>) -> Int {
  var (width, last) = (0, 0)
  for scalar in scalars {
    var cells = max(0, displayWidth(of: scalar))
    // Many terminals give an emoji two cells also where the mark alone makes it one.
    if scalar == emojiMark, last == 1 { cells = 1 }
    width += cells
    last = cells > 0 ? cells : last
  }
  return width
}

/// What makes an emoji of the sign before it.
let emojiMark: Unicode.Scalar = "\u{FE0F}"

/// Shortens a text to a number of cells, with `…` in place of what was cut.
///
/// - Parameters:
///   - text: One row of text.
///   - width: Cells available; nothing is left of the text below 1.
/// - Returns: The text itself when it fits.
package func truncated(_ text: String, to width: Int) -> String {
  if displayWidth(of: text) <= width { return text }
  // Where the character behind the cut is plain too, no mark belongs to the last one before it.
  let start = Substring(text.utf8.prefix(max(0, width)))
  if !start.isEmpty, isPlain(start) { return String(start.dropLast()) + "…" }
  var result = ""
  var used = 0
  for character in text {
    let next = used + displayWidth(of: String(character))
    if next > width - 1 { break }
    result.append(character)
    used = next
  }
  return width < 1 ? "" : result + "…"
}

/// A text in which nothing can act on the terminal: controls become U+FFFD.
///
/// Covers C0, DEL, C1 and the marks that turn the writing direction.
package func harmless(_ text: String) -> String {
  if text.unicodeScalars.allSatisfy(isHarmless) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    result.append(isHarmless(scalar) ? scalar : "\u{FFFD}")
  }
  return String(result)
}

/// Whether all of a text are printable characters of ASCII, which take a cell each and do no harm.
private func isPlain(_ text: Substring) -> Bool {
  for byte in text.utf8 where byte < 0x20 || byte >= 0x7F { return false }
  return true
}

/// Whether a scalar can be written to the terminal without acting on it.
package func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: false
  case 0x200E, 0x200F, 0x061C, 0x202A...0x202E, 0x2066...0x2069: false
  default: true
  }
}
