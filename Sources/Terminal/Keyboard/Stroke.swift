import Canvas

/// What one key or paste gave, before bursts are told from typing.
enum Stroke: Equatable {
  /// Bytes of characters, UTF-8 as far as one can tell.
  case text([UInt8])
  case key(Key)
  /// The bytes of a paste that the terminal announced.
  case paste([UInt8])

  /// The bytes it has as text: a line end or a tab has one.
  var asText: [UInt8]? {
    switch self {
    case .text(let bytes): bytes
    case .key(.enter): [0x0a]
    case .key(.tab): [0x09]
    case .key, .paste: nil
    }
  }

  /// Takes away the last character when its bytes are not all there yet.
  static func unfinishedCharacter(of strokes: inout [Stroke]) -> [Stroke] {
    guard case .text(var bytes) = strokes.last else { return [] }
    let tail = UTF8Tail.length(of: bytes)
    guard tail > 0 else { return [] }
    let unfinished = Array(bytes.suffix(tail))
    strokes.removeLast()
    bytes.removeLast(tail)
    if !bytes.isEmpty { strokes.append(.text(bytes)) }
    return [.text(unfinished)]
  }
}

/// The end of a chunk of UTF-8.
enum UTF8Tail {
  /// How many bytes at the end begin a character that is not complete; 0 to 3.
  static func length(of bytes: [UInt8]) -> Int {
    for length in 1...3 where length <= bytes.count {
      let byte = bytes[bytes.count - length]
      if byte & 0xc0 == 0x80 { continue }
      let needed = byte < 0xc2 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 1
      return needed > length ? length : 0
    }
    return 0
  }
}
