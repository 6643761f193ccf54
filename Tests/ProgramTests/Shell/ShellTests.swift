import Testing

/// The shell in a terminal, one test after another: together they would slow each other down.
@Suite(.serialized) enum ShellTests {}
