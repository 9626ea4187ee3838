import Canvas
import Intervention
import Review
import Text

/// Returns, their answers and finished readings: what is said leaves the screen once it is kept.
extension App {
  mutating func press(_ key: Key, in page: ExchangePage) -> [Effect]? {
    if key == .enter { return enter(page) }
    var page = page
    let parts = ReviewDeskView.parts(overlayArea, surroundings, foot: page.footHeight)
    let rows = reviewView?.rows(page, width: parts.text.width).count ?? 0
    guard page.press(key, rows: rows, height: parts.text.height) else { return nil }
    show(page)
    return []
  }

  /// Shows a page that changed, and keeps what was typed there.
  mutating func show(_ page: ExchangePage) {
    drafts[.exchange(page.exchange.id), author] = page.field.text
    changeReviews { $0.page = .exchange(page) }
  }

  private mutating func enter(_ page: ExchangePage) -> [Effect] {
    let opening = page.exchange.opening
    switch page.enter() {
    case .ask(let what):
      notice = what
      return []
    case .open:
      overlays = []
      return [.read(opening.call)]
    case .say(let matter):
      changeReviews { $0.sending = opening.call }
      let name = CallName(opening.call, number: opening.number, worker: opening.worker)
      return [
        .review(.say(name, matter)), .review(may(Right(.read, .reviews)) ? .queue : .messages),
      ]
    }
  }

  /// Something is kept: what was written to say it may go.
  mutating func hearSaid(_ matter: Message.Matter, _ name: CallName) {
    switch matter {
    case .wished:
      notice = Phrase(
        fr: "Relecture demandée pour l'appel \(name.number.callNumber).",
        en: "Review asked for call \(name.number.callNumber).")
    case .answered, .returned, .closed:
      notice =
        matter == .closed
        ? Phrase(fr: "Échange clos.", en: "Exchange closed.")
        : Phrase(fr: "Réponse envoyée.", en: "Answer sent.")
      let reviewer = if case .answered(let to, _) = matter { to } else { board?.me ?? "" }
      drafts[.exchange(Exchange.id(name.id, reviewer)), author] = ""
      leaveSent(name.id)
    case .debrief:
      heavyCalls[author]?.removeAll { $0.id == name.id }
      notice = Phrase(
        fr: "Transmis. On vous fera signe, en privé.", en: "Passed on. You will hear, in private.")
    case .advice:
      notice = Phrase(fr: "Réponse envoyée.", en: "Answer sent.")
      drafts[.support(name.id), author] = ""
      leaveSent(name.id)
    default: break
    }
  }

  /// Leaves the page of what was being said of a call.
  private mutating func leaveSent(_ call: CallID) {
    changeReviews { desk in
      guard desk.sending == call else { return }
      desk.sending = nil
      switch desk.page {
      case .exchange, .support: desk.page = .list
      default: break
      }
    }
  }

  /// A finished reading is kept: goes on with the next call, or with where two readings agree.
  mutating func hearHanded(_ review: Review) -> [Effect] {
    drafts[reading: review.call, author] = nil
    var (isSecond, effects) = (false, [Effect.review(.queue)])
    changeReviews { desk in
      guard desk.sending == review.call else { return }
      desk.sending = nil
      let next = desk.next(after: review.call)
      desk.queue?.remove(review.call)
      guard case .reading(let reading) = desk.page else { return }
      isSecond = reading.isSecond
      desk.page = isSecond ? .agreement(AgreementPage(call: review.call)) : .list
      if !isSecond, let next { effects = [.review(.open(next))] }
    }
    notice =
      isSecond
      ? Phrase(fr: "Deuxième lecture gardée.", en: "Second reading kept.")
      : Phrase(
        fr: "Relecture de l'appel \(review.number.callNumber) remise.",
        en: "Review of call \(review.number.callNumber) handed back.")
    return effects
  }
}
