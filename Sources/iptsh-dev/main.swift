import Glibc

let words = CommandLine.arguments.dropFirst()

switch words.first {
case "bench": exit(Bench.run(Array(words.dropFirst())))
case "generate": exit(Generate.run(Array(words.dropFirst())))
default:
  _ = Descriptor(2).write(Array("usage: iptsh-dev bench … | generate [--check]\n".utf8))
  exit(2)
}
