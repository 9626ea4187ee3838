import Glibc

/// Turns the bytes of an encoding into UTF-8 by iconv, a block at a time.
///
/// What the encoding does not know becomes U+FFFD, and nothing stops it.
final class TextDecoder {
  private let converter: iconv_t
  private let unit: Int
  /// The beginning of a character whose end is in the next block.
  private var rest: [UInt8] = []

  /// A decoder, or nil when iconv does not know the encoding.
  init?(_ encoding: TextEncoding) {
    let opened = iconv_open("UTF-8", encoding.name)
    guard let opened, Int(bitPattern: opened) != -1 else { return nil }
    converter = opened
    unit = encoding.isWide ? 2 : 1
  }

  deinit { iconv_close(converter) }

  /// The UTF-8 of more bytes.
  func decode(_ bytes: [UInt8], isLast: Bool = false) -> [UInt8] {
    var input = rest + bytes
    rest = []
    var output = [UInt8]()
    output.reserveCapacity(input.count * 2)
    var start = 0
    while start < input.count {
      let (read, failure) = convert(&input, from: start, into: &output)
      start += read
      switch failure {
      case E2BIG: continue
      case EINVAL where !isLast:
        rest = Array(input[start...])
        return output
      case EILSEQ, EINVAL:
        output += Array("\u{fffd}".utf8)
        start += unit
      default: break
      }
    }
    return output
  }

  /// Converts what it can, and says how many bytes were read and why it stopped.
  private func convert(
    _ input: inout [UInt8], from start: Int, into output: inout [UInt8]
  ) -> (read: Int, failure: Int32) {
    var room = [UInt8](repeating: 0, count: 1 << 15)
    let count = input.count - start
    var left = count
    var free = room.count
    let failure: Int32 = input.withUnsafeMutableBytes { source in
      room.withUnsafeMutableBytes { target in
        var from = source.baseAddress.map { ($0 + start).assumingMemoryBound(to: CChar.self) }
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        let result = iconv(converter, &from, &left, &to, &free)
        return result == -1 ? errno : 0
      }
    }
    output += room[..<(room.count - free)]
    return (count - left, failure)
  }
}
