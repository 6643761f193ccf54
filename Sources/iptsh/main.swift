import ArgumentParser
import Glibc
import IPTShell

// Swift finds the arguments through `/proc`. Where that fails there are none, not even the name of the
// program, and a run that was asked to save would do nothing and report success.
guard !CommandLine.arguments.isEmpty else {
  complain("the system did not hand over the command line; nothing was done.")
  exit(ExitStatus.inputOutput)
}

// The forms that are used all day are read off the arguments directly; all others go to
// ArgumentParser, which costs more to start than the rest of a short run.
if let program = FastArguments.program(CommandLine.arguments) { program.run() }
do {
  var command = try Iptsh.parseAsRoot()
  try command.run()
} catch {
  guard Iptsh.exitCode(for: error) == .validationFailure else { Iptsh.exit(withError: error) }
  let hint = "`iptsh --help` shows how it is called."
  if wantsJSON(CommandLine.arguments) {
    Program.writeAsJSON([Iptsh.message(for: error), hint])
  } else {
    complain("\(Iptsh.message(for: error))\n\(hint)")
  }
  exit(ExitStatus.usage)
}

/// Whether other programs are to read what is said: found in arguments that cannot be read as a whole.
func wantsJSON(_ arguments: [String]) -> Bool {
  arguments.contains("--diagnostics=json")
    || zip(arguments, arguments.dropFirst()).contains { $0 == "--diagnostics" && $1 == "json" }
}

/// Says on standard error what keeps a run from starting.
func complain(_ text: String) {
  let message = Array("iptsh: \(text)\n".utf8)
  _ = unsafe message.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
}
