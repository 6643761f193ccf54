import IPTEngine
import IPTTestSupport
import Testing

/// Case files with one damage each: none is read, and each is told with its place and the way out.
@Suite("Case files: random damage")
struct DamagedFileTests {
  private static let file: [UInt8] = {
    var sitting = Sitting()
    for line in [
      "add relation \"mother\" closeness 3 dispute renegotiation", "note \"né \u{1F642}\"", "undo",
      "session 1 on 2026-11-14 held { score phq9 2 1 3 2 1 2 1 1 0 }",
    ] { _ = sitting.type(line) }
    return sitting.file
  }()

  @Test(arguments: 0..<10) func noneOfTenThousandIsReadOrLeavesOneAlone(_ thousand: Int) {
    let whole = Self.file
    let sitting = Sitting()
    var random = SplitMix(seed: UInt64(thousand))
    for round in 0..<1000 {
      let bytes = Damage(of: whole, &random).bytes
      if bytes == whole { continue }
      do {
        _ = try sitting.load(bytes)
        Issue.record("round \(round): read as if it were whole")
      } catch let failure as Failure {
        let told = failure.diagnostics.first
        let isOfFile = told.map { $0.code.id.hasPrefix("C") && $0.range != nil } ?? false
        let leadsOut = told?.notes.contains { $0.contains("iptsh verify") } ?? false
        #expect(isOfFile && leadsOut, "round \(round): \(failure.diagnostics)")
      } catch {
        Issue.record("round \(round): \(error)")
      }
    }
  }
}
