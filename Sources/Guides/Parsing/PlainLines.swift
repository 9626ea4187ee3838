/// The lines of a text file: valid UTF-8, no controls, no line or file beyond reason.
struct PlainLines {
  /// A guide is a few pages; this is ten times the longest.
  static let mostBytes = 65_536
  static let mostBytesInALine = 4_096

  private let bytes: [UInt8]
  /// Where each line begins, and where the one after the last would.
  private let starts: [Int]

  /// The lines of a file, whatever ends them.
  init(_ raw: [UInt8]) throws(GuideError) {
    let bytes = Self.withPlainLineEnds(raw)
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0a {
        starts.append(index + 1)
      } else if byte < 0x20 && byte != 0x09 || byte == 0x7f {
        throw GuideError(line: starts.count, .control)
      } else if index - starts[starts.count - 1] >= Self.mostBytesInALine {
        throw GuideError(line: starts.count, .longLine)
      } else if index >= Self.mostBytes {
        throw GuideError(line: starts.count, .longFile)
      }
    }
    self.bytes = bytes
    self.starts = starts + [bytes.count + 1]
    guard String(validating: bytes, as: UTF8.self) != nil else {
      let line = (0..<count).first { String(validating: slice($0), as: UTF8.self) == nil } ?? 0
      throw GuideError(line: line + 1, .notUTF8)
    }
  }

  /// How many lines there are, at least one.
  var count: Int { starts.count - 1 }

  /// Whether there is nothing but spaces.
  var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

  /// The text of some lines, counted from zero.
  subscript(lines: Range<Int>) -> String {
    guard !lines.isEmpty else { return "" }
    let end = min(starts[lines.upperBound], bytes.count)
    return String(decoding: bytes[starts[lines.lowerBound]..<end], as: UTF8.self)
  }

  /// Whether a line is `---`.
  func isRule(_ line: Int) -> Bool {
    let line = slice(line)
    return line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 }
  }

  private func slice(_ line: Int) -> ArraySlice<UInt8> {
    bytes[starts[line]..<(starts[line + 1] - 1)]
  }

  /// The bytes without byte-order mark, each line ended by `\n`.
  private static func withPlainLineEnds(_ raw: [UInt8]) -> [UInt8] {
    let start = raw.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    guard raw.contains(0x0d) else { return start == 0 ? raw : Array(raw[start...]) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(raw.count)
    for index in start..<raw.count {
      switch raw[index] {
      case 0x0d: bytes.append(0x0a)
      case 0x0a where index > 0 && raw[index - 1] == 0x0d: break
      default: bytes.append(raw[index])
      }
    }
    return bytes
  }
}
