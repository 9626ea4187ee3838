import Canvas
import Intervention
import Text

/// The ledger of the rescues under the hand: it is opened from anywhere, and Esc leaves it.
extension App {
  /// The rescues that nobody has confirmed, in all the calls open or signed here.
  var openRescues: OpenRescues? {
    OpenRescues(calls.values.map(\.call) + signedHere.values.filter { calls[$0.id] == nil })
      ?? lock.rescues
  }

  /// Why the ledger can't be opened now; nil when it can.
  var rescueUnavailable: Phrase? {
    switch base {
    case .call: nil
    case .note: Self.signedRescue
    case .locked: App.lockedSentence
    case .starting, .identity, .home, .reading, .practice, .exercise:
      openRescues == nil
        ? Phrase(
          fr: "Aucun secours à confirmer. Ouvrez d'abord un appel.",
          en: "No rescue to confirm. First open a call.") : nil
    }
  }

  private static let signedRescue = Phrase(
    fr: "Note signée : ce qui manque d'un secours s'écrit en addenda (^X j).",
    en: "Signed note: what a rescue still lacks is typed as an addendum (^X j).")

  /// Opens the ledger of the call under the hand; from home, of the one that has waited longest.
  mutating func openRescue() -> [Effect] {
    if case .rescue? = overlays.last {
      overlays.removeLast()
      return []
    }
    overlays = []
    if case .call(let id) = base, let call = calls[id]?.call {
      overlays = [.rescue(RescueLedger(call.content))]
      return []
    }
    guard let waiting = openRescues?.call else { return [] }
    if calls[waiting] == nil {
      notice = Self.signedRescue
      return [.read(waiting)]
    }
    awaitsLedger = waiting
    return [.resume(waiting)]
  }

  /// Types or pastes in the ledger.
  ///
  /// What answers nothing there goes to the note, as from any text that is only read.
  mutating func type(_ text: SafeText, in ledger: RescueLedger, isPaste: Bool) -> [Effect] {
    guard let id = activeID, let content = calls[id]?.call.content, let first = text.string.first
    else { return [] }
    var ledger = ledger
    let row = ledger.current(content)
    if let number = row.rescue, row.passage == nil, first.isWholeNumber {
      // « A2451 » : the letter just typed stamped no hour, it began the number.
      let letter = isPaste ? nil : ledger.stamp(before: now)
      let effects = letter == nil ? [] : perform(.undo)
      ledger.go(to: .text(number, .event))
      keep(ledger)
      let typed = letter.map { SafeText(String($0)) + text } ?? text
      return effects + type(typed, in: ledger, isPaste: isPaste)
    }
    if let passage = row.passage { return type(text, on: passage, in: RescueView.window) }
    guard !isPaste, let letter = RescueLetter(first, on: row, language),
      letter != .card || !ledger.goesOn(at: now)
    else { return writeBelow(text, ledger, id) }
    ledger.follow(first, content, at: now)
    let effects = answer(letter, &ledger, row, id)
    keep(ledger)
    if letter == .card { _ = perform(.callRelay) }
    let rest = text[first.utf8.count..<text.count]
    return rest.isEmpty ? effects : effects + type(rest, isPaste: false)
  }

  /// What a key does in the ledger; nil when it is for a command.
  mutating func press(_ key: Key, in ledger: RescueLedger) -> [Effect]? {
    guard let id = activeID, let content = calls[id]?.call.content else { return nil }
    var ledger = ledger
    ledger.run = nil
    defer { keep(ledger) }
    let row = ledger.current(content)
    switch key {
    case .up, .backTab: ledger.move(by: -1, in: content)
    case .down, .tab: ledger.move(by: 1, in: content)
    case .pageUp, .textStart: ledger.move(by: -100, in: content)
    case .pageDown, .textEnd: ledger.move(by: 100, in: content)
    case .enter:
      if case .text(let number, .place) = row, RescueLetter.canCopyPlace(number, content) {
        return type(content[.place].line, on: .rescue(number, .place), in: RescueView.window)
      }
      ledger.move(by: 1, in: content)
    case .backspace where row.passage == nil, .delete where row.passage == nil:
      return clear(row, id)
    default: return row.passage.flatMap { press(key, on: $0, in: RescueView.window) }
    }
    return []
  }

  private mutating func keep(_ ledger: RescueLedger) {
    guard case .rescue? = overlays.last else { return }
    overlays[overlays.count - 1] = .rescue(ledger)
  }

