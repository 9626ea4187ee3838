import Foundation
import Guides
import Text

/// A YAML file that people edit, cut at its keys: a mistake costs the key it is in, never the file.
struct SettingsFile {
  /// The file as people know it.
  let shown: SafeText
  /// The keys that could be read, in the order of the file.
  private(set) var keys: [String] = []
  /// What is wrong in it, in the order it is met.
  private(set) var problems: [Problem] = []

  private var fields: [String: YamlFields] = [:]
  /// The keys whose part of the file could not be read.
  private var broken: Set<String> = []
  private var isClosed = false

  /// More mistakes than this and the rest is not worth reading.
  private static let mostProblems = 20
  /// More keys than this and it is not a file that people wrote.
  private static let mostKeys = 2_000

  /// Reads the file at a place; without a file there is no key.
  init(_ file: URL, shown: SafeText) {
    self.shown = shown
    do throws(Problem) {
      guard let bytes = try GuideFile.bytes(file, shown: shown) else { return }
      read(bytes)
    } catch {
      isClosed = true
      problems.append(error)
    }
  }

  /// What a key stands in, to be read from there; nil when it is not written.
  subscript(key: String) -> YamlFields? { fields[key] }

  /// Whether what the file says of a key cannot be known.
  func isBroken(_ key: String) -> Bool {
    broken.contains(key) || isClosed && fields[key] == nil
  }

  /// Remembers a mistake.
  mutating func tell(_ mistake: GuideError) { problems.append(Problem(file: shown, mistake)) }

  /// What some reading gives; a mistake is remembered and gives nothing.
  mutating func reading<Value>(
    _ read: () throws(GuideError) -> Value?
  ) -> Value? {
    do throws(GuideError) {
      return try read()
    } catch {
      tell(error)
      return nil
    }
  }

  private mutating func read(_ bytes: [UInt8]) {
    for part in Self.parts(bytes) {
      guard problems.count < Self.mostProblems, keys.count < Self.mostKeys else {
        isClosed = true
        problems.append(.abandoned(shown, line: part.line))
        return
      }
      do throws(GuideError) {
        let read = try YamlFields(part.bytes, firstLine: part.line)
        for key in read.keys { add(key, read) }
      } catch {
        broken.insert(part.key)
        // What is never closed is noticed at the end, which is the next key's line.
        let line = min(error.line, part.lastLine)
        tell(GuideError(line: line, what: error.what, remedy: error.remedy))
      }
    }
  }

  private mutating func add(_ key: String, _ read: YamlFields) {
    if let first = fields[key] {
      problems.append(.writtenTwice(key, shown, line: read.line(of: key), first.line(of: key)))
    } else {
      fields[key] = read
      keys.append(key)
    }
  }

  // MARK: Parts

  /// The lines of a key, and those under it.
  private struct Part {
    let line: Int
    var bytes: [UInt8]

    /// The last line with something on it.
    var lastLine: Int {
      let end = bytes.lastIndex { $0 > 0x20 } ?? 0
      return line + bytes[..<end].count { $0 == 0x0a }
    }

    /// The key as it is typed, for a part that cannot be read.
    var key: String {
      let typed = bytes.prefix { $0 != 0x3a && $0 != 0x0a }.filter { $0 > 0x20 && $0 != 0x22 }
      return String(decoding: typed, as: UTF8.self)
    }
  }

  private static func parts(_ bytes: [UInt8]) -> [Part] {
    var parts: [Part] = []
    for (index, line) in lines(bytes).enumerated() {
      if parts.isEmpty || beginsKey(line) {
        parts.append(Part(line: index + 1, bytes: line))
      } else {
        parts[parts.count - 1].bytes += [0x0a] + line
      }
    }
    return parts
  }

  /// A line belongs to the key above when it is indented, or goes on with its list or comment.
  private static func beginsKey(_ line: [UInt8]) -> Bool {
    guard let first = line.first else { return false }
    return !Array(" \t#-]},.%".utf8).contains(first)
  }

  private static func lines(_ bytes: [UInt8]) -> [[UInt8]] {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    var lines: [[UInt8]] = [[]]
    var previous: UInt8 = 0
    for byte in bytes.starts(with: mark) ? bytes[3...] : bytes[...] {
      if byte == 0x0d || byte == 0x0a && previous != 0x0d {
        lines.append([])
      } else if byte != 0x0a {
        lines[lines.count - 1].append(byte)
      }
      previous = byte
    }
    return lines
  }
}

extension Problem {
  fileprivate static func writtenTwice(
    _ key: String, _ file: SafeText, line: Int, _ first: Int
  ) -> Problem {
    let key = SafeText(key).line.cut(to: 40)
    return Problem(
      file: file, line: line,
      what: Phrase(
        fr: "la clé « \(key) » est déjà écrite à la ligne \(first), qui est gardée",
        en: "the key “\(key)” is already written on line \(first), which is kept"),
      remedy: Phrase(fr: "Gardez-en une seule", en: "Keep only one"))
  }

  fileprivate static func abandoned(_ file: SafeText, line: Int) -> Problem {
    Problem(
      file: file, line: line,
      what: Phrase(
        fr: "trop d'erreurs ou de clés, la suite n'a pas été lue",
        en: "too many errors or keys, the rest was not read"),
      remedy: Phrase(
        fr: "Corrigez les premières, puis relisez", en: "Correct the first ones, then read again"))
  }
}
