import Foundation

/// The bytes of a regular file, a block at a time, as UTF-8 without its byte order mark.
///
/// A file said to be in UTF-8 comes as it is, broken sequences included.
struct FileBlocks {
  private static let size = 1 << 16

  private let handle: FileHandle
  private let decoder: TextDecoder?
  /// The bytes already taken from the file.
  private(set) var consumed = 0

  /// The blocks of a file, or nil when there is no regular file to open at that path.
  init?(path: String, encoding: TextEncoding) {
    // A pipe or a device would block the reading for ever.
    let attributes = try? FileManager.default.attributesOfItem(
      atPath: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let handle = FileHandle(forReadingAtPath: path)
    else { return nil }
    self.handle = handle
    decoder = encoding == .utf8 ? nil : TextDecoder(encoding)
  }

  /// The next block, empty at the end of the file.
  mutating func next() throws -> [UInt8] {
    while true {
      let isFirst = consumed == 0
      let raw = try handle.read(upToCount: Self.size).map(Array.init) ?? []
      consumed += raw.count
      let block = decoder.map { $0.decode(raw, isLast: raw.isEmpty) } ?? raw
      let mark: [UInt8] = [0xef, 0xbb, 0xbf]
      if isFirst && block.starts(with: mark) && block.count > mark.count {
        return Array(block.dropFirst(mark.count))
      }
      // The end of a multi-byte character alone gives no text yet.
      if raw.isEmpty || !block.isEmpty { return block }
    }
  }
}
