import Canvas
import Intervention
import Review
import Text

/// The desk of reviews: its list, and what is open on it.
struct ReviewDesk: Equatable, Sendable {
  /// The calls to review, for those who do; nil until they are read.
  var queue: ReviewQueue?
  var board: ReviewBoard
  var selection = 0
  /// Whether the list is that of the exchanges, for who reviews.
  private(set) var showsExchanges = false
  var page = Page.list
  /// The call about which something is being kept: until it is, nothing is typed over it.
  var sending: CallID?
  /// Whose wish to talk one more Enter closes: it must not go by a slip.
  var settling: CallID?

  /// What is shown.
  enum Page: Equatable, Sendable {
    case list
    case reading(ReviewReading)
    case exchange(ExchangePage)
    case support(SupportPage)
    case coaching(Coaching)
    case agreement(AgreementPage)
  }

  /// A line of the list.
  enum Row: Equatable, Sendable {
    /// Support asked for during a call.
    case support(Support)
    /// Somebody who would like to talk after a heavy call.
    case debrief(Message)
    case exchange(Exchange)
    case call(ReviewQueue.Item)
    /// How somebody's reviewed calls go.
    case coaching(Coaching)
    /// How far the calls that were read twice agree.
    case agreement(count: Int)
    /// The report of the month.
    case month

    /// Whether two lines are of the same thing: support that was answered is still that support.
    func isAbout(_ other: Row) -> Bool {
      if case .support(let own) = self, case .support(let support) = other {
        return own.request.call == support.request.call
      }
      return self == other
    }
  }

  /// Whether who is here may read coded facts.
  let readsFacts: Bool
  /// The hour that requests are counted from.
  let now: Moment

  init(_ board: ReviewBoard, at now: Moment, readsFacts: Bool) {
    self.board = board
    self.now = now
    self.readsFacts = readsFacts
  }

  static let title = Phrase(fr: "Relectures", en: "Reviews")

  var listTitle: Phrase {
    showsExchanges ? Phrase(fr: "Relectures · échanges", en: "Reviews · exchanges") : Self.title
  }

  /// What waits for who is here: answers and returns, then the queue; or, beside, all the rest.
  ///
  /// Who does not review has it all in one list.
  var rows: [Row] {
    if showsExchanges { return board.others.map { .exchange($0) } }
    let pairs = board.isReviewer ? board.pairs.count : 0
    let open = board.isReviewer ? Support.open(board.messages, at: now) : []
    let support = open.filter { $0.advice == nil } + open.filter { $0.advice != nil }
    return support.map { .support($0) } + board.debriefs.map { .debrief($0) }
      + board.waiting.map { .exchange($0) } + (queue?.items ?? []).map { .call($0) }
      + (board.isReviewer ? [] : board.others.map { .exchange($0) })
      + board.coachings.map { .coaching($0) }
      + (pairs == 0 ? [] : [.agreement(count: pairs)]) + (readsFacts ? [.month] : [])
  }

  /// The line under the hand.
  var chosen: Row? {
    rows.isEmpty ? nil : rows[min(selection, rows.count - 1)]
  }

  /// The call that comes after another in the queue; after the last, the first.
  func next(after call: CallID) -> ReviewQueue.Item? {
    let items = queue?.items ?? []
    let place = items.firstIndex { $0.candidate.call == call } ?? items.count - 1
    return (items.dropFirst(place + 1) + items.prefix(max(0, place))).first
  }

  /// Takes in what was read, and keeps the hand on the same line: what comes above does not move what
  /// Enter opens.
  mutating func hear(_ board: ReviewBoard, _ queue: ReviewQueue?) {
    let line = self.queue == nil && selection == 0 ? nil : chosen
    self.board = board
    if let queue { self.queue = queue }
    if let line, let place = rows.firstIndex(where: { $0.isAbout(line) }) { selection = place }
  }

  mutating func move(_ key: Key) -> Bool {
    let last = max(0, rows.count - 1)
    settling = nil
    switch key {
    case .up, .backTab: selection = max(0, min(selection, last) - 1)
    case .down, .tab: selection = min(last, selection + 1)
    case .pageUp: selection = max(0, min(selection, last) - 10)
    case .pageDown: selection = min(last, selection + 10)
    case .home, .textStart: selection = 0
    case .end, .textEnd: selection = last
    case .left where board.isReviewer, .right where board.isReviewer:
      showsExchanges.toggle()
      selection = 0
    default: return false
    }
    return true
  }

