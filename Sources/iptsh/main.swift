import ArgumentParser
import Glibc
import IPTShell

// The forms that are used all day are read off the arguments directly; all others go to
// ArgumentParser, which costs more to start than the rest of a short run.
if let program = FastArguments.program(CommandLine.arguments) { exit(program.run()) }
Iptsh.main()
