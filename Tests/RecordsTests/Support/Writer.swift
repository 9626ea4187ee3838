import Foundation
import Testing

@testable import Records

/// A `JournalWriter` in its own process, killed without warning.
struct Writer {
  /// What it said before it died, line by line, word by word.
  let said: [[String]]

  /// Runs one in a data folder, on some work, and kills it some milliseconds after its first word.
  init(in path: String, _ work: String = "calls", killedAfter milliseconds: Int32) throws {
    var pipes: [Int32] = [0, 0]
    try #require(pipe(&pipes) == 0)
    for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(pipes[0]) }
    let child = try Self.spawn([Self.executable, path, work], output: pipes[1])
    close(pipes[1])

    var output: [UInt8] = []
    Self.read(pipes[0], into: &output, until: -1)
    let deadline = Self.now() + Int64(milliseconds)
    while Self.now() < deadline {
      let isOpen = Self.read(pipes[0], into: &output, until: Int32(deadline - Self.now()))
      guard isOpen else { break }
    }
    kill(child, SIGKILL)
    while Self.read(pipes[0], into: &output, until: -1) {}
    var status: Int32 = 0
    waitpid(child, &status, 0)
    // A line is one write: only the end of the pipe's buffer could cut one.
    said = String(decoding: output, as: UTF8.self).split(separator: "\n")
      .map { $0.split(separator: " ").map(String.init) }
  }

  /// The products of the package lie beside the tests.
  private static var executable: String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: tests).deletingLastPathComponent().path + "/JournalWriter"
  }

  private static func spawn(_ arguments: [String], output: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    var strings = arguments.map { strdup($0) } + [nil]
    defer { for string in strings { free(string) } }
    var child: pid_t = 0
    let code = posix_spawn(&child, arguments[0], &actions, nil, &strings, environ)
    try #require(code == 0, "\(arguments[0]) : \(String(cString: strerror(code)))")
    return child
  }

  /// Reads what there is, waiting for some; false at the end.
  @discardableResult
  private static func read(
    _ file: Int32, into output: inout [UInt8], until milliseconds: Int32
  ) -> Bool {
    var waiting = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = Foundation.read(file, &buffer, buffer.count)
    output += buffer.prefix(max(0, count))
    return count > 0
  }

  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
