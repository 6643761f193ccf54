import Foundation
import IPTTestSupport
import Testing

/// Whether the sweep tells a durable writer from those that only look like one.
@Suite struct FaultSweepTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private static func content(_ generation: Int) -> String {
    String(repeating: "generation \(generation)\n", count: 3)
  }

  private func sweep(_ writer: String) throws -> FaultSweep.Report {
    let check = GenerationCheck(file: "data") { bytes in
      (1...3).first { Array(Self.content($0).utf8) == bytes }
    }
    let sweep = FaultSweep(
      directory: folder.path,
      command: { ["perl", "-e", Self.prelude + writer, folder.path, "\($0)"] },
      check: check.complaints)
    return try sweep.run()
  }

  /// What all writers share: the folder, the new content and two ways out.
  private static let prelude = """
    use strict; use Fcntl; use IO::Handle; use Errno;
    my ($dir, $generation) = @ARGV;
    my $text = "generation $generation\\n" x 3;
    my ($name, $aside) = ("$dir/data", "$dir/.data.$$.tmp");
    sub fail { unlink $aside; exit 74 }
    sub writeAll {
      my ($file, $rest) = @_;
      while (length $rest) {
        my $count = syswrite($file, $rest);
        if (!defined $count) { next if $!{EINTR}; return 0 }
        $rest = substr($rest, $count);
      }
      return 1;
    }

    """

  @Test func aDurableWriterPasses() throws {
    let report = try sweep(
      """
      unlink glob("$dir/.data.*.tmp");
      sysopen(my $file, $aside, O_WRONLY | O_CREAT | O_EXCL, 0600) or fail;
      writeAll($file, $text) or fail;
      $file->sync or fail;
      close($file) or fail;
      rename($aside, $name) or fail;
      sysopen(my $folder, $dir, O_RDONLY) or exit 74;
      $folder->sync or exit 74;
      """)
    #expect(report.complaints == [])
    #expect(report.trials == report.calls.count * FaultSweep.allFaults.count)
    let names = Set(report.calls.map(\.name))
    #expect(names.isSuperset(of: ["openat", "write", "fsync", "close", "rename"]))
    #expect(report.calls.filter { $0.name == "fsync" }.count == 2)
  }

  @Test func aWriterInPlaceIsCaughtTearing() throws {
    let report = try sweep(
      """
      sysopen(my $file, $name, O_WRONLY | O_CREAT | O_TRUNC, 0600) or fail;
      writeAll($file, $text) or fail;
      $file->sync or fail;
      close($file) or fail;
      """)
    #expect(report.complaints.contains { $0.hasPrefix("write(") && $0.contains("torn") })
    #expect(report.complaints.contains { $0.contains("SIGKILL") && $0.contains("torn") })
  }

  @Test func aWriterThatIgnoresErrorsIsCaughtPromising() throws {
    let report = try sweep(
      """
      unlink glob("$dir/.data.*.tmp");
      sysopen(my $file, $aside, O_WRONLY | O_CREAT | O_EXCL, 0600) or fail;
      writeAll($file, $text) or fail;
      $file->sync or fail;
      close($file) or fail;
      rename($aside, $name);
      """)
    #expect(report.complaints.contains { $0.hasPrefix("rename(") && $0.contains("promised") })
    #expect(report.complaints.contains { $0.contains("left behind") })
  }

  @Test func aWriterThatNeverCleansUpIsCaught() throws {
    let report = try sweep(
      """
      sysopen(my $file, $aside, O_WRONLY | O_CREAT | O_EXCL, 0600) or fail;
      writeAll($file, $text) or fail;
      $file->sync or fail;
      close($file) or fail;
      rename($aside, $name) or fail;
      """)
    #expect(!report.complaints.isEmpty)
    #expect(
      report.complaints.allSatisfy {
        $0.contains("SIGKILL") && $0.hasSuffix("outlived the next run")
      })
  }

  @Test func aProgramThatFailsUndisturbedIsNoSubject() {
    #expect(throws: ProcessFailure.self) { try sweep("fail;") }
    #expect(throws: ProcessFailure.self) { try sweep("exit 0;") }
  }
}
