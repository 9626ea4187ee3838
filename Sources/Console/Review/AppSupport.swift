import Canvas
import Intervention
import Review
import Text

/// Support during a call, and the offer to talk after a heavy one.
extension App {
  /// The list that the one key of support opens on a call.
  mutating func askSupport() -> [Effect] {
    if case .note = base { return askTalk() }
    guard case .call(let id) = base else { return [] }
    let asked = board.flatMap { Support.open($0.messages, of: id, at: now) }
    let ask = [
      Picker<Choice>.Item(
        id: .support(sharesNote: false),
        label: Phrase(fr: "Demander de l'appui", en: "Ask for support"),
        detail: Phrase(fr: "note non partagée", en: "note not shared"),
        isOn: asked?.sharesNote == false, letter: "d"),
      Picker<Choice>.Item(
        id: .support(sharesNote: true),
        label: Phrase(fr: "Partager ma note en direct", en: "Share my note as I type"),
        detail: Phrase(fr: "lecture seule", en: "read only"), isOn: asked?.sharesNote == true,
        letter: "p"),
    ]
    let whole = Picker<Choice>.Item(
      id: .supportWhole,
      label: asked?.advice == nil
        ? Phrase(fr: "Voir qui appeler", en: "See whom to call")
        : Phrase(fr: "Voir la réponse", en: "See the answer"),
      detail: .empty, letter: "v")
    let end = Picker<Choice>.Item(
      id: .supportEnd, label: Phrase(fr: "Terminer l'appui", en: "End the support"),
      detail: .empty, letter: "t")
    let hasWhole = asked?.advice != nil || settings.support != nil
    overlays = [
      .choice(
        Picker(
          title: Phrase(fr: "Appui clinique", en: "Clinical support"),
          items: ask + (asked == nil ? [] : (hasWhole ? [whole] : []) + [end])))
    ]
    return []
  }

  /// What is said of support on the call under the hand: its own, else what somebody asks for; nil
  /// without any.
  var supportSaid: SupportSaid? {
    guard case .call(let id) = base else { return nil }
    guard let board, let own = Support.open(board.messages, of: id, at: now) else {
      return (awaited ?? supportAwaited(inExercise: false)).map {
        SupportSaid(sentence: $0, isFresh: false, sharesNote: false)
      }
    }
    guard let advice = own.advice, case .advice(let words) = advice.matter else {
      return SupportSaid(
        sentence: waitingSentence(own), isFresh: false, sharesNote: own.sharesNote)
    }
    return SupportSaid(
      sentence: Phrase(
        fr: "Appui, \(advice.name) : \(words)", en: "Support, \(advice.name): \(words)"),
      isFresh: now.minutes(since: advice.at) < SupportSaid.freshMinutes,
      sharesNote: own.sharesNote)
  }

  /// That nobody answered yet, and the number to call: it comes before the name, which may be cut.
  private func waitingSentence(_ support: Support) -> Phrase {
    let hour = support.request.at.hour
    guard let standby = settings.support else {
      return Phrase(fr: "Appui demandé à \(hour).", en: "Support asked for at \(hour).")
    }
    return Phrase(
      fr: "Appui demandé à \(hour). Sans réponse : \(standby.number), \(standby.name).",
      en: "Support asked for at \(hour). No answer: \(standby.number), \(standby.name).")
  }

  /// The sentence of support, when it is what the state line of the call says now.
  var supportShown: Phrase? {
    guard let said = supportSaid?.sentence, let screen = activeID.flatMap({ calls[$0] }) else {
      return nil
    }
    return screen.idle(surroundings) == said ? said : nil
  }

  /// Reads a shared note while its page is open, and not a moment longer, however it closes.
  mutating func followNote() -> [Effect] {
    let open = overlays.lazy.compactMap { overlay -> CallID? in
      guard case .review(let desk) = overlay, case .support(let page) = desk.page else {
        return nil
      }
      return page.followed
    }.first
    guard open != followed else { return [] }
    followed = open
    return [.review(.watch(open))]
  }

