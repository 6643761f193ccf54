import Glibc
import IPTFuzzing

/// The door that is tried: `FUZZ_DOOR`, by its name; `run` unless given.
private let door: Door = {
  // SAFETY: the environment is read once, before anything changes it.
  guard let name = unsafe getenv("FUZZ_DOOR") else { return .run }
  return Door(rawValue: unsafe String(cString: name)) ?? .run
}()

/// What libFuzzer calls with every input it makes.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // SAFETY: the fuzzer hands over so many bytes, which stay where they are during the call.
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  if let finding = door.open(bytes) {
    let text = Array("\(door.rawValue): \(finding)\n".utf8)
    _ = unsafe text.withUnsafeBytes { unsafe write(2, $0.baseAddress, $0.count) }
    abort()
  }
  return 0
}
