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
    return [.review(.say(CallName(call.id, number: call.number), .wished(words: "")))]
  }

  mutating func hear(_ news: ReviewNews) -> [Effect] {
    guard !lock.isLocked else { return [] }
    switch news {
    case .messages(let board): hear(board, nil)
    case .watched(let call): changeSupport { $0.see(call) }
    case .unshared(let call):
      changeSupport { if $0.support.request.call == call { $0.hear(nil) } }
    case .queue(let queue, let board): hear(board, queue)
    case .opened(let item, let call, let timeline, let grid):
      guard let grid else {
        notice = Phrase(
          fr: "Aucune grille lisible. ^X e dit pourquoi.", en: "No readable grid. ^X e says why.")
        return []
      }
      let me = board?.me ?? ""
      let aside = drafts[reading: call.id, author] ?? ReviewReading.Aside()
      changeReviews { desk in
        let fresh = Review(
          of: call.id, number: call.number, worker: item.candidate.worker, by: me, with: grid)
        let review = desk.board.draft(of: call.id) ?? fresh
        desk.page = .reading(
          ReviewReading(item, call, timeline, review, aside: aside))
      }
    case .returnOpened(let exchange):
      let isReviewer = exchange.reviewer == board?.me
      let page = ExchangePage(
        exchange, isReviewer: isReviewer, words: drafts[.exchange(exchange.id), author])
      changeReviews { $0.page = .exchange(page) }
    case .said(let name, let matter): hearSaid(matter, name)
    case .handed(let review): return hearHanded(review)
    case .refused(let call, let reason):
      changeReviews { if $0.sending == call { $0.sending = nil } }
      notice = reason
    }
    return []
  }

  /// Takes in what was said; whatever reading brings it, support asked for is told.
  private mutating func hear(_ board: ReviewBoard, _ queue: ReviewQueue?) {
    let before = self.board
    self.board = board
    changeReviews { $0.hear(board, queue) }
    let now = now
    changeSupport { page in
      page.hear(Support.open(board.messages, of: page.support.request.call, at: now))
    }
    let said = notice
    tellSupport(since: before)
    tellExercise(notice == said ? nil : notice)
  }

  /// Changes the page of a support, when it is open.
  private mutating func changeSupport(_ work: (inout SupportPage) -> Void) {
    changeReviews { desk in
      guard case .support(var page) = desk.page else { return }
      work(&page)
      desk.page = .support(page)
    }
  }

  /// Changes the desk, when it is open.
  mutating func changeReviews(_ work: (inout ReviewDesk) -> Void) {
    overlays.change(
      { if case .review(let desk) = $0 { desk } else { nil } }, Overlay.review, work)
  }

  mutating func type(_ text: SafeText, in desk: ReviewDesk) -> [Effect] {
    if desk.sending != nil { return [] }
    switch desk.page {
    case .list, .coaching, .agreement: return []
    case .support(var page):
      page.type(text)
      show(page)
      return []
    case .reading(var reading):
      let before = reading.review
      reading.type(text, language)
      show(reading)
      return keep(reading, since: before)
    case .exchange(var page):
      page.type(text)
      show(page)
      return []
    }
  }

  /// What a key does on the desk; nil when it is for a command.
  mutating func press(_ key: Key, in desk: ReviewDesk) -> [Effect]? {
    if desk.sending != nil { return [] }
    switch desk.page {
    case .list:
      if key == .enter { return openChosen(desk) }
      var desk = desk
      guard desk.move(key) else { return nil }
      changeReviews { $0 = desk }
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
    changeReviews { $0.page = .agreement(page) }
    return []
  }

  /// Goes back to the list; nil when the list itself closes.
  mutating func leaveReviewPage(_ desk: ReviewDesk) -> [Effect]? {
    if case .list = desk.page { return nil }
    changeReviews { $0.page = .list }
    switch desk.page {
    case .coaching, .agreement, .support: return []
    default: break
    }
    return [.review(desk.board.isReviewer ? .queue : .messages)]
  }

  private mutating func openChosen(_ desk: ReviewDesk) -> [Effect] {
    switch desk.chosen {
    case .call(let item): return [.review(.open(item))]
    case .exchange(let exchange): return [.review(.openReturn(exchange))]
    case .coaching(let coaching): changeReviews { $0.page = .coaching(coaching) }
    case .agreement: changeReviews { $0.page = .agreement(AgreementPage(call: nil)) }
    case .month: openMonth()
    case .support(let support):
      let words = drafts[.support(support.request.call), author]
      changeReviews { $0.page = .support(SupportPage(support, words: words)) }
    case .debrief(let message) where desk.settling != message.call:
      changeReviews { $0.settling = message.call }
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
      show(page)
      return []
    }
    guard !page.field.text.isBlank else { return [] }
    guard !page.isOver else {
      notice = Phrase(
        fr: "Appui terminé : rien n'est envoyé.", en: "The support is over: nothing is sent.")
      return []
    }
    let request = page.support.request
    let name = CallName(request.call, number: request.number, worker: request.worker)
    changeReviews { $0.sending = request.call }
    return [.review(.say(name, .advice(words: page.field.text))), .review(.messages)]
  }

  private mutating func press(_ key: Key, in reading: ReviewReading) -> [Effect]? {
    if key == .enter, reading.row == .finish { return finish(reading) }
    var reading = reading
    let before = reading.review
    let parts = ReviewReadingView.parts(overlayArea, surroundings)
    let rows = reviewView?.view(reading).paneRows(width: parts.pane.width).count ?? 0
    guard reading.press(key, paneRows: rows, paneHeight: parts.pane.height) else { return nil }
    show(reading)
    return keep(reading, since: before)
  }

  /// Shows a page that changed, and keeps what was typed there.
  private mutating func show(_ reading: ReviewReading) {
    drafts[reading: reading.call.id, author] = reading.aside
    changeReviews { $0.page = .reading(reading) }
  }

  private mutating func show(_ page: SupportPage) {
    drafts[.support(page.support.request.call), author] = page.field.text
    changeReviews { $0.page = .support(page) }
  }

  private func keep(_ reading: ReviewReading, since before: Review) -> [Effect] {
    reading.review == before ? [] : [.review(.keep(reading.review))]
  }

  /// Hands the reading to the worker; it goes on once it is kept.
  private mutating func finish(_ reading: ReviewReading) -> [Effect] {
    var reading = reading
    if let obstacle = reading.obstacle() {
      notice = obstacle
      changeReviews { $0.page = .reading(reading) }
      return []
    }
    reading.finish(at: now)
    let review = reading.review
    let name = CallName(review.call, number: review.number, worker: review.worker)
    changeReviews { $0.sending = review.call }
    if reading.isSecond { return [.review(.hand(name, review, []))] }
    let returned = Return(reading.aside.request, words: reading.aside.words, review: review)
    let second: [Message.Matter] = reading.aside.asksSecond ? [.secondAsked] : []
    return [.review(.hand(name, review, [.returned(returned)] + second))]
  }

  /// What waits for who is here, in a line of the home screen; nil when nothing does.
  var reviewsWaiting: Phrase? {
    guard let board, !lock.isLocked else { return nil }
    let count = board.waiting.count
    if board.isReviewer, hasRoles {
      if !board.supportAsked(at: now).isEmpty {
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
