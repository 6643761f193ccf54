import Foundation
import IPTTestSupport
import Testing

extension TerminalTests {
  /// Random edits: what is on the screen must be what a full redraw puts there.
  @Suite(.serialized) struct Fuzz {
    /// A generator whose numbers are the same in every run.
    private struct Dice {
      var state: UInt64

      mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
      }
    }

    private static let texts = [
      "add rel ", "add rel add rel ", "x", "é", "ö ", "日本", "の", "🙂", "\"", "\"mo", " { ", " } ",
      "e\u{301}", "ask ", "-1 ", "word", "r",
    ]
    /// What some terminals join, and give other cells than the C library does.
    private static let joined = [
      "🇩🇪", "🇫🇷", "👩\u{200D}👧", "❤️", "ภาษา", "ที่", "น้ำ", "q", "\"l",
    ]
    private static let keys = [
      "C-a", "C-e", "Left", "Left", "Right", "Right", "M-b", "M-f", "BSpace", "BSpace", "DC",
      "C-k", "C-y", "C-w", "C-t", "C-_", "Up", "Down", "M-d", "M-u", "M-l", "M-c", "Tab", "C-u",
    ]

    private static let isSoak = ProcessInfo.processInfo.environment["SOAK"] != nil
    /// How many edits or keys a long run has in all.
    private static let soaked =
      ProcessInfo.processInfo.environment["SOAK_EDITS"].flatMap { Int($0) } ?? 20_000
    private static let edits = isSoak ? soaked / 7 : 120
    /// How many edits are made between two looks at the screen.
    private static let stride = isSoak ? 20 : 3

    /// On the lowest screen most lines have more rows than it.
    @Test(arguments: [
      (40, 20, false), (80, 20, false), (24, 5, false), (40, 20, true), (20, 20, true),
      (80, 20, true), (24, 5, true),
    ])
    func theScreenIsThatOfAFullRedraw(columns: Int, rows: Int, isJoined: Bool) throws {
      let texts = Self.texts + (isJoined ? Self.joined + Self.joined : [])
      let terminal = try EditorTerminal(
        "\(EditorTerminal.echo) --decorate", columns: columns, rows: rows)
      try terminal.expect("ipt>")
      var dice = Dice(state: UInt64(columns))
      var done: [String] = []
      var wrong = 0
      for edit in 0..<Self.edits {
        if dice.roll(2) == 0 {
          let text = texts[dice.roll(texts.count)]
          done.append(text)
          try terminal.type(text)
        } else {
          var key = Self.keys[dice.roll(Self.keys.count)]
          // An open brace makes Enter begin a row.
          if dice.roll(12) == 0 { key = "M-Enter" }
          done.append(key)
          if key == "M-Enter" {
            try terminal.type(" { ")
            try terminal.press("Enter")
          } else {
            try terminal.press(key)
          }
        }
        guard edit % Self.stride == Self.stride - 1 else { continue }
        let drawn = try terminal.settled()
        try terminal.press("C-l")
        let redrawn = try terminal.settled()
        if Self.line(drawn) != Self.line(redrawn) {
          wrong += 1
          Issue.record("after \(done.suffix(30)):\n\(drawn)\n--- but redrawn:\n\(redrawn)")
          if wrong > 3 { return }
        }
        if dice.roll(8) == 0 {
          try terminal.press("C-c")
          try terminal.expect(last: "note")
          try terminal.press("C-l")
          done.removeAll()
        }
      }
      if Self.isSoak {
        print(
          "editing: \(Self.edits) edits at \(columns) columns and \(rows) rows, \(wrong) wrong screens"
        )
      }
    }

    private static let longTexts = [
      String(repeating: "word ", count: 40), String(repeating: "x", count: 97),
      String(repeating: "日本", count: 13), String(repeating: "e\u{301} ", count: 9), " { ", "} ",
      "a",
      "🇩🇪",
    ]
    private static let keysOfLongLines =
      keys.filter { $0 != "C-u" } + [
        "C-a", "C-e", "C-a", "C-e", "Home", "End", "Enter", "M-9", "C-y",
      ]

    /// libedit writes over foreign memory where it has lost its place in such a line.
    @Test(arguments: [(20, 10), (40, 12), (80, 24)], ["emacs", "vi"])
    func randomKeysInALineHigherThanTheScreenEndNothing(size: (Int, Int), mode: String) throws {
      let terminal = try EditorTerminal(
        "env VISUAL=true \(EditorTerminal.echo)", columns: size.0, rows: size.1,
        editrc: "line-editor-echo:bind \(mode == "vi" ? "-v" : "-e")\n")
      try terminal.expectPrompt()
      var dice = Dice(state: UInt64(size.0))
      let keys = mode == "vi" ? Self.viKeys + Self.keysOfLongLines : Self.keysOfLongLines
      let count = Self.isSoak ? Self.soaked / 6 : 240
      for round in 0..<count / 60 {
        var done: [String] = []
        for _ in 0..<60 {
          if dice.roll(3) == 0 {
            done.append(Self.longTexts[dice.roll(Self.longTexts.count)])
            try terminal.type(done.last ?? "")
          } else {
            done.append(keys[dice.roll(keys.count)])
            try terminal.press(done.last ?? "")
          }
        }
        try terminal.press("C-c", "C-u")
        try terminal.enter("alive \(round)")
        do {
          try terminal.expect("got: alive \(round)")
        } catch {
          Issue.record("round \(round), after \(done): \(error)")
          return
        }
      }
      if Self.isSoak {
        print("editing: \(count) keys in high lines at \(size.0)x\(size.1), \(mode) mode")
      }
    }

