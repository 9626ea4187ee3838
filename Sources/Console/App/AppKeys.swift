import Canvas
import Intervention
import Text

/// How typing and keys find their way: the overlay on top, then a command's chord, then the screen.
extension App {
  mutating func handle(_ happening: Happening) -> [Effect] {
    switch happening {
    case .resized(let size):
      self.size = size
      return []
    case .hungUp: return [.quit]
    case .typed(let text):
      notice = nil
      return type(text, isPaste: false)
    case .pasted(let text):
      notice = nil
      return type(text, isPaste: true)
    case .pressed(let key):
      notice = nil
      return press(key)
    }
  }

  private mutating func type(_ text: SafeText, isPaste: Bool) -> [Effect] {
    var text = text
    if isPrefixed, !isPaste {
      isPrefixed = false
      let first = text[0..<text.offset(text.string.index(after: text.string.startIndex))]
      // A letter that begins no chord is text like any other: nothing typed is lost.
      if let letter = first.string.first, let command = Command.with(.prefixed(letter)) {
        text = text[first.count..<text.count]
        let effects = perform(command.id)
        return text.isEmpty ? effects : effects + type(text, isPaste: false)
      }
    }
    if let overlay = overlays.last { return type(text, in: overlay) }
    switch base {
    case .starting, .home: return []
    case .identity(var identity):
      identity.type(text)
      base = .identity(identity)
      return []
    case .call(let id):
      let around = surroundings
      let moment = now
      let response = calls[id]?.type(text, isPaste: isPaste, at: moment, around)
      return take(response)
    case .note(let id, _): return typeAddendum(text, id)
    }
  }

  private mutating func type(_ text: SafeText, in overlay: Overlay) -> [Effect] {
    switch overlay {
    case .menu(var picker):
      picker.type(text)
      overlays[overlays.count - 1] = .menu(picker)
    case .choice(var picker):
      picker.type(text)
      overlays[overlays.count - 1] = .choice(picker)
    case .sheet: break
    case .finish(var finish):
      finish.selection = nil
      overlays[overlays.count - 1] = .finish(finish)
      return edit(.closingReason, in: finishReason) { $0.typing(text) }
    }
    return []
  }

  private mutating func press(_ key: Key) -> [Effect] {
    if isPrefixed {
      isPrefixed = false
      if key == .escape { return [] }
    }
    if key == Chord.prefix {
      isPrefixed = true
      return []
    }
    if let overlay = overlays.last {
      if key == .escape {
        overlays.removeLast()
        return []
      }
      if let effects = press(key, in: overlay) { return effects }
    }
    if let command = Command.with(.key(key)), claims(command) { return perform(command.id) }
    guard overlays.isEmpty else { return [] }
    switch base {
    case .starting: return []
    case .identity(var identity):
      let worker = identity.press(key)
      base = .identity(identity)
      return worker.map { [.keepWorker($0)] } ?? []
    case .home:
      if key == .enter { return chooseHomeRow() }
      home.press(key, count: homeRows.count)
      return []
    case .call(let id):
      let around = surroundings
      let moment = now
      return take(calls[id]?.press(key, at: moment, around))
    case .note(let id, _): return pressNote(key, id)
    }
  }

  /// A command's key belongs to the screen instead where the screen moves by Tab.
  private func claims(_ command: Command) -> Bool {
    guard command.id == .fieldNext || command.id == .fieldPrevious else { return true }
    if case .call = base { return overlays.isEmpty }
    return false
  }

  /// What a key does in an overlay; nil when it is for a command.
  private mutating func press(_ key: Key, in overlay: Overlay) -> [Effect]? {
    let last = overlays.count - 1
    switch overlay {
    case .menu(var picker):
      if key == .enter { return chooseMenu(picker) }
      if case .function = key { return nil }
      picker.press(key, language, page: Picker<CommandID>.page(size))
      overlays[last] = .menu(picker)
    case .choice(var picker):
      if key == .enter { return chooseItem(picker) }
      if case .function = key { return nil }
      picker.press(key, language, page: Picker<Choice>.page(size))
      overlays[last] = .choice(picker)
    case .sheet(var sheet):
      if case .control = key { return nil }
      sheet.press(key, size, language)
      overlays[last] = .sheet(sheet)
    case .finish(let finish): return press(key, in: finish)
    }
    return []
  }

  private mutating func chooseMenu(_ picker: Picker<CommandID>) -> [Effect] {
    guard let item = picker.selected(language) else { return [] }
    overlays.removeLast()
    return perform(item.id)
  }

  private mutating func chooseItem(_ picker: Picker<Choice>) -> [Effect] {
    guard let item = picker.selected(language) else { return [] }
    overlays.removeLast()
    guard let id = activeID else { return [] }
    let moment = now
    return take(calls[id]?.choose(item.id, at: moment))
  }

  private mutating func chooseHomeRow() -> [Effect] {
    let rows = homeRows
    guard rows.indices.contains(min(home.selection, rows.count - 1)) else { return [] }
    switch rows[min(home.selection, rows.count - 1)] {
    case .newCall: return perform(.callNew)
    case .open(let id): return [.resume(id)]
    case .signed(let summary): return [.read(summary.id)]
    }
  }

  /// Takes a screen's answer: its notice and overlay here, its effects to be done.
  mutating func take(_ response: Response?) -> [Effect] {
    guard let response else { return [] }
    if let notice = response.notice { self.notice = notice }
    if let overlay = response.overlay { overlays.append(overlay) }
    return response.effects
  }
}
