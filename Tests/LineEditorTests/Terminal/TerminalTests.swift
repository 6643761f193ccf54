import Testing

/// The tests at a real terminal, one after another: each has a server of its own, and together they
/// would slow each other down.
@Suite(.serialized) enum TerminalTests {}