  /// A line of the list, in words.
  func label(_ row: Row, _ language: Language) -> SafeText {
    switch row {
    case .support(let support):
      let asked = support.request.at.hour
      let what =
        support.advice.map { advice in
          Phrase(
            fr: "Appui demandé à \(asked), répondu à \(advice.at.hour)",
            en: "Support asked for at \(asked), answered at \(advice.at.hour)")
        } ?? Phrase(fr: "APPUI demandé à \(asked)", en: "SUPPORT asked for at \(asked)")
      return [
        what[language], callName(support.request.number, language), support.request.name,
      ].joined(separator: " · ")
    case .debrief(let message):
      let what = Phrase(
        fr: "aimerait en parler ; Entrée quand c'est fait",
        en: "would like to talk; Enter once it is done")
      return [callName(message.number, language), message.name, what[language]]
        .joined(separator: " · ")
    case .month: return MonthDesk.title[language]
    case .coaching(let coaching):
      let name = board.isReviewer ? board.name(coaching.worker) : ""
      return [Phrase(fr: "Au fil du temps", en: "Over time")[language], name]
        .filter { !$0.isEmpty }.joined(separator: " · ")
    case .agreement(let count):
      return AgreementPage.title[language] + " · " + AgreementPage.sentence(count)[language]
    case .exchange(let exchange): return label(exchange, language)
    case .call(let item):
      let draft =
        board.draft(of: item.candidate.call) == nil
        ? nil : Phrase(fr: "commencée", en: "begun")[language]
      let why = item.why.map { $0.label[language] }.joined(separator: " ; ")
      return [
        callName(item.candidate.number, language), draft, why,
        board.name(item.candidate.worker), item.candidate.signedAt.date,
      ].compactMap { $0 }.joined(separator: " · ")
    }
  }

  private func label(_ exchange: Exchange, _ language: Language) -> SafeText {
    let isMine = exchange.reviewer == board.me
    let other = isMine ? board.name(exchange.opening.worker) : exchange.opening.name
    let asked = exchange.asked.request.label[language]
    let date = exchange.lastAt.date
    let parts =
      switch (exchange.state, isMine) {
      case (.awaitsReviewer, true):
        [Phrase(fr: "réponse reçue", en: "answer received")[language], other]
      case (.awaitsWorker, true):
        [Phrase(fr: "attend depuis le \(date)", en: "waits since \(date)")[language], asked, other]
      case (.awaitsWorker, false): [asked, other]
      case (.closed, true):
        [Phrase(fr: "clos le \(date)", en: "closed \(date)")[language], asked, other]
      case (.awaitsReviewer, false), (.closed, false):
        [Phrase(fr: "lu", en: "read")[language], asked, other, date]
      }
    return ([callName(exchange.opening.number, language)] + parts).joined(separator: " · ")
  }

  private func callName(_ number: Int, _ language: Language) -> SafeText {
    Phrase(fr: "Appel", en: "Call")[language] + " " + number.callNumber
  }

  /// What there is, in a sentence.
  var sentence: Phrase {
    let waiting = board.waiting.count
    guard board.isReviewer else {
      if waiting == 0, !board.others.isEmpty {
        return Phrase(
          fr: "Aucun retour à lire. Ceux que vous avez lus se rouvrent par Entrée.",
          en: "No return to read. Enter opens again those you have read.")
      }
      return waiting == 0
        ? Phrase(fr: "Aucun retour à lire.", en: "No return to read.")
        : Phrase(
          fr: "Entrée ouvre le retour ; vous seul·e et la relecture le lisez.",
          en: "Enter opens the return; only you and the reviewers read it.")
    }
    if showsExchanges {
      let awaited = board.others.count(where: board.isAwaited)
      return rows.isEmpty
        ? Phrase(fr: "Aucun échange encore.", en: "No exchange yet.")
        : Phrase(
          fr: "\(awaited) sans réponse encore. Entrée ouvre. Gauche revient à la file.",
          en: "\(awaited) with no answer yet. Enter opens. Left goes back to the queue.")
    }
    guard let queue else { return Phrase(fr: "Lecture de la file…", en: "Reading the queue…") }
    if rows.allSatisfy({ $0 == .month }) {
      return Phrase(fr: "Rien à relire.", en: "Nothing to review.")
    }
    let (count, older) = (queue.items.count, queue.items.count(where: \.isOlder))
    if queue.unread > 0 {
      return Phrase(
        fr:
          "\(count) à relire ; \(queue.unread) d'avant ne s'ouvrent pas : dites-le à l'administration.",
        en: "\(count) to review; \(queue.unread) older ones do not open: tell the administration.")
    }
    guard older > 0 else {
      return Phrase(
        fr: "\(count) à relire. Chaque lecture est inscrite.",
        en: "\(count) to review. Each reading is logged.")
    }
    return Phrase(
      fr: "\(count) à relire, dont \(older) d'avant le mois dernier. Chaque lecture est inscrite.",
      en: "\(count) to review, \(older) from before last month. Each reading is logged.")
  }
}
