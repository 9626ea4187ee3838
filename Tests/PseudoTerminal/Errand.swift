import CVTerm
import Glibc

/// A program run without a terminal, from start to end.
package struct Errand: Sendable {
  /// How it ended; nil when it had to be killed.
  package let ending: PseudoTerminal.Ending?
  package let output: [UInt8]
  package let errors: [UInt8]

  /// Runs a program; its streams pass through files of a folder.
  package init(
    _ launch: Launch, input: [UInt8] = [], in folder: String, limit: Duration = .seconds(120)
  ) throws(PseudoTerminal.Refusal) {
    let name = folder + "/" + String(UInt64.random(in: 0 ... .max), radix: 36)
    let files = ["in", "out", "err"].map { name + "." + $0 }
    defer { files.forEach { unlink($0) } }
    try Self.write(input, to: files[0])
    let streams = Launch.Streams(input: files[0], output: files[1], errors: files[2])
    let process = try launch.spawn(streams)
    let end = try PseudoTerminal.Refusal.check("pidfd_open", vt_pidfd(process))
    defer { close(end) }
    var polled = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
    let hasEnded = poll(&polled, 1, Int32(limit / .milliseconds(1))) == 1
    if !hasEnded { kill(process, SIGKILL) }
    var status: Int32 = 0
    waitpid(process, &status, 0)
    ending = hasEnded ? PseudoTerminal.Ending(status) : nil
    output = Self.read(files[1])
    errors = Self.read(files[2])
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(PseudoTerminal.Refusal) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let file = try PseudoTerminal.Refusal.check(path, open(path, flags, 0o600))
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      rest = rest.dropFirst(Int(try PseudoTerminal.Refusal.check(path, Int32(count))))
    }
  }

  private static func read(_ path: String) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return [] }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while case let count = Glibc.read(file, &chunk, chunk.count), count > 0 {
      bytes += chunk.prefix(count)
    }
    return bytes
  }
}
