package import IPTEngine
import IPTLanguage
package import IPTModel
import IPTStore

/// The cases of this user: their names, and the way to open them.
package struct CaseFolder {
  private let folder: StoreFolder
  private let schema: Schema
  private let library: Library

  /// What stands before a verb where one is named: the program, or nothing at its own prompt.
  var caller = "iptsh "

  /// No case is read that is larger; it would not be one.
  private static let greatestSize = 1 << 30
  static let fileExtension = "case"

  package init(schema: Schema, library: Library) throws(Complaint) {
    do throws(StoreError) {
      folder = try StoreFolder.data()
    } catch {
      throw Complaint(.cannotOpen, error)
    }
    self.schema = schema
    self.library = library
  }

  package var path: String { folder.path }
  /// The name of the case that is there without being made.
  static let scratchName = "scratch"

  /// Opens a case to work in; the scratch case is made when there is none.
  func open(
    _ word: String, orMakeScratchIn workbench: Workbench, setting: Interpreter.Setting
  ) throws(Complaint) -> OpenCase {
    if word != Self.scratchName { return try open(word) }
    if try names().contains(word) { return try open(word) }
    return try create(word, book: try workbench.newCase(label: word, setting: setting))
  }

  /// The names of the cases, sorted.
  package func names() throws(Complaint) -> [String] {
    do throws(StoreError) {
      return try folder.names(extension: Self.fileExtension)
    } catch {
      throw Complaint(.cannotOpen, error)
    }
  }

  /// Opens a case by its name or path.
  ///
  /// - Parameters:
  ///   - word: The name or the path.
  ///   - isForReading: Whether it is only looked at; then it is not locked.
  /// - Returns: The case; without a lock if it is open elsewhere or cannot be written to.
  /// - Throws: What keeps it from being read.
  package func open(_ word: String, isForReading: Bool = false) throws(Complaint) -> OpenCase {
    let file = try file(for: word)
    var lock: FileLock?
    var holder: StoreError?
    if !isForReading {
      guard file.isThere else { throw missing(word) }
      do throws(StoreError) {
        lock = try file.lock(program: "iptsh")
      } catch {
        guard case .held = error.cause else {
          // A folder that cannot be written to can still be read.
          if error.cause == .missing { throw missing(word) }
          holder = error
          return try read(file, word, lock: nil, holder: holder)
        }
        holder = error
      }
    }
    return try read(file, word, lock: lock, holder: holder)
  }

  /// Whether a path stands for a case without saying so: `./anna` where there is only `./anna.case`.
  package static func isShortPath(_ word: String) -> Bool {
    let full = fullPath(word)
    return full != word && !StoreFolder.isFile(word) && StoreFolder.isFile(full)
  }

  /// A path with the extension at its end; a name is left as it is.
  private static func fullPath(_ word: String) -> String {
    let isPath = word.contains("/") && !word.hasSuffix("/")
    return isPath && !word.hasSuffix("." + fileExtension) ? word + "." + fileExtension : word
  }

  private func file(for word: String) throws(Complaint) -> DurableFile {
    let word = Self.isShortPath(word) ? Self.fullPath(word) : word
    do throws(StoreError) {
      return try DurableFile(at: try folder.path(for: word, extension: Self.fileExtension))
    } catch {
      if error.cause == .missing { throw missing(word) }
      throw Complaint(.cannotOpen, error)
    }
  }

  /// The one absolute path of the file that a name or a path stands for, whether it is there or not.
  package func realPath(of word: String) throws(Complaint) -> String {
    try file(for: word).realPath
  }

  /// Whether a name or a path stands for a case that is open.
  func isSame(_ word: String, as open: OpenCase) -> Bool {
    (try? realPath(of: word)) == open.realPath
  }

  /// Whether a case is the scratch case of this folder; one of that name may lie elsewhere.
  func isScratch(_ open: OpenCase) -> Bool {
    open.name == Self.scratchName && isSame(Self.scratchName, as: open)
  }

  /// The bytes of a case file in whatever state it is, and its path.
  ///
  /// - Parameters:
  ///   - word: The name or the path.
  ///   - isOlder: Whether the older generation is meant.
  /// - Returns: All the bytes, and where they stand.
  /// - Throws: What keeps them from being read.
  package func bytes(
    of word: String, isOlder: Bool = false
  ) throws(Complaint) -> (bytes: [UInt8], path: String) {
    let file = try file(for: word)
    do throws(StoreError) {
      let bytes =
        isOlder
        ? try file.readOlder(limit: Self.greatestSize) : try file.read(limit: Self.greatestSize)
      return (bytes, isOlder ? file.path + "~" : file.path)
    } catch {
      if error.cause == .missing, !isOlder { throw missing(word) }
      throw Complaint(.cannotOpen, error)
    }
  }

  private func read(
    _ file: DurableFile, _ word: String, lock: FileLock?, holder: StoreError?
  ) throws(Complaint) -> OpenCase {
    let bytes: [UInt8]
    do throws(StoreError) {
      bytes = try file.read(limit: Self.greatestSize)
    } catch {
      if error.cause == .missing { throw missing(word) }
      throw Complaint(.cannotOpen, error)
    }
    let reader = CaseFileReader(schema: schema, library: library) { Digest.sha256($0) }
    do throws(Failure) {
      let (book, image) = try reader.open(bytes, name: file.path)
      return OpenCase(
        name: Self.name(of: word), in: folder, file: file, lock: lock, holder: holder, book: book,
        image: image)
    } catch {
      throw Complaint(
        error.diagnostics.map { Complaint.withoutExcerpt($0, of: file.path) },
        status: ExitStatus.badData)
    }
  }

  /// The name of a case: the word itself, or of a path its last part without the extension.
  static func name(of word: String) -> String {
    let last = word.split(separator: "/").last.map(String.init) ?? word
    return last.hasSuffix("." + fileExtension)
      ? String(last.dropLast(fileExtension.count + 1)) : last
  }

  private func missing(_ word: String) -> Complaint {
    if let older = lastOlder(of: word) {
      return Complaint(
        .noSuchCase, "there is no case \"\(word)\", but its older generation is there",
        notes: [Self.wayToOlder(word, older)], status: ExitStatus.noInput)
    }
    let names = (try? names()) ?? []
    let nearest = NearestWord.find(word, among: names)
    var fault = Diagnostic(
      .noSuchCase, "there is no case \"\(word)\"",
      notes: [
        nearest.map { "Did you mean \($0)?" }
          ?? (names.isEmpty
            ? "There are no cases yet: `\(caller)new NAME` makes one."
            : "`\(caller)cases` lists the cases, `\(caller)new \(word)` makes a new one.")
      ])
    fault.guess = nearest.map { .init(0..<word.utf8.count, $0) }
    return Complaint([fault], status: ExitStatus.noInput)
  }

  // MARK: Cases of which only the older generation is left

  /// The path of the older generation of a case that is gone; nothing if the case or neither is there.
  private func lastOlder(of word: String) -> String? {
    let path = Self.fullPath(word)
    guard let place = try? folder.path(for: path, extension: Self.fileExtension),
      let file = try? DurableFile(at: place), !file.isThere
    else { return nil }
    let older = file.path + "~"
    return StoreFolder.isFile(older) ? older : nil
  }

  private static func wayToOlder(_ word: String, _ older: String) -> String {
    "`iptsh recover \(ShellWord.quoted(fullPath(word))) --older -o NEW` brings it back as the case NEW; it stands in "
      + "\(FilePath.short(older))."
  }

  /// Tells of each case of which only the older generation is left.
  func remarksOnLostCases() throws(Complaint) -> [Diagnostic] {
    do throws(StoreError) {
      return try folder.names(extension: Self.fileExtension + "~").compactMap { name in
        lastOlder(of: name).map { older in
          Diagnostic(
            .noSuchCase, "of the case \"\(name)\" only the older generation is there",
            severity: .warning, notes: [Self.wayToOlder(name, older)])
        }
      }
    } catch {
      throw Complaint(.cannotOpen, error)
    }
  }

  // MARK: New cases

  /// Refuses the name of a new case if there is one of that name already, or what is left of one: its
  /// older generation would be lost with the first save.
  func checkIsFree(_ word: String) throws(Complaint) {
    let path = Self.fullPath(word)
    guard let place = try? folder.path(for: path, extension: Self.fileExtension),
      let file = try? DurableFile(at: place)
    else { return }
    if file.isThere { throw isTaken(word) }
    guard let older = lastOlder(of: word) else { return }
    throw Complaint(
      .caseExists,
      "of a case \"\(word)\" the older generation is there, and a new one would replace it",
      notes: [
        Self.wayToOlder(word, older) + " The name is free when that file has another one."
      ], status: ExitStatus.cannotCreate)
  }

  private func isTaken(_ word: String) -> Complaint {
    Complaint(
      .caseExists, "there is a case \"\(word)\" already",
      notes: ["`iptsh \(word)` opens it, in the shell `open \(word)`."],
      status: ExitStatus.cannotCreate)
  }

  /// Makes a case that must not be there yet, and saves it; a path gets the extension it lacks.
  package func create(_ word: String, book: Casebook) throws(Complaint) -> OpenCase {
    do throws(StoreError) {
      try folder.create()
    } catch {
      throw Complaint(.notSaved, error)
    }
    try checkIsFree(word)
    let path = Self.fullPath(word)
    let file: DurableFile
    do throws(StoreError) {
      file = try DurableFile(at: try folder.path(for: path, extension: Self.fileExtension))
    } catch {
      guard error.cause == .missing else { throw Complaint(.cannotOpen, error) }
      // Of a case that is still to be made only the folder can be missing.
      let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
      throw Complaint(
        .notSaved, "there is no folder \(FilePath.short(folder)) for \(Self.name(of: word))",
        notes: ["Make the folder first: mkdir -p \(folder)"], status: ExitStatus.cannotCreate)
    }
    do throws(StoreError) {
      let lock = try file.lock(program: "iptsh")
      let (bytes, image) = CaseFileWriter { Digest.sha256($0) }.write(book, behind: nil)
      let outcome = try file.create(bytes.span)
      let opened = OpenCase(
        name: Self.name(of: word), in: folder, file: file, lock: lock, holder: nil, book: book,
        image: image)
      opened.lastOutcome = outcome
      return opened
    } catch {
      if error.cause == .alreadyThere {
        throw isTaken(word)
      }
      if case .held = error.cause { throw Complaint(.caseLocked, error) }
      throw Complaint(.notSaved, error)
    }
  }
}
