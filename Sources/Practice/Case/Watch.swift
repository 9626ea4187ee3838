import Text
import Yarn

/// What a case asks of the console: the slots of its facts, in the order of the script, then those
/// they rest on.
final class Watch: Sendable {
  let slots: [Slot]
  private let silenceCells: [Int]
  private let timeCells: [Int]
  let instants: [Int]
  /// The cells that count the seconds a guide was open.
  let readings: [(cell: Int, slug: String)]
  /// What each cell holds: answers are asked for at every step of a proof.
  private let kinds: [Kind]

  init(_ script: Script) {
    let facts = script.facts.map(Slot.init)
    let axes = facts.compactMap { if case .markedUnasked(let axis) = $0 { axis } else { nil } }
    let slots = facts + Set(axes).sorted().map(Slot.known)
    self.slots = slots
    silenceCells = slots.indices.filter { slots[$0] == .silence }
    timeCells = slots.indices.filter { slots[$0] == .time }
    instants = slots.indices.filter { slots[$0].isInstant }
    readings = slots.enumerated().compactMap { cell, slot in
      if case .readSeconds(let slug) = slot { (cell, slug) } else { nil }
    }
    kinds = slots.map(\.kind)
  }

  /// The cells an act changes, and how.
  func effects(of act: Act) -> [Effect] {
    let subject = Subject(act.object)
    return slots.indices.compactMap { index in
      let isTrue =
        switch slots[index] {
        case .gesture(let gesture): act.gesture.isUtterance && gesture == act.gesture
        case .about(let id), .raised(let id): act.gesture.isHeard && subject.covers(id)
        case .asked(let id): act.gesture == .direct && subject.covers(id)
        case .known(let axis): act.gesture == .direct && subject.asks(axis)
        case .opened(let slug): act.gesture == .openGuide && act.object == slug
        case .searched(let word):
          act.gesture == .search && Fold.key(act.object).contains(Fold.key(word))
        case .chosen(let id): act.gesture == .choose && act.object == id
        case .chosenNeed(let need):
          act.gesture == .choose && act.value.split(separator: ",").contains { $0 == need }
        case .written(let field): act.gesture == .write && act.object == field
        case .consent: act.gesture == .consent
        case .rescue: act.gesture == .rescue
        case .followUp: act.gesture == .followUp
        case .disposition(let id): act.gesture == .dispose && act.object == id
        case .nature(let id): act.gesture == .nature && act.object == id
        case .markedUnasked(let axis): act.marksAnswer && act.object == axis
        case .answer(let axis): act.gesture == .answer && act.object == axis
        case .said(let gesture): gesture == act.gesture
        case .step: act.gesture == .step
        case .readSeconds, .time, .silence, .unknown: false
        }
      return isTrue ? effect(on: index, of: act) : nil
    }
  }

  private func effect(on index: Int, of act: Act) -> Effect {
    switch slots[index] {
    case .said: Effect(cell: index, change: .count)
    case .answer:
      Effect(cell: index, change: .put(Int32(Slot.answers.firstIndex(of: act.value) ?? 0)))
    case .step: Effect(cell: index, change: .put(Int32(act.object) ?? 1))
    case .markedUnasked(let axis):
      Effect(cell: index, change: .unless(slots.firstIndex(of: .known(axis)) ?? index))
    default: Effect(cell: index, change: .put(1))
    }
  }

  /// The cells that an act puts back to zero: there is one disposition, and one nature.
  func undone(by act: Act) -> [Int] {
    slots.indices.filter { index in
      switch slots[index] {
      case .disposition(let id): act.gesture == .dispose && act.object != id
      case .nature(let id): act.gesture == .nature && act.object != id
      default: false
      }
    }
  }

  /// The cells a clue of the caller fills: an answer given is known.
  func known(by subject: String) -> [Int] {
    let axis = Subject(subject).axis?.rawValue
    return slots.indices.filter { if case .known(let id) = slots[$0] { id == axis } else { false } }
  }

  /// How the answer of a cell is told to the script.
  func value(_ index: Int, _ cell: Int32) -> Value {
    switch kinds[index] {
    case .truth, .any: .truth(cell != 0)
    case .number: .number(Float(cell))
    case .text: .text(Slot.answers[Int(cell) % Slot.answers.count])
    }
  }

  /// Puts the seconds of silence and of the call.
  func setClock(_ cells: inout Cells, silence: Int, time: Int) {
    for cell in silenceCells { cells[cell] = Int32(silence) }
    for cell in timeCells { cells[cell] = Int32(time) }
  }

  /// What an act does to one cell.
  struct Effect: Hashable {
    let cell: Int
    let change: Change

    enum Change: Hashable {
      case put(Int32)
      case count
      /// One, unless another cell is filled.
      case unless(Int)
    }
  }
}

/// What the console has observed so far: who answers the facts of a case.
struct Observed: Host, Hashable, Sendable {
  let watch: Watch
  var cells: Cells

  init(_ watch: Watch) {
    self.init(watch, Cells(watch.slots.map { $0 == .step ? 1 : 0 }))
  }

  /// What was observed before.
  init(_ watch: Watch, _ cells: Cells) {
    self.watch = watch
    self.cells = cells
  }

  func answer(_ fact: Fact) throws(Refusal) -> Value {
    guard let index = fact.index else { throw Refusal(Self.computed) }
    return watch.value(index, cells[index])
  }

  /// Takes an act in; instant facts stay true until ``settle()``.
  mutating func take(_ effects: [Watch.Effect], undone: [Int], most: Int32 = .max) {
    for cell in undone { cells[cell] = 0 }
    for effect in effects {
      switch effect.change {
      case .put(let value): cells[effect.cell] = value
      case .count: cells[effect.cell] = min(most, cells[effect.cell] + 1)
      case .unless(let other): if cells[other] == 0 { cells[effect.cell] = 1 }
      }
    }
  }

  mutating func take(_ act: Act) { take(watch.effects(of: act), undone: watch.undone(by: act)) }

  /// Ends the instant of an act.
  mutating func settle() { for cell in watch.instants { cells[cell] = 0 } }

  static let computed = Phrase(
    fr: "ce que ce fait reçoit doit être écrit en toutes lettres",
    en: "what this fact is given must be written out")

  static func == (left: Observed, right: Observed) -> Bool { left.cells == right.cells }
  func hash(into hasher: inout Hasher) { hasher.combine(cells) }
}
