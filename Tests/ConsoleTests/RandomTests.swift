import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("N'importe quels gestes, dans n'importe quel ordre")
struct RandomTests {
  @Test(
    "Rien ne casse, rien de tapé ne se perd, le journal est toujours l'appel", arguments: 0..<200)
  func anything(run: Int) throws {
    let seed = Seed.ofThisRun &* 1000 &+ UInt64(run)
    var monkey = Monkey(seed)
    var console = TestConsole(
      language: run % 3 == 0 ? .english : .french, worker: run % 20 == 0 ? nil : TestConsole.worker,
      isDemonstration: run % 4 == 0, shelves: try Samples.shelves(),
      settings: run % 5 < 2 ? Samples.settings : CallSettings())
    if run % 2 == 0 { console.press(.control("n")) }
    var watch = Watch()
    for _ in 0..<(Seed.isSoak ? 2000 : 200) {
      let gesture = monkey.next()
      let before = gesture.isTyped ? Typed(console) : nil
      perform(gesture, on: &console)
      let agrees = watch.agrees(with: console)
      try #require(agrees, "\(Self.place(run, monkey, console))")
      try #require(isCursorInside(console), "\(Self.place(run, monkey, console))")
      let isSomewhere = before?.isFollowed(by: Typed(console)) ?? true
      try #require(isSomewhere, "\(Self.place(run, monkey, console))")
    }
    #expect(console.isFolded)
    expectSame(console, after: console.reopened(), run)
  }

  /// After a crash, every call that is not signed is what it was.
  private func expectSame(_ before: TestConsole, after: TestConsole, _ run: Int) {
    #expect(isCursorInside(after))
    for id in before.journals.keys {
      guard let old = before.app.call(id), let new = after.app.call(id) else { continue }
      #expect(new.content == old.content, "ECOUTE_SEED=\(Seed.ofThisRun), suite \(run)")
      #expect(new.step == old.step && new.focus == old.focus)
      #expect(new.caret(in: new.focus) == old.caret(in: old.focus))
    }
  }

  private static func place(_ run: Int, _ monkey: Monkey, _ console: TestConsole) -> String {
    "ECOUTE_SEED=\(Seed.ofThisRun), suite \(run)\n"
      + monkey.journal.suffix(12).joined(separator: "\n") + console.description
  }

  private func perform(_ gesture: Monkey.Gesture, on console: inout TestConsole) {
    switch gesture {
    case .typed(let text): console.typeAtOnce(text.string)
    case .pasted(let text): console.paste(text.string)
    case .pressed(let key): console.press(key)
    case .resized(let size): console.resize(size)
    case .ticked: console.wait(minutes: 1)
    case .kept: console.keep()
    case .refused(let refuses): console.diskRefuses = refuses
    }
  }

  private func isCursorInside(_ console: TestConsole) -> Bool {
    let canvas = console.app.canvas
    guard let cursor = canvas.cursor else { return false }
    return (0..<canvas.size.width).contains(cursor.x) && (0..<canvas.size.height).contains(cursor.y)
  }
}

/// The calls folded again from their journals, a change at a time.
private struct Watch {
  private var folded: [CallID: Call] = [:]

  /// Whether every open call is what its journal makes of it.
  mutating func agrees(with console: TestConsole) -> Bool {
    for (id, changes) in console.journals {
      var call = folded[id] ?? Call(id: id)
      for change in changes[min(call.lastSequence, changes.count)...] { call.apply(change) }
      folded[id] = call
      if let open = console.app.call(id), open != call { return false }
    }
    return true
  }
}

/// All that someone typed, wherever it is.
private struct Typed {
  private let field: SafeText?
  private let call: Call?
  private let title: SafeText
  private let focus: SafeText
  private let takesNothing: Bool

  init(_ console: TestConsole) {
    let said = console.app.said
    call = console.call
    field = said.entry?.text
    title = said.title
    focus = said.focus
    // Home, a signed note and the chord's letter take no text, and say so.
    takesNothing =
      call == nil || call?.state == .signed && call?.openAddendum == nil
      || said.focus.string.hasPrefix("^X")
  }

  /// Whether what was typed is somewhere: in a passage, in a field, in an answer, in a list.
  func isFollowed(by after: Typed) -> Bool {
    if takesNothing { return true }
    let kept = after.call?.content != call?.content
    let opened = after.title != title
    // The letter of the answer that is already there.
    let isAnswered = after.focus == focus && after.field == nil && !focus.string.hasSuffix("?")
    return after.field != field || kept || opened || isAnswered
      || after.call?.focus != call?.focus  // the reason of an omission is awaited
  }
}
