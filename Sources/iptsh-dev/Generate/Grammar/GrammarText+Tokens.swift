extension GrammarText {
  /// What the lexer makes of a text, except for numbers.
  static let tokens = #"""
    /* Tokens. Their texts are cut by the longest match; see the head of the file. */

    Gap ::= ([#x20#x9#xA0#x2007#x202F] | "\" #xD? #xA)+ Comment?
    Token ::= Spoken | Sign | Open | "}" | Newline | Semicolon | NumberRun | Comment | Broken
    Spoken ::= Word | Label | Variable | Entry | String | Template | TextBlock | RawText | Number | "_"
    Sign ::= "[" | "]" | "(" | ")" | "," | "." | "+" | "-" | "*" | "/" | "=" | "!=" | "<" | "<=" | ">"
      | ">="
    /* A comment stands at the beginning of a line, or behind a blank, `{` or `;`. What turns the
       direction of text stands in none. */
    Comment ::= "#" [^#xA#x200E-#x200F#x202A-#x202E#x2066-#x2069]*
    Newline ::= #xD? #xA Comment?
    Semicolon ::= ";" Comment?
    Open ::= "{" Comment?

    Word ::= Letter WordSign* | "_" WordSign+
    Label ::= Word "#" Digit+
    Variable ::= "$" Letter WordSign*
    Entry ::= "@" Digit+ ("." Digit+)?
    WordSign ::= Letter | Digit | [_-]
    /* Outside of ASCII all is a letter, but for controls, blanks, what cannot be seen, long dashes and the
       sign of minus, quotes of other kinds, primes, the ellipsis and what turns the direction of text. */
    Letter ::= [A-Za-z]
      | [^#x0-#xA0#xAB#xAD#xBB#x2000-#x200B#x200E-#x2015#x2018-#x201F#x2026#x202A-#x202F
        #x2032-#x2037#x2039-#x203A#x205F-#x2060#x2066-#x2069#x2212#x3000#xFEFF]
    Digit ::= [0-9]

    String ::= '"' (Plain | Escape)* '"'
    /* What a Template has in braces is cut into tokens of its own and is then a hole. */
    Template ::= '$"' (PlainInTemplate | "}" | Escape | Hole)* '"'
    Hole ::= "{" (PlainInTemplate | Escape | QuotedInHole | Hole)* "}"
    QuotedInHole ::= '"' (PlainInTemplate | [{}] | Escape)* '"'
    PlainInTemplate ::= Plain - [{}]
    TextBlock ::= '"""' BlockSign* '"""'
    RawText ::= "|" (Plain | ["\])*
    Plain ::= [^#x0-#x8#xA-#x1F#x7F#x200E-#x200F#x202A-#x202E#x2066-#x2069"\]
    BlockSign ::= ('"' '"'?)? (Plain | [#xA#xD\])
    Escape ::= "\" ["\nt{}] | "\u{" Scalar "}"
    Scalar ::= (Hex Hex? Hex? Hex? Hex? | "0" "0"? Hex Hex Hex Hex Hex | "0"? "10" Hex Hex Hex Hex)
      - ("0"+ | "0"* [Dd] [89A-Fa-f] Hex Hex)
    Hex ::= [0-9A-Fa-f]

    /* What begins like something and is not: no production takes these. */
    Broken ::= "$"? '"""' BlockSign* ('"' '"'?)? | "$" TextBlock
    NumberRun ::= (("+" | "-")? Digit+ ([A-Za-z.:%_-] [0-9A-Za-z.:%_+-]*)?) - ([0-9A-Za-z:%_.+-]* ".")

    """#

  /// Numbers, dates, times and lengths of time.
  ///
  /// - Parameter letter: What stands before a number that is counted anew.
  /// - Returns: The text.
  static func numbers(letter: String) -> String {
    #"""
    /* Numbers */

    Number ::= Integer | Decimal | Percent | Range | Date | Month | Time | Timestamp | Duration
    /* A number has at most 15 digits, and at most 9 of them behind the point. */
    Integer ::= ("+" | "-")? Whole
    Decimal ::= ("+" | "-")? Parted
    Percent ::= ("+" | "-")? (Whole | Parted) "%"
    Whole ::= UpToSix | UpToSix Three | Seven UpToSix Digit? Digit?
    Parted ::= UpToSix "." UpToSix | UpToSix "." Six Digit Digit? Digit? | Seven "." UpToSix
      | Seven "." Six Digit Digit? | Eight "." UpToSix | Eight "." Six Digit
      | Seven Digit Digit "." UpToSix | Seven Three "." UpToFive | Eight Three "." UpToFour
      | Six Six "." UpToThree | Seven Six "." Digit Digit? | Eight Six "." Digit
    UpToThree ::= Digit Digit? Digit?
    UpToFour ::= UpToThree Digit?
    UpToFive ::= UpToFour Digit?
    UpToSix ::= UpToFive Digit?
    Three ::= Digit Digit Digit
    Six ::= Three Three
    Seven ::= Six Digit
    Eight ::= Seven Digit
    Range ::= Digit+ ".." Digit+
    /* From 1 to 999. */
    Count ::= "0"* [1-9] Digit? Digit?
    /* A session of maintenance, by how it is counted there; to the lexer a Word. */
    Counted ::= "\#(letter)" [1-9] Digit? Digit? Digit?

    /* Dates; a Day is a Date that the calendar has. */
    Year ::= (Digit Digit Digit Digit) - "0000"
    Month ::= Digit Digit Digit Digit "-" ("0" [1-9] | "1" [0-2])
    Date ::= Month "-" ("0" [1-9] | [12] Digit | "3" [01])
    MonthOfYear ::= Month - ("0000-" Digit Digit)
    Day ::= Date - ("0000-" Digit Digit "-" Digit Digit | Year ("-02-30" | "-02-31" | "-04-31"
      | "-06-31" | "-09-31" | "-11-31") | (Year - LeapYear) "-02-29")
    LeapYear ::= Digit Digit ("0" [48] | [2468] [048] | [13579] [26])
      | ("0" [48] | [2468] [048] | [13579] [26]) "00"

    Time ::= ([01] Digit | "2" [0-3]) ":" [0-5] Digit
    Timestamp ::= Date "T" Time ":" [0-5] Digit "Z"
    Duration ::= Digit+ ("min" | "h" | "d" | "w" | "mo")
    """#
  }
}
