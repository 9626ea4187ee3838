import Glibc

/// What to start at a terminal.
package struct Launch: Sendable {
  /// The program's path.
  package var program: String
  /// Its arguments, byte for byte: not all are text.
  package var arguments: [[UInt8]]
  /// The whole environment: nothing is inherited.
  package var environment: [String: String]
  package var size: TerminalSize
  /// Whether the terminal is the program's own, whose loss is told by SIGHUP.
  package var isControlling: Bool
  /// A file where the error stream goes; nil is the terminal.
  package var errors: String?

  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    size: TerminalSize = .usual, isControlling: Bool = true, errors: String? = nil
  ) {
    self.program = program
    self.arguments = arguments.map { Array($0.utf8) }
    self.environment = environment
    self.size = size
    self.isControlling = isControlling
    self.errors = errors
  }

  /// Where the standard streams of a program go.
  struct Streams {
    let input: String
    /// A file; nil is where the input comes from.
    var output: String?
    /// A file; nil is where the output goes.
    var errors: String?
  }

  /// Starts it; returns its number.
  ///
  /// The signal mask and the handlers are the usual ones: worker threads block signals, and a program
  /// that inherits that mask never learns of a new window size.
  func spawn(_ streams: Streams) throws(PseudoTerminal.Refusal) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal a session leader opens is its own.
    let flags = O_RDWR | (isControlling ? 0 : O_NOCTTY)
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, streams.input, flags, 0)
    let files = [(STDOUT_FILENO, streams.output), (STDERR_FILENO, streams.errors)]
    for (descriptor, file) in files {
      if let file {
        let flags = O_WRONLY | O_CREAT | O_APPEND
        posix_spawn_file_actions_addopen(&actions, descriptor, file, flags, 0o600)
      } else {
        posix_spawn_file_actions_adddup2(&actions, descriptor - 1, descriptor)
      }
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let setSession: Int16 = 0x80  // POSIX_SPAWN_SETSID, which <spawn.h> hides
    let setSignals = Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)
    posix_spawnattr_setflags(&attributes, setSession | setSignals)

    let words = environment.map { Array(($0.key + "=" + $0.value).utf8) }
    return try Strings.lend([Array(program.utf8)] + arguments, words) {
      (argv, envp) throws(PseudoTerminal.Refusal) -> pid_t in
      var process: pid_t = 0
      let code = posix_spawnp(&process, program, &actions, &attributes, argv, envp)
      guard code == 0 else { throw PseudoTerminal.Refusal(call: program, code: code) }
      return process
    }
  }
}

/// Lists of C strings for the time of a call.
private enum Strings {
  typealias List = UnsafePointer<UnsafeMutablePointer<CChar>?>

  static func lend<Result>(
    _ first: [[UInt8]], _ second: [[UInt8]],
    _ work: (List, List) throws(PseudoTerminal.Refusal) -> Result
  ) throws(PseudoTerminal.Refusal) -> Result {
    let lists = [first, second].map { list in
      list.map { strdup(($0 + [0]).map(CChar.init(bitPattern:))) } + [nil]
    }
    defer { lists.joined().forEach { free($0) } }
    return try work(lists[0], lists[1])
  }
}
