/// What keeps a text from being the name of a file.
package enum NameFault: Equatable, Sendable {
  case empty
  case leadingDot
  case slash
  case control
  case tooLong

  package var description: String {
    switch self {
    case .empty: "it is empty"
    case .leadingDot: "it starts with a dot"
    case .slash: "it has a slash"
    case .control: "it has a control character"
    case .tooLong: "it is too long"
    }
  }
}
