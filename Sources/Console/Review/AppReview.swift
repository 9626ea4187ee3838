import Canvas
import Intervention
import Review
import Text

/// Reviews in the console: the desk, what it asks of the world, and what the world answers.
extension App {
  var reviewView: ReviewDeskView? {
    guard case .review(let desk)? = overlays.last else { return nil }
    return ReviewDeskView(desk: desk, around: surroundings, notice: notice)
  }

  /// Opens the desk, or the month for who has no reviews; the same key closes it.
  mutating func openReviews() -> [Effect] {
    switch overlays.last {
    case .review, .month:
      overlays.removeLast()
      return []
    default: overlays = []
    }
    guard may(Right(.read, .returns)) else {
      openMonth()
      return []
    }
    let isReviewer = may(Right(.read, .reviews))
    let known = board ?? ReviewBoard(me: "", isReviewer: isReviewer)
    overlays = [.review(ReviewDesk(known, at: now, readsFacts: may(Right(.read, .facts))))]
    return [.review(isReviewer ? .queue : .messages)]
  }

  /// Asks for a look at the call under the hand.
  mutating func wishReview() -> [Effect] {
    guard let call = activeCall else { return [] }
    notice = Phrase(
      fr: "Relecture demandée pour l'appel \(call.number.callNumber).",
      en: "Review asked for call \(call.number.callNumber).")
    return [.review(.say(CallName(call.id, number: call.number), .wished(words: "")))]
  }

  mutating func hear(_ news: ReviewNews) {
    guard !lock.isLocked else { return }
    switch news {
    case .messages(let board):
      let before = self.board
      self.board = board
      change { $0.hear(board, nil) }
      tellSupport(since: before)
    case .watched(let call):
      change { desk in
        guard case .support(var page) = desk.page, page.support.request.call == call.id else {
          return
        }
        page.call = call
        desk.page = .support(page)
      }
    case .queue(let queue, let board):
      self.board = board
      change { $0.hear(board, queue) }
    case .opened(let item, let call, let timeline, let grid):
      guard let grid else {
        notice = Phrase(
          fr: "Aucune grille lisible. ^X e dit pourquoi.", en: "No readable grid. ^X e says why.")
        return
      }
      let me = board?.me ?? ""
      change { desk in
        let fresh = Review(
          of: call.id, number: call.number, worker: item.candidate.worker, by: me, with: grid)
        let review = desk.board.draft(of: call.id) ?? fresh
        desk.page = .reading(ReviewReading(item, call, timeline, review))
      }
    case .returnOpened(let exchange):
      let isReviewer = exchange.reviewer == board?.me
      change { $0.page = .exchange(ExchangePage(exchange, isReviewer: isReviewer)) }
    }
  }

  /// Changes the desk, when it is open.
  private mutating func change(_ work: (inout ReviewDesk) -> Void) {
    overlays.change(
      { if case .review(let desk) = $0 { desk } else { nil } }, Overlay.review, work)
  }

  mutating func type(_ text: SafeText, in desk: ReviewDesk) -> [Effect] {
    switch desk.page {
    case .list, .coaching, .agreement: return []
    case .support(var page):
      page.type(text)
      change { $0.page = .support(page) }
      return []
    case .reading(var reading):
      let before = reading.review
      reading.type(text, language)
      change { $0.page = .reading(reading) }
      return keep(reading, since: before)
    case .exchange(var page):
      page.type(text)
      change { $0.page = .exchange(page) }
      return []
    }
  }

  /// What a key does on the desk; nil when it is for a command.
  mutating func press(_ key: Key, in desk: ReviewDesk) -> [Effect]? {
    switch desk.page {
    case .list:
      if key == .enter { return openChosen(desk) }
      var desk = desk
      guard desk.move(key) else { return nil }
      change { $0 = desk }
      return []
    case .reading(let reading): return press(key, in: reading)
    case .exchange(let page): return press(key, in: page)
    case .support(let page): return press(key, in: page)
    case .agreement(let page): return press(key, in: page)
    case .coaching: return nil
    }
  }

  private mutating func press(_ key: Key, in page: AgreementPage) -> [Effect]? {
    var page = page
    let parts = ReviewDeskView.parts(overlayArea, surroundings)
    let rows = reviewView?.view(page).rows(width: parts.text.width).count ?? 0
    guard page.press(key, rows: rows, height: parts.text.height) else { return nil }
    change { $0.page = .agreement(page) }
    return []
  }

  /// Goes back to the list; nil when the list itself closes.
  mutating func leaveReviewPage(_ desk: ReviewDesk) -> [Effect]? {
    if case .list = desk.page { return nil }
    change { $0.page = .list }
    if case .support = desk.page { return [.review(.watch(nil))] }
    switch desk.page {
    case .coaching, .agreement: return []
    default: break
    }
    return [.review(desk.board.isReviewer ? .queue : .messages)]
  }

  private mutating func openChosen(_ desk: ReviewDesk) -> [Effect] {
    switch desk.chosen {
    case .call(let item): return [.review(.open(item))]
    case .exchange(let exchange): return [.review(.openReturn(exchange))]
    case .coaching(let coaching): change { $0.page = .coaching(coaching) }
    case .agreement: change { $0.page = .agreement(AgreementPage(call: nil)) }
    case .month: openMonth()
    case .support(let support):
      change { $0.page = .support(SupportPage(support)) }
      if support.sharesNote { return [.review(.watch(support.request.call))] }
    case .debrief(let message) where desk.settling != message.call:
      change { $0.settling = message.call }
      notice = Phrase(
        fr: "Vous en avez parlé ensemble ? Entrée encore. Sinon, la demande reste.",
        en: "You have talked about it together? Enter again. If not, the wish stays.")
    case .debrief(let message):
      let name = CallName(message.call, number: message.number, worker: message.worker)
      return [.review(.say(name, .talked)), .review(.messages)]
    case nil: break
    }
    return []
  }

