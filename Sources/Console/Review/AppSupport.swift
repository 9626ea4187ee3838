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
    let isAsked = board.flatMap { Support.open($0.messages, of: id, at: now) } != nil
    let ask = [
      Picker<Choice>.Item(
        id: .support(sharesNote: false),
        label: Phrase(fr: "Demander de l'appui", en: "Ask for support"),
        detail: Phrase(fr: "note non partagée", en: "note not shared"), letter: "d"),
      Picker<Choice>.Item(
        id: .support(sharesNote: true),
        label: Phrase(fr: "Partager ma note en direct", en: "Share my note as I type"),
        detail: Phrase(fr: "lecture seule", en: "read only"), letter: "p"),
    ]
    let end = Picker<Choice>.Item(
      id: .supportEnd, label: Phrase(fr: "Terminer l'appui", en: "End the support"),
      detail: .empty, letter: "t")
    overlays = [
      .choice(
        Picker(
          title: Phrase(fr: "Appui clinique", en: "Clinical support"),
          items: ask + (isAsked ? [end] : [])))
    ]
    return []
  }

  /// What the state line of the call under the hand says of support; nil without any.
  var supportSentence: Phrase? {
    guard let board, case .call(let id) = base,
      let support = Support.open(board.messages, of: id, at: now)
    else { return nil }
    if let advice = support.advice, case .advice(let words) = advice.matter {
      return Phrase(fr: "Appui, \(advice.name) : \(words)", en: "Support, \(advice.name): \(words)")
    }
    let hour = support.request.at.hour
    guard let standby = settings.support else {
      return Phrase(fr: "Appui demandé à \(hour).", en: "Support asked for at \(hour).")
    }
    return Phrase(
      fr: "Appui demandé à \(hour). Sans réponse : \(standby.name), \(standby.number).",
      en: "Support asked for at \(hour). No answer: \(standby.name), \(standby.number).")
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

  /// Tells whoever reviews that support is asked for, once.
  mutating func tellSupport(since before: ReviewBoard?) {
    guard let board, board.isReviewer else { return }
    let known = Set((before?.messages ?? []).map(\.id))
    let new = Support.open(board.messages, at: now).last {
      !known.contains($0.request.id) && $0.request.from != board.me
    }
    guard let request = new?.request else { return }
    let number = request.number.callNumber
    notice = Phrase(
      fr: "Appui demandé par \(request.name), appel \(number). ^X %",
      en: "Support asked for by \(request.name), call \(number). ^X %")
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
