// swift-tools-version: 6.2
import PackageDescription

/// One set of switches for every target: Swift 6 rules, no implicit existentials, no unmarked
/// unsafe code, and no warning left standing.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "iptsh",
  products: [
    .executable(name: "iptsh", targets: ["iptsh"])
  ],
  dependencies: [
    // Options of the command line, their help and their errors; not called on the fast path.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // SHA-256 of the case file's chain today, the sealing of case files later.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
  ],
  targets: [
    // The casework: records, changes, the fold. No I/O, no clock.
    .target(name: "IPTModel", swiftSettings: strict),
    // The language kit: bytes to tree, diagnostics, printing, completion. No clinical word.
    .target(name: "IPTLanguage", swiftSettings: strict),
    // Headings, prose and tables, and their renderers.
    .target(name: "IPTDocument", swiftSettings: strict),
    // The views: a case to a document.
    .target(
      name: "IPTReports", dependencies: ["IPTModel", "IPTDocument"], swiftSettings: strict),
    // The clinical library: scripts of the language, embedded as text.
    .target(name: "IPTLibrary", exclude: ["Scripts"], swiftSettings: strict),
    // The catalogue and the interpreter: statements to changes and documents; the case-file codec.
    .target(
      name: "IPTEngine",
      dependencies: ["IPTModel", "IPTLanguage", "IPTDocument", "IPTReports", "IPTLibrary"],
      swiftSettings: strict),
    // Role play: scenes, the player, attempts, lint, exploration, debrief. No I/O, no clock.
    .target(
      name: "IPTPractice",
      dependencies: ["IPTModel", "IPTLanguage", "IPTDocument", "IPTEngine"],
      swiftSettings: strict),
    // Bytes under a name: durable, locked.
    .target(
      name: "IPTStore",
      dependencies: [.product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    // libedit, wrapped once in C and once in safe Swift.
    .systemLibrary(
      name: "CLineEditor", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(name: "LineEditor", dependencies: ["CLineEditor"], swiftSettings: strict),
    // A shell of thirty lines that echoes what the editor read: the door through which the
    // editor's tests reach a real terminal. Not a product, not installed.
    .executableTarget(
      name: "line-editor-echo", dependencies: ["LineEditor"], swiftSettings: strict),
    // Read, complete, run, print.
    .target(
      name: "IPTShell",
      dependencies: [
        "IPTModel", "IPTLanguage", "IPTDocument", "IPTReports", "IPTLibrary", "IPTEngine",
        "IPTPractice", "IPTStore", "LineEditor",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "iptsh",
      dependencies: [
        "IPTModel", "IPTShell",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Generates what is derived and measures; not installed.
    .executableTarget(
      name: "iptsh-dev",
      dependencies: [
        "IPTDocument", "IPTEngine", "IPTLanguage", "IPTModel", "IPTPractice", "IPTShell",
        "IPTStore",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Where the bytes of strangers come in, with what must hold: for the tests and the fuzzer.
    .target(
      name: "IPTFuzzing",
      dependencies: ["IPTModel", "IPTLanguage", "IPTDocument", "IPTEngine", "IPTPractice"],
      swiftSettings: strict),

    // What the tests share: processes, transcripts, line differences.
    .target(name: "IPTTestSupport", path: "Sources/IPTTestSupport"),
    .testTarget(name: "IPTModelTests", dependencies: ["IPTModel", "IPTTestSupport"]),
    .testTarget(
      name: "IPTLanguageTests", dependencies: ["IPTLanguage", "IPTTestSupport"],
      exclude: ["Formatting/Scripts"]),
    .testTarget(name: "IPTDocumentTests", dependencies: ["IPTDocument", "IPTTestSupport"]),
    .testTarget(
      name: "IPTEngineTests",
      dependencies: [
        "IPTModel", "IPTLanguage", "IPTDocument", "IPTReports", "IPTEngine", "IPTFuzzing",
        "IPTLibrary", "IPTPractice", "IPTStore", "IPTTestSupport",
      ],
      exclude: ["Transcripts", "CaseFiles", "Crashes"]),
    .testTarget(
      name: "IPTPracticeTests",
      dependencies: [
        "IPTModel", "IPTLanguage", "IPTDocument", "IPTEngine", "IPTPractice", "IPTStore",
        "IPTTestSupport",
      ],
      exclude: ["Golden"]),
    .testTarget(name: "IPTStoreTests", dependencies: ["IPTStore", "IPTTestSupport"]),
    .testTarget(
      name: "LineEditorTests",
      dependencies: ["LineEditor", "IPTTestSupport", "line-editor-echo"]),
    // The parts of the shell that need no terminal.
    .testTarget(
      name: "IPTShellTests",
      dependencies: [
        "IPTDocument", "IPTEngine", "IPTLanguage", "IPTModel", "IPTShell", "IPTStore",
        "IPTTestSupport", "LineEditor",
      ]),
    // The grammar's file against the parser, both ways; the grammars of editors.
    .testTarget(
      name: "GrammarTests",
      dependencies: [
        "IPTEngine", "IPTLanguage", "IPTModel", "IPTPractice", "IPTShell", "IPTTestSupport",
        "iptsh-dev",
      ]),
    // The built program as a whole: processes, a real terminal, injected faults.
    .testTarget(
      name: "ProgramTests",
      dependencies: ["IPTEngine", "IPTPractice", "IPTTestSupport", "iptsh", "iptsh-dev"]),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer needs libFuzzer and lld: `Scripts/soak fuzz` builds it.
if Context.environment["FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "iptsh-fuzz", dependencies: ["IPTFuzzing"],
      swiftSettings: strict + [.unsafeFlags(["-sanitize=fuzzer,address"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]))
}
