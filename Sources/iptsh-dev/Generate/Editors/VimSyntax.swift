/// `iptsh.vim`: what Vim colours.
enum VimSyntax {
  static func text() -> String {
    let words = EditorWords()
    let lists = [
      ("iptshValue", words.values), ("iptshFigure", words.figures), ("iptshClause", words.clauses),
      ("iptshConstant", words.constants), ("iptshOperator", words.operators),
      ("iptshKind", words.kinds.filter { !words.verbs.contains($0) }), ("iptshVerb", words.verbs),
    ]
    return ([head] + lists.map { keywords($0.0, $0.1) } + [numbers(words), texts, foot])
      .joined(separator: "\n")
  }

  private static let head = #"""
    " Vim syntax file
    " Language: iptsh
    " Generated from the tables of the program; write it anew with `swift run iptsh-dev generate`.

    if exists("b:current_syntax")
      finish
    endif
    let s:save = &cpo
    set cpo&vim

    syntax case match
    syntax iskeyword @,48-57,_,-,#,192-255

    syntax match iptshSign /[=<>+*/]\|!=\|\k\@1<!-/
    syntax match iptshMissing /\<_\>/

    """#

  /// What Vim takes for an option of its own where a list of words stands.
  private static let options: Set<String> = [
    "cchar", "conceal", "concealends", "contained", "containedin", "contains", "display", "extend",
    "fold", "grouphere", "groupthere", "keepend", "matchgroup", "nextgroup", "oneline", "skipempty",
    "skipnl", "skipwhite", "transparent",
  ]

  private static func keywords(_ group: String, _ words: [String]) -> String {
    let opening = "syntax keyword \(group)"
    var lines = [opening]
    for word in words where !options.contains(word) {
      if lines[lines.count - 1].utf8.count + 1 + word.utf8.count > 100 { lines.append(opening) }
      lines[lines.count - 1] += " " + word
    }
    lines += words.filter(options.contains).map { "syntax match \(group) /\\<\($0)\\>/" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func numbers(_ words: EditorWords) -> String {
    let units = words.units.joined(separator: #"\|"#)
    let forms = [
      #"[+-]\=\d\+\(\.\d\+\)\=%\="#, #"\d\+\.\.\d\+"#, #"\d\+\(\#(units)\)"#, #"\d\d:\d\d"#,
      #"\d\{4}-\d\d\(-\d\d\)\="#, #"\d\{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"#,
    ]
    let behind = #"\%(^\|[^[:alnum:]_@$#.-]\)\@1<="#
    let broken = #"syntax match iptshBroken /\#(behind)[+-]\=\d[[:alnum:].:%_+-]*/"#
    return
      ([broken]
      + forms.map { #"syntax match iptshNumber /\#(behind)\#($0)\%([[:alnum:]:%_-]\)\@!/"# })
      .joined(separator: "\n") + "\n"
  }

  private static let texts = #"""
    syntax match iptshLabel /\<\K[[:alnum:]_-]*#\d\+/
    syntax match iptshVariable /\$\a[[:alnum:]_-]*/
    syntax match iptshEntry /@\d\+\(\.\d\+\)\=/
    syntax match iptshEscape /\\\(["\\nt{}]\|u{\x\{1,7}}\)/ contained
    syntax region iptshInterpolation matchgroup=iptshBrace start=/{/ end=/}/ contained contains=TOP
    syntax region iptshString start=/"/ skip=/\\\\\|\\"/ end=/"/ oneline contains=iptshEscape,@Spell
    syntax region iptshTemplate start=/\$"/ skip=/\\\\\|\\"/ end=/"/ oneline
      \ contains=iptshEscape,iptshInterpolation,@Spell
    syntax region iptshTextBlock start=/"""/ end=/"""/ contains=@Spell
    syntax match iptshRawText /|.*$/ contains=@Spell
    syntax match iptshComment /\%(^\|[[:blank:]{;]\)\@1<=#.*$/ contains=@Spell

    """#

  private static let foot = """
    highlight default link iptshVerb Statement
    highlight default link iptshKind Type
    highlight default link iptshClause Identifier
    highlight default link iptshFigure Function
    highlight default link iptshValue Constant
    highlight default link iptshConstant Boolean
    highlight default link iptshMissing Boolean
    highlight default link iptshOperator Operator
    highlight default link iptshSign Operator
    highlight default link iptshNumber Number
    highlight default link iptshBroken Error
    highlight default link iptshLabel Tag
    highlight default link iptshVariable Identifier
    highlight default link iptshEntry Tag
    highlight default link iptshString String
    highlight default link iptshTemplate String
    highlight default link iptshTextBlock String
    highlight default link iptshRawText String
    highlight default link iptshEscape SpecialChar
    highlight default link iptshBrace Delimiter
    highlight default link iptshComment Comment

    let b:current_syntax = "iptsh"
    let &cpo = s:save
    unlet s:save

    """
}
