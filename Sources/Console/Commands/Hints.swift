import Canvas
import Text

/// A key and what it does here, at the bottom of a screen.
struct Hint: Equatable {
  let key: Phrase
  let label: Phrase

  init(_ key: Key, fr french: String, en english: String) {
    self.key = key.name
    label = Phrase(fr: french, en: english)
  }

  /// The hint of a command.
  init?(_ id: CommandID) {
    guard let command = Command.with(id), let chord = command.keys.first else { return nil }
    key = chord.name
    label = command.hint ?? command.label
  }
}

/// The hints at the bottom: at most six, help first, none ever cut.
struct Hints: Equatable {
  static let most = 6

  private let hints: [Hint]

  /// Help, then some hints, the most useful first.
  init(_ hints: [Hint?]) {
    self.hints = ([Hint(.help)] + hints).compactMap { $0 }
  }

  /// Help, then some commands.
  init(_ ids: [CommandID]) { self.init(ids.map { Hint($0) }) }

  /// The hints that fit whole, each with its key.
  func texts(width: Int, _ language: Language) -> [(key: SafeText, label: SafeText)] {
    var used = margin(width)
    var texts: [(key: SafeText, label: SafeText)] = []
    for hint in hints.prefix(Self.most) {
      let columns =
        DisplayWidth.columns(of: hint.key[language]) + 1
        + DisplayWidth.columns(of: hint.label[language])
      if used + columns > width { break }
      texts.append((hint.key[language], hint.label[language]))
      used += columns + 2
    }
    return texts
  }

  func draw(on canvas: inout Canvas, in rect: Rect, language: Language) {
    var point = Point(x: rect.x, y: rect.y)
    let texts = texts(width: rect.width, language)
    for (index, (key, label)) in texts.enumerated() {
      let gap = SafeText(String(repeating: " ", count: index == 0 ? margin(rect.width) : 2))
      point.x += canvas.put(gap, at: point, limit: rect.maxX - point.x)
      point.x += canvas.put(key, at: point, .strong)
      point.x += canvas.put(SafeText(" ") + label, at: point)
    }
    if !texts.isEmpty { canvas.put(" ", at: point, limit: rect.maxX - point.x) }
  }

  /// The space before the first, where there is room to spare.
  private func margin(_ width: Int) -> Int { width < 40 ? 0 : 1 }
}
