import Glibc
import IPTDocument
import IPTEngine
import IPTLanguage
package import IPTModel
import IPTStore
import LineEditor

/// One run of the program, as its command line asks for it.
package struct Program {
  /// What is run.
  package enum Task: Equatable, Sendable {
    /// The shell, on a case or on the scratch case; without a terminal what standard input says.
    case shell(caseName: String?)
    /// Statements from the command line.
    case statements(String, caseName: String?)
    /// A script.
    case script(path: String, caseName: String?)
    /// A view of a case, in a form and of a time.
    case show(caseName: String, view: String, format: String?, time: String?)
    case cases
    case new(name: String, from: String?, isFictional: Bool, isExample: Bool = false)
    /// Scripts, each on a case of its own, with a report on their scenarios.
    case run(RunRequest)
    /// Scripts, of which nothing is run.
    case check(paths: [String])
    /// Scripts are formatted; without paths what standard input says.
    case format(paths: [String], FormatRun.Mode)
    /// A case file is looked through.
    case verify(caseName: String)
    /// What a damaged case file proves is written into a new one.
    case recover(caseName: String, to: String, isOlder: Bool)
    /// A case is written in another form, to a file or to standard output.
    case export(caseName: String, ExportForm, to: String?)
    /// What differs between two cases.
    case difference(String, String, format: String?)
    /// A role play is played.
    case play(PlayRequest)
    /// An attempt is played again.
    case replay(ReplayRequest)
    /// Attempts are talked through.
    case debrief(paths: [String], scene: String?, PracticeForm)
    /// A role play is played in all ways, or so often by chance.
    case explore(
      path: String, label: String?, ExploreWay, coverage: String?, PracticeForm)
    /// The scenes of a role play are drawn as a graph, or written for Twine.
    case map(path: String, label: String?, PracticeForm)
    case version
  }

  /// When colour is used.
  package enum Colour: String, Sendable, CaseIterable {
    case auto, always, never
  }

  package var task: Task
  package var now: Timestamp?
  package var author: String?
  package var isPlain = false
  package var colour = Colour.auto
  package var writesJSON = false
  /// The most steps that a script may take.
  package var greatestSteps: Int?

  package init(_ task: Task) { self.task = task }

  /// No script is read that is larger.
  static let greatestScript = 1 << 30

  /// Runs, and ends the process with the exit status.
  package func run() -> Never {
    reportWriteFailuresAsErrors()
    let isTerminal = Terminal.isTerminal(0) && Terminal.isTerminal(1)
    let console = Console(style: style(isTerminal: Terminal.isTerminal(1)), writesJSON: writesJSON)
    if case .version = task {
      console.output.append(Self.versionLine + "\n")
      exit(console.flush() ? ExitStatus.done : ExitStatus.inputOutput)
    }
    let workbench = Workbench()
    var status: Int32
    do throws(Complaint) {
      status = try run(workbench, console, isTerminal: isTerminal)
    } catch {
      console.say(error.diagnostics, of: error.source, omitted: error.omitted)
      status = error.status
    }
    // What is wrong with a script of one's own is said once, behind all else.
    console.say(workbench.library.takeDiagnostics().map(\.asRemark))
    if !console.finish(), status == ExitStatus.done { status = ExitStatus.inputOutput }
    // The tables go with the process; taking them apart first would cost a tenth of a short run.
    withExtendedLifetime(workbench) { exit(status) }
  }

  private func run(
    _ workbench: Workbench, _ console: Console, isTerminal: Bool
  ) throws(Complaint) -> Int32 {
    switch task {
    case .version: return ExitStatus.done
    case .format(let paths, let mode): return try format(paths, mode, workbench, console)
    case .shell(let name):
      guard isTerminal else {
        let bytes = try standardInput()
        try Self.refuseCase(bytes, "<stdin>")
        return try batch(
          .source(Source(bytes, name: "<stdin>")), caseName: name, wayToKeep: "iptsh CASE < FILE",
          workbench, console)
      }
      return try shell(name, workbench, console)
    case .statements(let text, let name):
      return try batch(
        .source(Source(text, name: "-c")), caseName: name, wayToKeep: "iptsh -c … CASE", workbench,
        console)
    case .script(let path, let name):
      return try batch(try BatchText(script: path), caseName: name, workbench, console)
    case .show(let name, let view, let format, let time):
      let open = try folder(workbench).open(name, isForReading: true)
      let point = time.map { " \(Self.isOfRecord($0) ? "as recorded" : "as of") \($0)" }
      let text = "show \(view)" + (point ?? "") + (format.map { " as \($0)" } ?? "")
      return Batch(workbench, console).show(Source(text), open, setting: setting)
    case .cases: return try listCases(workbench, console)
    case .run(let request): return try run(request, workbench, console)
    case .check(let paths): return try scripts(workbench, console).check(paths)
    case .verify(let name): return try verify(name, workbench, console)
    case .recover(let name, let new, let isOlder):
      return try recover(name, to: new, isOlder: isOlder, workbench, console)
    case .export(let name, let form, let path):
      return try export(name, as: form, to: path, workbench, console)
    case .difference(let first, let second, let format):
      return try difference(first, second, as: format, workbench, console)
    case .play, .replay, .debrief, .explore, .map:
      return try practice(workbench, console, isTerminal: isTerminal)
    case .new(let name, let from, let isFictional, let isExample):
      return try makeCase(
        name, from: from, isFictional: isFictional, isExample: isExample, workbench, console)
    }
  }

  /// Whether a point is one of the record, an entry, a moment or a mark, and not of the treatment: a
  /// session or a date.
  private static func isOfRecord(_ point: String) -> Bool {
    let isDate = point.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
    return isDate ? point.contains("T") : !point.hasPrefix("session ")
  }

  // MARK: Tasks

  private func run(
    _ request: RunRequest, _ workbench: Workbench, _ console: Console
  ) throws(Complaint) -> Int32 {
    let runs = scripts(workbench, console)
    if let name = request.commit {
      return try runs.commit(request, on: try folder(workbench).open(name))
    }
    let store = try folder(workbench)
    let isClass = request.given.map { StoreFolder.isFolder($0) } == true
    guard let given = request.given, isClass || request.hasSheets else {
      let book = try request.given.map { name throws(Complaint) in
        try self.book(of: name, store, workbench)
      }
      return try runs.run(request, given: book)
    }
    let seed = try request.seed.map { name throws(Complaint) in
      try book(of: name, store, workbench)
    }
    guard isClass else {
      // A case alone has a sheet as a class has; one that cannot be read is told as ever.
      let own = try book(of: given, store, workbench)
      return try runs.run(request, cases: [given], seed: seed) { _ throws(Complaint) in own }
    }
    let cases = try ScriptRuns.cases(in: given, besides: try runs.scripts(of: request))
    guard !cases.isEmpty else {
      throw Complaint(
        .noSuchCase, "there is no case in \(given), and no script that makes one",
        status: ExitStatus.noInput)
    }
    return try runs.run(request, cases: cases, seed: seed) { path throws(Complaint) in
      try book(of: path.contains("/") ? path : "./" + path, store, workbench)
    }
  }

  /// A case by its name or path, or a new one that a script fills.
  func book(
    of name: String, _ store: CaseFolder, _ workbench: Workbench
  ) throws(Complaint) -> Casebook {
    guard name.hasSuffix(".ipt") else { return try store.open(name, isForReading: true).book }
    let source = Source(try Self.script(at: name), name: name)
    var setting = setting
    setting.hasClock = now != nil
    var interpreter = workbench.interpreter(
      try workbench.newCase(label: "seed", setting: setting), setting: setting)
    (interpreter.scripts, interpreter.limits) = (ScriptFolder(of: name, workbench), limits)
    let run = interpreter.run(script: source)
    workbench.catalogue.forgetDefinitions(after: 0)
    guard run.diagnostics.isEmpty else {
      throw Complaint(
        run.diagnostics, omitted: run.omitted, of: source, status: ExitStatus.badData)
    }
    return interpreter.book
  }

  private func scripts(_ workbench: Workbench, _ console: Console) -> ScriptRuns {
    var setting = setting
    setting.hasClock = now != nil
    return ScriptRuns(
      workbench: workbench, console: console, setting: setting, limits: limits,
      read: { path throws(Complaint) in try Self.script(at: path) })
  }

  var limits: Limits {
    var limits = Limits()
    if let greatestSteps { limits.steps = greatestSteps }
    return limits
  }

  private func practice(
    _ workbench: Workbench, _ console: Console, isTerminal: Bool
  ) throws(Complaint) -> Int32 {
    var setting = setting
    setting.hasClock = now != nil
    let runs = PracticeRuns(
      workbench: workbench, console: console, setting: setting, limits: limits,
      read: { path throws(Complaint) in try Self.script(at: path) })
    switch task {
    case .play(var request):
      request.author = setting.author
      return try runs.play(request, isTerminal: isTerminal) { () throws(Complaint) in
        try standardInput()
      }
    case .replay(let request):
      if request.path.hasSuffix(".attempt") || request.path.hasSuffix(".ipt") {
        return try runs.replay(request)
      }
      return try runs.replay(
        try folder(workbench).open(request.path, isForReading: true), request)
    case .debrief(let paths, let scene, let form):
      return try runs.debrief(paths, scene: scene, as: form)
    case .explore(let path, let label, let way, let coverage, let form):
      return try runs.explore(path, label: label, way: way, coverage: coverage, as: form)
    case .map(let path, let label, let form): return try runs.map(path, label: label, as: form)
    default: return ExitStatus.usage
    }
  }

  private func batch(
    _ text: BatchText, caseName: String?, wayToKeep: String? = nil, _ workbench: Workbench,
    _ console: Console
  ) throws(Complaint) -> Int32 {
    var open: OpenCase?
    if let caseName { open = try folder(workbench).open(caseName) }
    var batch = Batch(workbench, console)
    batch.limits = limits
    batch.wayToKeep = wayToKeep
    return try batch.run(text, on: open, setting: setting)
  }

  private func shell(
    _ name: String?, _ workbench: Workbench, _ console: Console
  ) throws(Complaint) -> Int32 {
    let folder = try folder(workbench)
    let open = try folder.open(
      name ?? CaseFolder.scratchName, orMakeScratchIn: workbench, setting: setting)
    return InteractiveShell(
      workbench, console, folder, open: open, setting: setting, settings: shellSettings(console),
      clock: { [now] in now ?? Self.presentTime() }
    ).run()
  }

  /// The settings that the command line and the environment give the shell.
  private func shellSettings(_ console: Console) -> ShellSettings {
    var settings = ShellSettings()
    func variable(_ name: String) -> Bool { !(StoreFolder.variable(name) ?? "").isEmpty }
    if !console.style.isColoured {
      let origin =
        colour == .never
        ? "--color" : isPlain ? "--plain" : variable("NO_COLOR") ? "NO_COLOR" : "TERM"
      settings.set("color", "no", from: origin)
    } else if colour == .always {
      settings.set("color", "yes", from: "--color")
    }
    if isPlain {
      settings.set("painting", "no", from: "--plain")
    } else if variable("ACCESSIBLE") {
      settings.set("painting", "no", from: "ACCESSIBLE")
    }
    return settings
  }

  private func listCases(_ workbench: Workbench, _ console: Console) throws(Complaint) -> Int32 {
    let folder = try folder(workbench)
    let names = try folder.names()
    console.say(try folder.remarksOnLostCases())
    guard !names.isEmpty else {
      console.say("There are no cases in \(folder.path) yet: `iptsh new NAME` makes one.")
      return ExitStatus.done
    }
    var all: [CaseOverview] = []
    var status = ExitStatus.done
    let today = setting.today
    for name in names {
      do throws(Complaint) {
        let reader = workbench.library.reader(
          of: try folder.open(name, isForReading: true).book)
        all.append(CaseOverview(name, reader, today: today))
      } catch {
        console.say(error.diagnostics)
        status = error.status
      }
    }
    console.show([.document(CaseOverview.table(all, today: today, open: nil))])
    return status
  }

  private func format(
    _ paths: [String], _ mode: FormatRun.Mode, _ workbench: Workbench, _ console: Console
  ) throws(Complaint) -> Int32 {
    var run = FormatRun(
      workbench.catalogue, console, mode, isForTerminal: Terminal.isTerminal(1))
    return paths.isEmpty ? run.run(standardInput: try standardInput()) : run.run(paths)
  }

  // MARK: From outside

  package static let version = "0.1.0"
  /// What `--version` shows.
  package static let versionLine = "iptsh \(version), language 1, library \(Library.version)"

  func folder(_ workbench: Workbench) throws(Complaint) -> CaseFolder {
    try CaseFolder(schema: workbench.schema, library: workbench.library)
  }

  private static func read(_ path: String) throws(Complaint) -> [UInt8] {
    do throws(StoreError) {
      return try ByteInput.file(at: path, limit: greatestScript)
    } catch {
      throw Complaint(.cannotOpen, error)
    }
  }

  /// A script is read; a case file in the place of one is told in a sentence, not line by line.
  static func script(at path: String) throws(Complaint) -> [UInt8] {
    let bytes = try read(path)
    try refuseCase(bytes, path)
    return bytes
  }

  /// The text of a script.
  static func source(of path: String) throws(Complaint) -> Source {
    Source(try script(at: path), name: path)
  }

  private static func refuseCase(_ bytes: [UInt8], _ name: String) throws(Complaint) {
    guard CaseFileReader.isCaseFile(bytes) else { return }
    throw Complaint(
      .cannotOpen, "\(name) is a case file and no script",
      notes: ["A case is opened by its name, or by a path that ends in `.case`."],
      status: ExitStatus.badData)
  }

  private func standardInput() throws(Complaint) -> [UInt8] {
    do throws(StoreError) {
      return try ByteInput.standardInput(limit: Self.greatestScript)
    } catch {
      throw Complaint(.cannotOpen, error)
    }
  }

  var setting: Interpreter.Setting {
    var setting = Interpreter.Setting(
      now: now ?? Self.presentTime(), author: Self.shortName(author))
    if now == nil { setting.zone = { Self.zone(at: $0) } }
    return setting
  }

  package static func presentTime() -> Timestamp { Timestamp(seconds: Int64(time(nil))) }

  /// How many seconds the clocks here are ahead of universal time.
  private static func zone(at time: Timestamp) -> Int {
    var moment = time_t(time.seconds)
    var parts = unsafe tm()
    // SAFETY: both live until the call is over; nothing that it returns is kept.
    guard unsafe localtime_r(&moment, &parts) != nil else { return 0 }
    return unsafe parts.tm_gmtoff
  }

  /// The author of changes: the option, else `IPTSH_AUTHOR`, else the log-in name; small letters,
  /// digits and `-` only, since it stands in every line of a case file.
  static func shortName(_ option: String?) -> String {
    let name =
      option ?? StoreFolder.variable("IPTSH_AUTHOR") ?? StoreFolder.variable("LOGNAME")
      ?? StoreFolder.variable("USER") ?? "me"
    let letters = name.lowercased().utf8.filter { byte in
      byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39 || byte == 0x2D
    }.prefix(16)
    return letters.isEmpty ? "me" : String(decoding: letters, as: UTF8.self)
  }

  private func style(isTerminal: Bool) -> TextRenderer.Style {
    let isDumb = StoreFolder.variable("TERM") == "dumb" || StoreFolder.variable("TERM") == nil
    let isColoured =
      switch colour {
      case .always: true
      case .never: false
      case .auto:
        isTerminal && !isPlain && !isDumb && (StoreFolder.variable("NO_COLOR") ?? "").isEmpty
      }
    let width = isTerminal ? Terminal.size(of: 1)?.columns ?? 80 : 80
    if isTerminal { Terminal.prepareLocale() }
    return TextRenderer.Style(
      width: width, isColoured: isColoured,
      measure: isTerminal ? TextWidth { displayWidth(of: $0) } : .builtIn, isPlain: isPlain)
  }
}