  private mutating func press(_ key: Key, in page: SupportPage) -> [Effect]? {
    var page = page
    guard key == .enter else {
      let parts = ReviewDeskView.parts(overlayArea, surroundings)
      let rows = reviewView?.rows(page, width: parts.text.width).count ?? 0
      guard page.press(key, rows: rows, height: parts.text.height) else { return nil }
      change { $0.page = .support(page) }
      return []
    }
    guard !page.field.text.isBlank else { return [] }
    let request = page.support.request
    let name = CallName(request.call, number: request.number, worker: request.worker)
    notice = Phrase(fr: "Réponse envoyée.", en: "Answer sent.")
    change { $0.page = .list }
    return [
      .review(.say(name, .advice(words: page.field.text))), .review(.watch(nil)),
      .review(.messages),
    ]
  }

  private mutating func press(_ key: Key, in reading: ReviewReading) -> [Effect]? {
    if key == .enter, reading.row == .finish { return finish(reading) }
    var reading = reading
    let before = reading.review
    let parts = ReviewReadingView.parts(overlayArea, surroundings)
    let rows = reviewView?.view(reading).paneRows(width: parts.pane.width).count ?? 0
    guard reading.press(key, paneRows: rows, paneHeight: parts.pane.height) else { return nil }
    change { $0.page = .reading(reading) }
    return keep(reading, since: before)
  }

  private func keep(_ reading: ReviewReading, since before: Review) -> [Effect] {
    reading.review == before ? [] : [.review(.keep(reading.review))]
  }

  /// Hands the reading to the worker, and goes on with the next call; a second reading goes on with
  /// where the two agree.
  private mutating func finish(_ reading: ReviewReading) -> [Effect] {
    var reading = reading
    if let obstacle = reading.obstacle() {
      notice = obstacle
      change { $0.page = .reading(reading) }
      return []
    }
    reading.finish(at: now)
    let review = reading.review
    if reading.isSecond {
      notice = Phrase(fr: "Deuxième lecture gardée.", en: "Second reading kept.")
      change { desk in
        desk.queue?.remove(review.call)
        desk.page = .agreement(AgreementPage(call: review.call))
      }
      return [.review(.keep(review)), .review(.queue)]
    }
    let returned = Return(reading.request, words: reading.words, review: review)
    let name = CallName(review.call, number: review.number, worker: review.worker)
    var effects: [Effect] = [.review(.keep(review)), .review(.say(name, .returned(returned)))]
    if reading.asksSecond { effects.append(.review(.say(name, .secondAsked))) }
    notice = Phrase(
      fr: "Relecture de l'appel \(review.number.callNumber) remise.",
      en: "Review of call \(review.number.callNumber) handed back.")
    change { desk in
      let next = desk.next(after: review.call)
      desk.queue?.remove(review.call)
      desk.page = .list
      effects.append(.review(next.map { .open($0) } ?? .queue))
    }
    return effects
  }

  private mutating func press(_ key: Key, in page: ExchangePage) -> [Effect]? {
    if key == .enter { return answer(page) }
    var page = page
    let parts = ReviewDeskView.parts(overlayArea, surroundings)
    let rows = reviewView?.rows(page, width: parts.text.width).count ?? 0
    guard page.press(key, rows: rows, height: parts.text.height) else { return nil }
    change { $0.page = .exchange(page) }
    return []
  }

  private mutating func answer(_ page: ExchangePage) -> [Effect] {
    let opening = page.exchange.opening
    guard let matter = page.answer() else {
      guard !page.isReviewer else {
        notice = Phrase(
          fr: "Écrivez ce que vous redemandez, ou Tab puis Entrée pour clore.",
          en: "Type what you ask again, or Tab then Enter to close.")
        return []
      }
      overlays = []
      return [.read(opening.call)]
    }
    notice =
      matter == .closed
      ? Phrase(fr: "Échange clos.", en: "Exchange closed.")
      : Phrase(fr: "Réponse envoyée.", en: "Answer sent.")
    change { $0.page = .list }
    let name = CallName(opening.call, number: opening.number, worker: opening.worker)
    return [
      .review(.say(name, matter)), .review(may(Right(.read, .reviews)) ? .queue : .messages),
    ]
  }

  /// What waits for who is here, in a line of the home screen; nil when nothing does.
  var reviewsWaiting: Phrase? {
    guard let board, !lock.isLocked else { return nil }
    let count = board.waiting.count
    if board.isReviewer, hasRoles {
      if !Support.open(board.messages, at: now).isEmpty {
        return Phrase(fr: "APPUI demandé (^X %)", en: "SUPPORT asked for (^X %)")
      }
      return count == 0
        ? Phrase(fr: "Relectures (^X %)", en: "Reviews (^X %)")
        : Phrase(
          fr: "Relectures (^X %) · \(count) à suivre", en: "Reviews (^X %) · \(count) to follow")
    }
    guard count > 0 else { return nil }
    return count == 1
      ? Phrase(fr: "1 retour de relecture à lire (^X %)", en: "1 review returned to you (^X %)")
      : Phrase(
        fr: "\(count) retours de relecture à lire (^X %)",
        en: "\(count) reviews returned to you (^X %)")
  }
}
