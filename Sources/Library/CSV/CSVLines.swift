import Foundation

/// The physical lines of a file, read a block at a time, each with its number and its line end.
struct CSVLines {
  /// A line longer than this is cut there: nothing that people edit is that long.
  static let longest = 1 << 20
  private static let block = 1 << 16

  /// One physical line.
  struct Line {
    let number: Int
    var bytes: [UInt8]
    /// Whether its end was dropped because it is too long.
    var isCut = false
  }

  private let handle: FileHandle
  private var buffer: [UInt8] = []
  private var offset = 0
  private var number = 0

  /// The lines of a regular file, or nil when there is none to open at that path.
  init?(path: String) {
    // A pipe or a device would block the reading for ever.
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let handle = FileHandle(forReadingAtPath: path)
    else { return nil }
    self.handle = handle
  }

  /// The next line, or nil at the end of the file.
  mutating func next() throws -> Line? {
    var line = Line(number: number + 1, bytes: [])
    while true {
      if offset == buffer.count {
        buffer = try handle.read(upToCount: Self.block).map(Array.init) ?? []
        offset = 0
        if buffer.isEmpty { break }
      }
      let rest = buffer[offset...]
      let end = rest.firstIndex(of: 0x0a).map { $0 + 1 } ?? buffer.count
      let room = Self.longest - line.bytes.count
      line.bytes += rest[..<end].prefix(room)
      if end - offset > room { line.isCut = true }
      offset = end
      if buffer[end - 1] == 0x0a { break }
    }
    if line.bytes.isEmpty { return nil }
    number += 1
    return line
  }
}
