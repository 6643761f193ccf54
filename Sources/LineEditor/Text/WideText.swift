import CLineEditor

/// The scalar of a C wide character; U+FFFD for what is none.
func scalar(of wide: wchar_t) -> Unicode.Scalar {
  Unicode.Scalar(UInt32(truncatingIfNeeded: wide)) ?? "\u{FFFD}"
}

/// The C wide character of a scalar.
func wide(of scalar: Unicode.Scalar) -> wchar_t { wchar_t(truncatingIfNeeded: scalar.value) }

/// A C wide string with its end mark; NUL characters are left out.
func wideString(of scalars: some Sequence<Unicode.Scalar>) -> [wchar_t] {
  scalars.compactMap { $0.value == 0 ? nil : wide(of: $0) } + [0]
}

extension String {
  /// The text of some scalars.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(scalars.underestimatedCount)
    for scalar in scalars {
      if scalar.isASCII {
        bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      } else {
        bytes.append(contentsOf: scalar.utf8)
      }
    }
    self.init(decoding: bytes, as: UTF8.self)
  }
}
