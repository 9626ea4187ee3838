import Canvas
import Intervention
import Text

/// The calls that a console left unfinished, offered one by one at unlock; none is ever discarded.
struct Interrupted: Equatable, Sendable {
  /// The calls, the latest first.
  private(set) var calls: [Call]
  private(set) var selection = 0

  /// Nil when there is nothing to offer.
  init?(_ calls: [Call]) {
    guard !calls.isEmpty else { return nil }
    self.calls = calls
  }

  var call: Call { calls[min(selection, calls.count - 1)] }

  static let title = Phrase(fr: "Appels interrompus", en: "Interrupted calls")
  static let letters = Phrase(
    fr: "r reprend · v voit · m met de côté · Échap : plus tard, à l'accueil",
    en: "t takes up · v views · s sets aside · Esc: later, from home")

  /// What can be done with one.
  enum Act: Equatable { case resume, view, setAside }

  static func act(_ letter: Character, _ language: Language) -> Act? {
    switch (letter, language) {
    case ("r", .french), ("t", .english): .resume
    case ("v", _): .view
    case ("m", .french), ("s", .english): .setAside
    default: nil
    }
  }

  /// Handles a key; returns whether the list has a use for it.
  mutating func press(_ key: Key) -> Bool {
    guard let line = key.line(from: selection, among: calls.count) else { return false }
    selection = line
    return true
  }

  /// The same without the one under the hand; nil when it was the last.
  var withoutCurrent: Interrupted? {
    guard var rest = Interrupted(calls.filter { $0.id != call.id }) else { return nil }
    rest.selection = min(selection, calls.count - 2)
    return rest
  }

  func draw(on canvas: inout Canvas, in area: Rect, _ around: Surroundings) {
    let language = around.language
    canvas.fill(area)
    let page = Page(framed: area, around)
    page.draw(
      Self.title[language],
      hints: Hints([
        Hint(.enter, fr: "Reprendre", en: "Take up"), Hint(.escape, fr: "Plus tard", en: "Later"),
      ]), on: &canvas, language)
    let wanted = Wrap.rows(Self.letters[language], width: page.body.width)
    let (list, foot) = page.body.splitBottom(min(wanted.count, max(0, page.body.height - 1)))
    canvas.placeCursor(
      canvas.put(calls, current: selection, in: list) { Self.label($0, language) })
    for (line, range) in wanted.prefix(foot.height).enumerated() {
      canvas.put(wrapped: Self.letters[language][range], in: foot.row(line))
    }
  }

  func said(_ language: Language) -> Said {
    Said(
      title: Self.title[language],
      rows: calls.map { Self.label($0, language) } + [Self.letters[language]],
      focus: Self.label(call, language))
  }

  /// A call without anybody's identity but its worker's.
  private static func label(_ call: Call, _ language: Language) -> SafeText {
    let name = Phrase(fr: "Appel", en: "Call")[language] + " " + call.number.callNumber
    let opened = call.openedAt.map { [$0.date + " " + $0.hour] } ?? []
    return ([name] + opened + [call.worker.name]).joined(separator: " · ")
  }
}

extension App {
  /// Offers what was left unfinished and not put on hold.
  mutating func offerInterrupted() {
    guard may(Right(.read, .calls)) else { return }
    let left = openCalls.filter { !$0.isHeld && $0.state != .signed }
    if let offer = Interrupted(left) { overlays = [.interrupted(offer)] }
  }

  mutating func press(_ key: Key, in offer: Interrupted) -> [Effect]? {
    if key == .enter { return act(.resume, on: offer) }
    var offer = offer
    guard offer.press(key) else { return nil }
    overlays[overlays.count - 1] = .interrupted(offer)
    return []
  }

  mutating func type(_ text: SafeText, in offer: Interrupted) -> [Effect] {
    let letter = text.string.first.flatMap { Fold.key(String($0)).first }
    guard let act = letter.flatMap({ Interrupted.act($0, language) }) else { return [] }
    return self.act(act, on: offer)
  }

  private mutating func act(_ act: Interrupted.Act, on offer: Interrupted) -> [Effect] {
    let call = offer.call
    switch act {
    case .resume:
      overlays = []
      return [.resume(call.id)]
    case .view:
      overlays.append(.sheet(.note(call, mark)))
      return []
    case .setAside:
      overlays.removeLast()
      if let rest = offer.withoutCurrent { overlays.append(.interrupted(rest)) }
      notice = Phrase(
        fr: "Appel \(call.number.callNumber) mis de côté : il reste à l'accueil.",
        en: "Call \(call.number.callNumber) set aside: it stays on the home screen.")
      return record(.held, call.id)
    }
  }
}

extension Sheet {
  /// A note to read, as it is.
  static func note(_ call: Call, _ mark: Phrase?) -> Sheet {
    let document = NoteDocument(call, mark: mark?[.french])
    let lines = document.heading + document.sections.flatMap { [""] + [$0.title] + $0.lines }
    let name = call.number.callNumber
    return Sheet(
      title: Phrase(fr: "Appel \(name)", en: "Call \(name)"), lines: lines.map { Phrase(same: $0) })
  }
}
