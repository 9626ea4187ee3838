import Glibc

/// The physical lines of a file, read a block at a time, each with its number and its line end.
struct CSVLines {
  /// A line longer than this is cut there: nothing that people edit is that long.
  static let longest = 1 << 20

  /// One physical line.
  struct Line {
    let number: Int
    var bytes: [UInt8]
    /// Whether its end was dropped because it is too long.
    var isCut = false
  }

  private var blocks: FileBlocks
  private var buffer: [UInt8] = []
  private var offset = 0
  private var number = 0

  /// The bytes of the file already taken.
  var consumed: Int { blocks.consumed }

  /// The lines of a regular file, or nil when there is none to open at that path.
  init?(path: String, encoding: TextEncoding = .utf8) {
    guard let blocks = FileBlocks(path: path, encoding: encoding) else { return nil }
    self.blocks = blocks
  }

  /// The next line, or nil at the end of the file.
  mutating func next() throws -> Line? {
    var line = Line(number: number + 1, bytes: [])
    while true {
      if offset == buffer.count {
        buffer = try blocks.next()
        offset = 0
        if buffer.isEmpty { break }
      }
      let end = Self.lineEnd(in: buffer, from: offset)
      let room = Self.longest - line.bytes.count
      line.bytes += buffer[offset..<min(end, offset + room)]
      if end - offset > room { line.isCut = true }
      offset = end
      if buffer[end - 1] == 0x0a { break }
    }
    if line.bytes.isEmpty { return nil }
    number += 1
    return line
  }

  /// The offset after the next line end, or after the last byte.
  private static func lineEnd(in buffer: [UInt8], from offset: Int) -> Int {
    buffer.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress,
        let found = memchr(start + offset, 0x0a, bytes.count - offset)
      else { return bytes.count }
      return found - UnsafeMutableRawPointer(mutating: start) + 1
    }
  }
}
