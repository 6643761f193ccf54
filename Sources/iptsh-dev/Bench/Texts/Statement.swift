/// One line of a generated text, before it is written in a language.
enum Statement: Equatable {
  case comment(String)
  case relation(name: String, closeness: Int, stage: String?, importance: Int, status: String)
  case event(text: String, kind: String, date: String, impact: Int)
  /// Nine answers of the PHQ-9, each 0 to 3; the ninth is 0, so that no risk flag is opened.
  case score([Int])
  case set(name: String, closeness: Int)
  case note(String)
}
