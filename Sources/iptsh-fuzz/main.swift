import Glibc
import IPTFuzzing

/// The driver of libFuzzer, for programs that bring their own `main`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Writes a line where the fuzzer writes its own.
private func say(_ text: String) {
  let line = Array("\(text)\n".utf8)
  // SAFETY: the line stays where it is while it is written.
  _ = unsafe line.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
}

/// The door that is tried: `FUZZ_DOOR`, by its name.
private let door: Door = {
  // SAFETY: the environment is read once, before anything changes it.
  if let name = unsafe getenv("FUZZ_DOOR"), let door = Door(rawValue: unsafe String(cString: name))
  {
    return door
  }
  say("iptsh-fuzz: FUZZ_DOOR is one of \(Door.allCases.map(\.rawValue).joined(separator: ", "))")
  exit(2)
}()

/// What all inputs share.
// SAFETY: libFuzzer hands over one input after another, on the thread that started it.
nonisolated(unsafe) private let tables = Door.Tables()

/// What libFuzzer calls with every input it makes; the name is the one its own `main` asks for.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // SAFETY: the fuzzer hands over so many bytes, which stay where they are during the call.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if let finding = unsafe door.open(bytes, with: tables) {
    say("\(door.rawValue): \(finding)")
    abort()
  }
  return 0
}

var count = CommandLine.argc
var words = unsafe CommandLine.unsafeArgv
exit(unsafe runFuzzer(&count, &words, testOneInput))
