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
  var page = Page.list

  /// What is shown.
  enum Page: Equatable, Sendable {
    case list
    case reading(ReviewReading)
    case exchange(ExchangePage)
  }

  /// A line of the list.
  enum Row: Equatable, Sendable {
    case exchange(Exchange)
    case call(ReviewQueue.Item)
  }

  init(_ board: ReviewBoard) { self.board = board }

  static let title = Phrase(fr: "Relectures", en: "Reviews")

  /// What waits for who is here: answers and returns, then the queue.
  var rows: [Row] {
    board.waiting.map { .exchange($0) } + (queue?.items ?? []).map { .call($0) }
  }

  /// The line under the hand.
  var chosen: Row? {
    rows.isEmpty ? nil : rows[min(selection, rows.count - 1)]
  }

  /// The call that comes after another in the queue.
  func next(after call: CallID) -> ReviewQueue.Item? {
    queue?.items.first { $0.candidate.call != call }
  }

  mutating func move(_ key: Key) -> Bool {
    let last = max(0, rows.count - 1)
    switch key {
    case .up, .backTab: selection = max(0, min(selection, last) - 1)
    case .down, .tab: selection = min(last, selection + 1)
    case .pageUp: selection = max(0, min(selection, last) - 10)
    case .pageDown: selection = min(last, selection + 10)
    case .home, .textStart: selection = 0
    case .end, .textEnd: selection = last
    default: return false
    }
    return true
  }

  /// A line of the list, in words.
  func label(_ row: Row, _ language: Language) -> SafeText {
    switch row {
    case .exchange(let exchange):
      let other =
        exchange.reviewer == board.me ? board.name(exchange.opening.worker) : exchange.opening.name
      let what =
        exchange.state == .awaitsReviewer
        ? Phrase(fr: "réponse reçue", en: "answer received") : exchange.asked.request.label
      return [callName(exchange.opening.number, language), what[language], other]
        .joined(separator: " · ")
    case .call(let item):
      let draft =
        board.draft(of: item.candidate.call) == nil
        ? nil : Phrase(fr: "commencée", en: "begun")[language]
      let why = item.why.map { $0.label[language] }.joined(separator: " ; ")
      return [
        callName(item.candidate.number, language), item.candidate.signedAt.date,
        board.name(item.candidate.worker), draft, why,
      ].compactMap { $0 }.joined(separator: " · ")
    }
  }

  private func callName(_ number: Int, _ language: Language) -> SafeText {
    Phrase(fr: "Appel", en: "Call")[language] + " " + number.callNumber
  }

  /// What there is, in a sentence.
  var sentence: Phrase {
    let waiting = board.waiting.count
    guard board.isReviewer else {
      return waiting == 0
        ? Phrase(fr: "Aucun retour à lire.", en: "No return to read.")
        : Phrase(
          fr: "Entrée ouvre le retour ; vous seul·e et la relecture le lisez.",
          en: "Enter opens the return; only you and the reviewers read it.")
    }
    guard let queue else { return Phrase(fr: "Lecture de la file…", en: "Reading the queue…") }
    if rows.isEmpty { return Phrase(fr: "Rien à relire.", en: "Nothing to review.") }
    let count = queue.items.count
    return Phrase(
      fr: "\(count) à relire. Chaque lecture est inscrite.",
      en: "\(count) to review. Each reading is logged.")
  }
}
