import Guides
import Intervention
import Text

/// The guides proposed beside the note; they change only on a pause, and open nothing.
struct Suggestions: Equatable, Sendable {
  /// How long without typing is a pause, in milliseconds.
  static let pause: Int64 = 400

  /// The guides proposed, the first to open first.
  private(set) var list: [Suggestion] = []
  /// When the pause will be long enough, on the monotonic clock; nil when nothing is new.
  private(set) var dueAt: Int64?
  private var heard: CallWords?

  /// Something was typed or answered: what follows begins a pause.
  mutating func wait(from moment: Moment) { dueAt = moment.monotonic + Self.pause }

  /// Listens to what a call holds, once for each state of it.
  mutating func listen(to words: CallWords, _ shelf: GuideShelf) {
    dueAt = nil
    guard words != heard else { return }
    heard = words
    list = words.isEmpty ? [] : Suggestion.list(for: words, from: shelf)
  }

  /// Proposes a guide no more: it has been opened.
  mutating func drop(_ slug: SafeText) { list.removeAll { $0.hit.slug == slug } }
}

extension CallScreen {
  /// Whether a guide or a card is read beside the note, and nothing searched.
  var isReading: Bool {
    switch references.last {
    case .guide(let reading): reading.find == nil
    case .resource, .first: true
    case .guides, .resources, nil: false
    }
  }

  /// Takes a change into account: a pause begins, a guide that is opened is proposed no more.
  mutating func follow(_ act: Change.Act, at moment: Moment) {
    switch act {
    case .caretMoved, .exercised: return
    case .guideOpened(let slug, _):
      suggestions.drop(slug)
      for index in references.indices {
        guard case .guides(var search) = references[index] else { continue }
        search.suggestions.removeAll { $0.hit.slug == slug }
        references[index] = .guides(search)
      }
    default: break
    }
    suggestions.wait(from: moment)
  }

  /// Listens to the call.
  ///
  /// A list of guides under the hand does not move: it is refreshed when the hand is elsewhere.
  mutating func listen(_ shelf: GuideShelf) {
    suggestions.listen(to: CallWords(call), shelf)
    if pane == .note { refreshSearch() }
  }

  /// Opens the search of guides, what is proposed first; emptied when only that is asked for.
  mutating func searchGuides(_ around: Surroundings, isEmptied: Bool = false) -> Response {
    if let shelves = around.shelves { suggestions.listen(to: CallWords(call), shelves.guides) }
    if isEmptied, suggestions.list.isEmpty { return Response(notice: noSuggestion(around)) }
    if isEmptied, case .guides? = references.last { references.removeLast() }
    let comesBack = pane == .note
    let response = search(.guides(Search()))
    refreshSearch(isNew: comesBack)
    return response
  }

  /// The guides came after the search was opened: it proposes what it would have.
  mutating func greet(_ shelf: GuideShelf) {
    guard case .guides? = references.last else { return }
    suggestions.listen(to: CallWords(call), shelf)
    refreshSearch(isNew: true)
  }

  private mutating func refreshSearch(isNew: Bool = false) {
    guard case .guides(var search)? = references.last else { return }
    search.propose(suggestions.list, isNew: isNew)
    references[references.count - 1] = .guides(search)
  }

  private func noSuggestion(_ around: Surroundings) -> Phrase {
    if around.shelves == nil { return ReferencePane.guidesLoading }
    return Phrase(
      fr: "Aucun guide à proposer pour l'instant. F3 cherche dans tous.",
      en: "No guide to propose for now. F3 searches them all.")
  }
}

extension App {
  /// When the console next wants to be told the time, on the monotonic clock; nil when the next
  /// minute will do.
  public var wakeAt: Int64? {
    if let console = exerciseConsole { return console.wakeAt }
    return [listeningAt, examWakeAt].compactMap { $0 }.min()
  }

  /// When the pause in the call under the hand will be long enough.
  private var listeningAt: Int64? {
    guard case .call(let id) = base, shelves != nil else { return nil }
    return calls[id]?.suggestions.dueAt
  }

  /// Listens to the call under the hand, once its pause is long enough.
  mutating func listen() {
    guard case .call(let id) = base, let shelves, let listeningAt, now.monotonic >= listeningAt
    else {
      return
    }
    calls[id]?.listen(shelves.guides)
  }
}