  /// Tells once that support is asked for, answered or over.
  mutating func tellSupport(since before: ReviewBoard?) {
    guard let board else { return }
    let known = Set((before?.messages ?? []).map(\.id))
    if board.supportAsked(at: now).contains(where: { !known.contains($0.request.id) }) {
      notice = supportAwaited(inExercise: exerciseConsole != nil)
    }
    let mine = Support.open(board.messages, at: now).filter { $0.request.from == board.me }
    for support in mine {
      guard let advice = support.advice, !known.contains(advice.id) else { continue }
      notice = answeredSentence(support.request.call, advice)
    }
    guard case .call(let id) = base, let before,
      Support.open(before.messages, of: id, at: now) != nil,
      Support.open(board.messages, of: id, at: now) == nil
    else { return }
    notice = Phrase(
      fr: "Appui terminé. La note n'est plus partagée.",
      en: "Support ended. The note is not shared any more.")
  }

  /// Who asked last for support that nobody gave yet, for who reviews; nil when nobody waits.
  func supportAwaited(inExercise: Bool) -> Phrase? {
    guard let request = board?.supportAsked(at: now).last?.request else { return nil }
    let number = request.number.callNumber
    // An exercise has no desk: one goes back to the home screen first.
    var way = inExercise ? Phrase(same: "^X g, ^X %") : Phrase(same: "^X %")
    // On the desk its own key would close it.
    if case .review(let desk)? = overlays.last {
      way =
        desk.page == .list
        ? Phrase(fr: "En haut de la liste.", en: "At the top of the list.")
        : Phrase(fr: "Échap : la liste.", en: "Esc: the list.")
    }
    return Phrase(
      fr: "Appui demandé par \(request.name), appel \(number). \(way.french)",
      en: "Support asked for by \(request.name), call \(number). \(way.english)")
  }

  /// Tells the exercise that covers this console what was just said here, and who waits.
  mutating func tellExercise(_ news: Phrase?) {
    guard exerciseConsole != nil else { return }
    inner[0].awaited = supportAwaited(inExercise: true)
    inner[0].notice = news ?? inner[0].notice
  }

  /// An answer, with its call where it is not the one under the hand.
  private func answeredSentence(_ call: CallID, _ advice: Message) -> Phrase? {
    guard activeID != call, case .advice(let words) = advice.matter else {
      return supportSaid?.sentence
    }
    let number = advice.number.callNumber
    return Phrase(
      fr: "Appui, appel \(number), \(advice.name) : \(words)",
      en: "Support, call \(number), \(advice.name): \(words)")
  }

  /// Offers once to talk after a heavy call, where somebody may hear it.
  mutating func offerTalk(after call: Call) {
    guard hasRoles, call.isHeavy, let opened = call.openedAt else { return }
    heavyCalls[author, default: []]
      .append(CallSummary(id: call.id, number: call.number, openedAt: opened))
  }

  /// Answers the offer to talk after a heavy call; it is made once, and a no is kept nowhere.
  mutating func answerDebrief(_ wants: Bool) -> [Effect] {
    guard let call = heavyCalls[author]?.first else { return [] }
    if wants { return [.review(.say(CallName(call.id, number: call.number), .debrief))] }
    heavyCalls[author]?.removeFirst()
    notice = Phrase(
      fr: "Entendu. Plus tard : ouvrez la note signée, puis ^X <.",
      en: "Fine. Later: open the signed note, then ^X <.")
    return []
  }

  /// Asks to talk about a signed call, however long ago it was.
  private mutating func askTalk() -> [Effect] {
    let ask = Picker<Choice>.Item(
      id: .talk,
      label: Phrase(fr: "Demander d'en parler, en privé", en: "Ask to talk, in private"),
      detail: Phrase(fr: "à qui relit", en: "to who reviews"), letter: "d")
    overlays = [
      .choice(Picker(title: Phrase(fr: "Appui clinique", en: "Clinical support"), items: [ask]))
    ]
    return []
  }
}

/// What is said of support on the screens of a call.
struct SupportSaid: Equatable {
  /// The sentence of the state line.
  let sentence: Phrase
  /// Whether an answer came a moment ago: it comes before what the screen says by itself.
  let isFresh: Bool
  /// Whether the note is read as it is written.
  let sharesNote: Bool

  /// Long enough to be seen between two questions, short enough to give their letters back.
  static let freshMinutes = 1
}

extension ReviewBoard {
  /// The support that others wait for, for who reviews; the oldest first.
  func supportAsked(at now: Moment) -> [Support] {
    guard isReviewer else { return [] }
    return Support.open(messages, at: now).filter { $0.advice == nil && $0.request.from != me }
  }
}
