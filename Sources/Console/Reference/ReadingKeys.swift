import Canvas
import Directory
import Guides
import Intervention
import Text

/// What keys do in a guide being read.
extension CallScreen {
  /// Handles a key in a guide.
  mutating func press(
    _ key: Key, in reading: GuideReading, _ pane: ReferencePane, at moment: Moment,
    _ around: Surroundings
  ) -> Response {
    if reading.find != nil { return press(key, whileFindingIn: reading, pane) }
    switch key {
    case .backspace: return back()
    case .enter:
      let actions = pane.actions(reading)
      if actions.count > 1 { return Response(overlay: .choice(pane.picker(actions))) }
      return actions.first.map { perform($0, at: moment, around) } ?? .nothing
    default:
      var reading = reading
      if let page = pane.page(reading), reading.press(key, in: page) { replace(.guide(reading)) }
      return .nothing
    }
  }

  /// Does what Enter does on a line of the guide being read.
  mutating func perform(
    _ action: ReadingAction, at moment: Moment, _ around: Surroundings
  ) -> Response {
    switch action {
    case .open(.guide(let slug)): return open(slug, at: moment, around)
    case .open(.resource(let id)):
      guard let shelves = around.shelves, let resource = shelves.resources[id] else {
        return Response(
          notice: Phrase(
            fr: "« \(id) » n'est pas au répertoire. F4 en cherche une autre.",
            en: "\"\(id)\" is not in the directory. F4 searches another."))
      }
      let filters = DirectoryFilters(call.content, person: person, shelves.places)
      let found = FoundResource(resource)
      return show(.resource(CardReading(found, for: filters.place, shelves)))
    case .send(let phrase):
      guard case .guide(let reading) = references.last,
        let guide = around.shelves?.guides.guide(reading.id)
      else { return .nothing }
      return send(phrase, from: guide, at: moment)
    }
  }

  /// Puts a phrase on a line of its own at the end of the note, with its source.
  ///
  /// It fills nothing else: only an answer says that a question was asked. The guide keeps the keys,
  /// so that several can be sent.
  private mutating func send(
    _ phrase: SafeText, from guide: Guide, at moment: Moment
  ) -> Response {
    let passage = Passage.note(call.step)
    let note = call.content[passage]
    let lineEnd: SafeText = note.isEmpty || note.string.hasSuffix("\n") ? "" : "\n"
    let source = SafeText(" (\(guide.slug)@\(guide.header.version))\n")
    let splice = note.edit(
      replacing: note.count..<note.count, with: lineEnd + phrase.line + source)
    choice = nil
    memory = TextMemory()
    return Response(
      effects: [record(.edited(.text(passage: passage, splice: splice)), at: moment)],
      notice: Phrase(
        fr: "Envoyé à la note, ^Z le retire : \(phrase)",
        en: "Sent to the note, ^Z removes it: \(phrase)"))
  }

  // Searching in it.

  /// Whether the field that searches in a guide has the cursor.
  var isFinding: Bool {
    guard pane != .note, case .guide(let reading) = references.last else { return false }
    return reading.find != nil
  }

  /// Opens the field that searches in the guide being read.
  mutating func find() -> Response {
    guard case .guide(var reading) = references.last else {
      return Response(
        notice: Phrase(fr: "Ouvrez d'abord un guide : F3.", en: "First open a guide: F3."))
    }
    if pane == .note { pane = .reference }
    reading.find = reading.find ?? LineField()
    replace(.guide(reading))
    return .nothing
  }

  /// Types in that field: the first line that holds the words comes under the hand.
  mutating func find(_ text: SafeText, in reading: GuideReading, _ pane: ReferencePane) {
    var reading = reading
    reading.find?.type(text)
    pane.goToFirst(&reading)
    replace(.guide(reading))
  }

  private mutating func press(
    _ key: Key, whileFindingIn reading: GuideReading, _ pane: ReferencePane
  ) -> Response {
    var reading = reading
    switch key {
    case .enter, .down: pane.goToNext(&reading, isNext: true)
    case .up: pane.goToNext(&reading, isNext: false)
    case .pageUp, .pageDown:
      if let page = pane.page(reading) { _ = reading.press(key, in: page) }
    case .escape: reading.find = nil
    case .backspace where reading.find?.text.isEmpty == true: reading.find = nil
    default:
      let before = reading.find?.text
      _ = reading.find?.press(key)
      if reading.find?.text != before { pane.goToFirst(&reading) }
    }
    replace(.guide(reading))
    return .nothing
  }
}

extension ReferencePane {
  /// What the words of the field are found in.
  func found(_ reading: GuideReading) -> ReadingFind? {
    reading.find.map { ReadingFind($0.text, in: words(reading)) }
  }

  fileprivate func goToFirst(_ reading: inout GuideReading) {
    guard let page = page(reading), let first = found(reading)?.items.first else { return }
    reading.go(toItem: first, page)
  }

  fileprivate func goToNext(_ reading: inout GuideReading, isNext: Bool) {
    guard let page = page(reading), let found = found(reading) else { return }
    let current = page.layout.item(at: page.row(of: reading))
    guard let item = found.neighbour(of: current, isNext: isNext) else { return }
    reading.go(toItem: item, page)
  }
}
