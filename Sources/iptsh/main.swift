import ArgumentParser
import Glibc
import IPTShell

// The forms that are used all day are read off the arguments directly; all others go to
// ArgumentParser, which costs more to start than the rest of a short run.
if let program = FastArguments.program(CommandLine.arguments) { exit(program.run()) }
do {
  var command = try Iptsh.parseAsRoot()
  try command.run()
} catch {
  guard Iptsh.exitCode(for: error) == .validationFailure else { Iptsh.exit(withError: error) }
  let hint = "`iptsh --help` shows how it is called."
  let message = Array("iptsh: \(Iptsh.message(for: error))\n\(hint)\n".utf8)
  _ = unsafe message.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
  exit(ExitStatus.usage)
}