  private mutating func answer(
    _ letter: RescueLetter, _ ledger: inout RescueLedger, _ row: RescueLedger.Row, _ id: CallID
  ) -> [Effect] {
    let moment = now
    let number = row.rescue ?? 0
    let run = ledger.run
    defer { ledger.run = run }
    switch letter {
    case .request(let service):
      let effects = calls[id]?.request(service, at: moment) ?? []
      let asked = calls[id]?.call.content.rescues.last?.number ?? 0
      ledger.go(to: .consent(asked))
      notice = Phrase(
        fr:
          "\(service.label.french) : demandé à \(moment.hour), noté aux communications. ^Z annule.",
        en: "\(service.label.english): requested at \(moment.hour), noted as told. ^Z undoes.")
      return effects
    case .consent(let consent):
      ledger.go(to: .text(number, .event))
      return calls[id]?.answer(consent: consent, of: number, at: moment) ?? []
    case .dispatched:
      ledger.go(to: .arrived(number))
      return stamp(\.dispatchedAt, .dispatched(number), number, id)
    case .arrived:
      ledger.go(to: .arrived(number))
      return stamp(\.arrivedAt, .arrived(number), number, id)
    case .cancelled:
      ledger.go(to: .cancelled(number))
      return stamp(\.cancelledAt, .cancelled(number), number, id)
    case .card: return []
    }
  }

  private mutating func stamp(
    _ hour: WritableKeyPath<Rescue, Moment?> & Sendable, _ row: RescueLedger.Row, _ number: Int,
    _ id: CallID
  ) -> [Effect] {
    let old = calls[id]?.call.content.rescues[number: number]?[keyPath: hour]
    if let old {
      notice = Phrase(
        fr: "Déjà noté à \(old.hour). Retour, sur la ligne, l'enlève.",
        en: "Noted already at \(old.hour). Backspace, on the line, removes it.")
      return []
    }
    notice = Phrase(
      fr: "\(row.label.french) à \(now.hour). ^Z annule.",
      en: "\(row.label.english) at \(now.hour). ^Z undoes.")
    let moment = now
    return calls[id]?.stamp(hour, of: number, moment, at: moment) ?? []
  }

  private mutating func clear(_ row: RescueLedger.Row, _ id: CallID) -> [Effect] {
    let moment = now
    let number = row.rescue ?? 0
    let effects: [Effect]? =
      switch row {
      case .consent: calls[id]?.answer(consent: nil, of: number, at: moment)
      case .dispatched: calls[id]?.stamp(\.dispatchedAt, of: number, nil, at: moment)
      case .arrived: calls[id]?.stamp(\.arrivedAt, of: number, nil, at: moment)
      case .cancelled: calls[id]?.stamp(\.cancelledAt, of: number, nil, at: moment)
      case .request, .requested, .text: nil
      }
    if effects?.isEmpty == false {
      notice = Phrase(fr: "Retiré. ^Z le remet.", en: "Removed. ^Z puts it back.")
    }
    return effects ?? []
  }

  /// Closes the ledger and types in the note; letters that had just answered began that word.
  private mutating func writeBelow(
    _ text: SafeText, _ ledger: RescueLedger, _ id: CallID
  ) -> [Effect] {
    let moment = now
    let around = surroundings
    var effects: [Effect] = []
    var text = text
    if let run = ledger.run, ledger.goesOn(at: moment) {
      effects = calls[id]?.putBack(run, at: moment) ?? []
      text = run.letters + text
    }
    overlays.removeLast()
    notice = Phrase(
      fr: "Écrit dans la note. F5 revient aux secours.", en: "Typed in the note. F5 goes back.")
    return effects + (calls[id]?.writeInNote(text, at: moment, around).effects ?? [])
  }
}

extension RescueLedger {
  /// Whether something typed at a moment goes on with the letters that just answered.
  func goesOn(at moment: Moment) -> Bool {
    run.map { (0...SafetyRun.pace).contains(moment.monotonic - $0.lastAt.monotonic) } ?? false
  }

  /// The letter that just stamped an hour, when what is typed now goes on with it.
  func stamp(before moment: Moment) -> Character? {
    guard goesOn(at: moment), let letter = run?.letters.string.last, "dDaAxX".contains(letter)
    else {
      return nil
    }
    return letter
  }

  /// Remembers a letter that answers, and what was there before the first of its run.
  mutating func follow(_ letter: Character, _ content: CallContent, at moment: Moment) {
    let fresh = Run(
      letters: "", rescues: content.rescues, communications: content.communications,
      lastAt: moment)
    var run = goesOn(at: moment) ? self.run ?? fresh : fresh
    run.letters = run.letters + SafeText(String(letter))
    run.lastAt = moment
    self.run = run
  }
}
