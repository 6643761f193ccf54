/// The parts of `iptsh.ebnf` that no table knows.
enum GrammarText {
  static let head = #"""
    /* The syntax of iptsh. Generated from the tables of the program; write it anew with
       `swift run iptsh-dev generate`, and never edit it by hand.

       The notation is that of the W3C's Extensible Markup Language (XML) 1.0, section 6:
         name ::= …    a production           "x" 'x'    the text between the quotes
         A B           A, then B              [a-z#x9]   one of these characters
         A | B         A or B                 [^a-z]     one character but these
         A - B         A that is no B         #xA0       a character by its number
         A? A* A+      A once or not, any number of times, at least once

       How a text is read. The text is UTF-8; a byte order mark at its beginning is dropped. It is cut
       from left to right into pieces, each the longest that is a Gap or a Token; gaps fall away. A
       production with a small first letter says how tokens follow each other. In it a literal, or a
       production with a capital, stands for one token: one whose whole text it matches. Where some
       production takes all of a token's text, it does not matter what else would. Behind a "(" or "["
       a Newline is a gap too, as long as more of these brackets were opened than closed since the
       last "{", "}" or ";".

       `script` is what is typed, written and run; `library-script` is a source of the clinical library;
       `logged-script` is what a case file holds, without the stamps before its statements.

       The file says all of the syntax: what it derives gives no message of series P, and what gives
       none is derived by it. But these messages of series P are not about syntax in this sense:
         P010  the bytes are not UTF-8: the file speaks of characters
         P014  a number outside the range of its field: here it is just a number
         P018  blocks, brackets or operators on each other beyond the limit: here they have no end
         P019  for a function that is given too few or too many values; all else of P019 is here
       P020, no such day, is said by the file: see Day. Clauses given twice or written by the program
       (series N), names (N), values (V) and the state of the case (R) are no syntax: a sentence of this
       grammar may still be refused for them. A verb that a script makes by `define` is a name too: the
       statements that it begins are not here, and before its definition they are refused with P001. */

    """#

  static let scripts = """
    /* Scripts */

    script ::= Comment? (separator | statement separator)* statement?
    library-script ::= Comment? (separator | library-statement separator)* library-statement?
    logged-script ::= Comment? (separator | logged-statement separator)* logged-statement?
    separator ::= Newline | Semicolon
    block ::= Open (separator | statement separator)* statement? "}"
    """

  static let values = """
    /* Values */

    text ::= String | TextBlock | RawText
    number ::= Integer | "_"
    date ::= recorded-date | "session" Counted
    recorded-date ::= Day | MonthOfYear | Year | "age" Integer | "session" Integer
    order ::= inner-expression "desc"?
    assignment ::= Variable "=" expression
    binding ::= Variable | "[" Variable ("," Variable)* ","? "]"
    parameters ::= (Variable (Word | Range))*
    words ::= (Spoken | Sign) (Spoken | Sign | Open)*
    /* A value that is worked out when the statement runs. */
    computed ::= (Variable | Template | parenthesis) ("." Word)*
    hole ::= Open expression "}"
    /* What goes wrong on purpose: anything, as long as its braces match. */
    fault ::= Open (Token - (Open | "}") | fault)* "}"

    """

  /// Expressions, once as they stand in most places and once within `where` and `sort`, where a word
  /// has no such clauses of its own.
  static func expressions(inQuery: Bool) -> String {
    let inner = inQuery ? "inner-" : ""
    let title =
      inQuery
      ? "Expressions of `where` and `sort`: outside of brackets no query begins in them"
      : "Expressions, from the loosest operator to the tightest"
    return #"""
      /* \#(title) */

      \#(inner)expression ::= \#(inner)conjunction ("or" \#(inner)conjunction)*
      \#(inner)conjunction ::= \#(inner)negation ("and" \#(inner)negation)*
      \#(inner)negation ::= "not" \#(inner)negation | \#(inner)comparison - ("not" Token*)
      \#(inner)comparison ::= inner-sum (comparator \#(inner)sum | knowledge)?\#(inQuery ? "" : " | sum")
      \#(inner)sum ::= \#(inner)product (("+" | "-") \#(inner)product)*
      \#(inner)product ::= \#(inner)operand (("*" | "/") \#(inner)operand)*
      \#(inner)operand ::= "-" \#(inner)operand
        | (literal | list | parenthesis | call | \#(inQuery ? "term" : "reference")) ("." Word)*

      """# + (inQuery ? "" : sharedExpressions)
  }

  private static let sharedExpressions = #"""
    reference ::= term | query
    /* Each of the clauses once, but for `sort`; twice is N001. */
    query ::= term ("where" inner-expression | "sort" inner-expression "desc"? | "limit" Integer)+
    comparator ::= "=" | "!=" | "<" | "<=" | ">" | ">=" | "in" | "contains"
    knowledge ::= "is" "not"? ("known" | "unknown")
    literal ::= Integer | Decimal | Percent | String | TextBlock | Day | MonthOfYear | Time | Duration | Range
      | Label | Variable | Template | "yes" | "no" | "unknown"
    term ::= Word - ("yes" | "no" | "unknown")
    list ::= "[" (expression ("," expression)* ","?)? "]"
    parenthesis ::= "(" expression ")"
    call ::= term "(" (expression ("," expression)* ","?)? ")"

    """#
}
