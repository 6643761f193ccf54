import Glibc

/// A program ready to start: everything the kernel needs is laid out before the clock runs.
@safe struct Launch: ~Copyable {
  private let command: [String]
  private let arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let environment: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private var actions = unsafe posix_spawn_file_actions_t()
  private var attributes = posix_spawnattr_t()

  /// `POSIX_SPAWN_SETSID`, which the headers show only to programs that ask for GNU extensions.
  private static let newSession: Int16 = 0x80

  /// Where the three standard streams lead.
  enum Streams {
    case discarded
    /// Input empty, output to a file of the folder, errors to this program's own.
    case output(file: String)
    /// All three at a terminal, which becomes the program's own.
    case terminal(path: String)
  }

  /// - Parameters:
  ///   - command: The program's absolute path and its arguments.
  ///   - home: The folder it takes for its user's own.
  ///   - streams: Where its input comes from and its output goes.
  init(_ command: [String], home: String, streams: Streams) {
    self.command = command
    // SAFETY: both lists are freed in `deinit` and nowhere else.
    unsafe self.arguments = Self.list(command)
    unsafe self.environment = Self.list(Self.variables(home: home))
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    switch streams {
    case .discarded:
      open("/dev/null", O_RDONLY, as: 0)
      open("/dev/null", O_WRONLY, as: 1)
      open("/dev/null", O_WRONLY, as: 2)
    case .output(let file):
      open("/dev/null", O_RDONLY, as: 0)
      open(file, O_WRONLY | O_CREAT | O_TRUNC, as: 1)
    case .terminal(let path):
      // The leader of a new session owns the first terminal it opens.
      unsafe posix_spawnattr_setflags(&attributes, Self.newSession)
      open(path, O_RDWR, as: 0)
      unsafe posix_spawn_file_actions_adddup2(&actions, 0, 1)
      unsafe posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }

  deinit {
    var actions = unsafe actions
    var attributes = attributes
    unsafe posix_spawn_file_actions_destroy(&actions)
    unsafe posix_spawnattr_destroy(&attributes)
    unsafe Self.free(arguments)
    unsafe Self.free(environment)
  }

  func start() throws(BenchError) -> pid_t {
    var child: pid_t = 0
    var actions = unsafe actions
    var attributes = attributes
    // SAFETY: the lists end with a null pointer and live as long as `self`.
    let code = unsafe posix_spawn(
      &child, command[0], &actions, &attributes, arguments, environment)
    guard code == 0 else { throw .system(call: "start", subject: command[0], code: code) }
    return child
  }

  private mutating func open(_ path: String, _ flags: Int32, as number: Int32) {
    // SAFETY: the call copies the path.
    unsafe posix_spawn_file_actions_addopen(&actions, number, path, flags, 0o600)
  }

  /// The same few variables for every program, so that nobody's own settings are measured.
  private static func variables(home: String) -> [String] {
    [
      "PATH=/usr/bin:/bin", "HOME=\(home)", "IPTSH_HOME=\(home)", "LC_ALL=C.UTF-8",
      "TERM=xterm", "PS1=> ",
    ]
  }

  private static func list(
    _ words: [String]
  ) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: words.count + 1)
    for (index, word) in words.enumerated() {
      // SAFETY: the list has room for every word and one more.
      unsafe (list + index).initialize(to: strdup(word))
    }
    unsafe (list + words.count).initialize(to: nil)
    return unsafe list
  }

  private static func free(_ list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) {
    var next = unsafe list
    while let word = unsafe next.pointee {
      unsafe Glibc.free(word)
      unsafe next += 1
    }
    unsafe list.deallocate()
  }
}