    private static let viKeys = [
      "Escape", "Escape", "Escape", "0", "$", "x", "X", "i", "a", "I", "A", "d", "c", "y", "w", "b",
      "e",
      "p", "P", "u", "r", "~", ".", "n", "N", "h", "j", "k", "l", "D", "C", "s", "S", "R", "f", "t",
      "\\;",
      ",", "2", "9", "|", "^", "W", "B", "E", "/", "?", "Y", "U", "G", "_", "@", "#", "+", "-", "é",
      "日",
      "C-k", "C-w", "C-u", "C-h", "C-a", "C-e", "C-r", "C-l", "C-n", "C-p", "C-_", "C-v", "BSpace",
      "DC",
      "Left", "Right", "Up", "Down", "Home", "End", "Tab", "Enter",
    ]

    /// libedit's vi mode reads and writes before its buffer unless it is held back.
    @Test func randomKeysInViModeTouchNoForeignMemory() throws {
      let keys = Self.isSoak ? Self.soaked : 600
      let terminal = try EditorTerminal(
        Self.isSoak ? Self.underValgrind() : "env VISUAL=true \(EditorTerminal.echo)",
        columns: 40, rows: 20, editrc: "line-editor-echo:bind -v\n")
      try terminal.expect("ipt>")
      var dice = Dice(state: 7)
      for round in 0..<keys / 50 {
        let pressed = (0..<50).map { _ in Self.viKeys[dice.roll(Self.viKeys.count)] }
        try terminal.press(pressed)
        try terminal.press("C-c")
        try terminal.press("C-u")
        try terminal.enter("alive \(round)")
        do {
          try terminal.expect("got: alive \(round)")
        } catch {
          Issue.record("round \(round), after \(pressed): \(error)")
          return
        }
      }
      try terminal.enter("quit")
      try terminal.expectExit(0)
      if Self.isSoak {
        let log = try String(contentsOf: URL(filePath: Self.log), encoding: .utf8)
        let (faults, harmless) = Self.faults(in: log)
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
        print("vi: \(keys) keys under valgrind, \(faults.count) faults, \(harmless) harmless reads")
      }
    }

    /// What valgrind has found, and how much of it is left out as harmless.
    ///
    /// `b` with a number greater than that of the words looks at the character before the line, forgets what
    /// it saw and goes to the beginning. What stands there belongs to the allocation.
    private static func faults(in log: String) -> (faults: [String], harmless: Int) {
      let lines = log.split(separator: "\n").map { $0.drop { $0 != " " }.dropFirst() }
      let found = lines.indices.filter {
        lines[$0].hasPrefix("Invalid") || lines[$0].hasPrefix("Process terminating")
      }
      let blocks = found.map { start in
        lines[start...].prefix { !$0.isEmpty }.joined(separator: "\n")
      }
      let faults = blocks.filter { block in
        !(block.hasPrefix("Invalid read of size 4")
          && block.contains("is 4 bytes before a block of size 4,096 alloc'd"))
      }
      return (faults, blocks.count - faults.count)
    }

    private static let log = EditorTerminal.echo + "-bare.valgrind"

    /// The echo shell under valgrind, without the debug information on which valgrind gives up.
    private static func underValgrind() throws -> String {
      let bare = EditorTerminal.echo + "-bare"
      let strip = try run("strip", ["--strip-debug", "-o", bare, EditorTerminal.echo])
      try #require(strip.status == 0, "\(strip.errorText)")
      return "env VISUAL=true valgrind --quiet --log-file=\(log) "
        + "--undef-value-errors=no \(bare)"
    }

    /// The screen from the last prompt on, with the column of the cursor: a list scrolls what is above.
    private static func line(_ screen: String) -> String {
      let rows = screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      // By scalars: a mark at the beginning of the line makes one character with the blank before it.
      let prompt = Array("ipt> ".unicodeScalars)
      let start = rows.lastIndex { $0.unicodeScalars.starts(with: prompt) || $0 == "ipt>" } ?? 0
      let cursor = rows.last?.split(separator: ",").compactMap { Int($0) } ?? []
      let row = (cursor.last ?? 0) - start
      return (rows[start...].dropLast() + ["\(cursor.first ?? 0),\(row)"]).joined(separator: "\n")
    }
  }
}
