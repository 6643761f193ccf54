import Glibc

let words = CommandLine.arguments.dropFirst()

switch words.first {
case "bench": exit(Bench.run(Array(words.dropFirst())))
case "generate": exit(Generate.run(Array(words.dropFirst())))
case "completions": exit(CompletionRounds.run(Array(words.dropFirst())))
case "dictionary": exit(FuzzDictionary.run())
default:
  let usage = "usage: iptsh-dev bench … | generate [--check] | dictionary\n"
  _ = Descriptor(2).write(Array(usage.utf8))
  exit(2)
}
