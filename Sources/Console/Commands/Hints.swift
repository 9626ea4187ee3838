import Canvas
import Text

/// The hints at the bottom: at most six, help first, none ever cut.
struct Hints {
  static let most = 6

  /// The commands hinted at, most useful first.
  let ids: [CommandID]

  /// The screens that have hints.
  enum Place { case home, call, note, identity }

  init(ids: [CommandID]) { self.ids = ids }

  init(screen: Place) {
    ids =
      switch screen {
      case .home: [.help, .menu, .callNew, .quit]
      case .call: [.help, .menu, .safetyOpen, .guideSearch, .directorySearch, .callFinish]
      case .note: [.help, .menu, .callAddendum, .callNew, .quit]
      case .identity: [.help, .quit]
      }
  }

  /// The hints that fit whole, each with its key.
  func texts(width: Int, _ language: Language) -> [(key: SafeText, label: SafeText)] {
    var used = 1
    var texts: [(key: SafeText, label: SafeText)] = []
    for id in ids.prefix(Self.most) {
      guard let command = Command.with(id), let chord = command.keys.first else { continue }
      let key = chord.name[language]
      let label = (command.hint ?? command.label)[language]
      let columns = DisplayWidth.columns(of: key) + 1 + DisplayWidth.columns(of: label)
      if used + columns > width { break }
      texts.append((key, label))
      used += columns + 2
    }
    return texts
  }

  func draw(on canvas: inout Canvas, in rect: Rect, language: Language) {
    var x = rect.x + 1
    for (key, label) in texts(width: rect.width, language) {
      x += canvas.put(key, at: Point(x: x, y: rect.y), .strong)
      x += canvas.put(SafeText(" ") + label, at: Point(x: x, y: rect.y)) + 2
    }
  }
}
