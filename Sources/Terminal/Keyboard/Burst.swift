import Canvas
import Text

/// Tells a paste without marks from typing.
///
/// Many terminals do not announce a paste. When many characters come at once with a line end or a tab
/// among them, no hand typed them: they are text, and Enter in them sends nothing.
enum Burst {
  /// From how many characters a line end in their midst is text.
  static let least = 8

  /// Whether the last strokes look like the beginning of a burst, whose rest is worth a short wait.
  static func isUnderWay(_ strokes: [Stroke]) -> Bool {
    var characters = 0
    for stroke in strokes.reversed() {
      guard let bytes = stroke.asText else { return false }
      characters += Self.characters(in: bytes)
      if characters >= least { return true }
    }
    return false
  }

  /// The happenings of the strokes read together.
  static func happenings(_ strokes: [Stroke]) -> [Happening] {
    var happenings: [Happening] = []
    var index = 0
    while index < strokes.count {
      let end = strokes[index...].firstIndex { $0.asText == nil } ?? strokes.count
      if isPaste(strokes[index..<end]) {
        let bytes = strokes[index..<end].flatMap { $0.asText ?? [] }
        happenings.append(.pasted(SafeText(decoding: bytes)))
        index = end
      } else {
        happenings.append(contentsOf: happening(strokes[index]))
        index += 1
      }
    }
    return happenings
  }

  private static func isPaste(_ run: ArraySlice<Stroke>) -> Bool {
    guard run.count > 1, run.contains(where: { $0 == .key(.enter) || $0 == .key(.tab) }) else {
      return false
    }
    return isUnderWay(Array(run))
  }

  private static func happening(_ stroke: Stroke) -> [Happening] {
    switch stroke {
    case .text(let bytes): [.typed(SafeText(decoding: bytes))]
    case .key(let key): [.pressed(key)]
    case .paste(let bytes): [.pasted(SafeText(decoding: bytes))]
    }
  }

  /// The characters, up to the least that matters: those bytes that do not continue another.
  private static func characters(in bytes: [UInt8]) -> Int {
    var characters = 0
    for byte in bytes where byte & 0xc0 != 0x80 {
      characters += 1
      if characters == least { break }
    }
    return characters
  }
}
