import Canvas
import Directory
import Intervention
import Text

/// What F4, typing and keys do in the directory.
extension CallScreen {
  /// Opens the directory, narrowed by what the call knows; in the directory, chooses the place.
  mutating func searchDirectory(_ around: Surroundings) -> Response {
    if pane != .note, case .resources(var search) = references.last {
      let choice = PlaceChoice(self, around.shelves?.places ?? .none)
      search.choosing = search.choosing == nil ? choice : nil
      replace(.resources(search))
      return .nothing
    }
    let filters = DirectoryFilters(
      call.content, person: person, around.shelves?.places ?? .none)
    return search(.resources(DirectorySearch(filters, need: call.content.openNeed)))
  }

  /// Whether the field that chooses a place has the cursor.
  var isChoosingPlace: Bool {
    guard pane != .note, case .resources(let search) = references.last else { return false }
    return search.choosing != nil
  }

  /// The search that is open beside the note, or under the card that is.
  var directorySearch: DirectorySearch? {
    for reference in references.reversed() {
      switch reference {
      case .resources(let search): return search
      case .resource: continue
      case .guides, .guide, .first: return nil
      }
    }
    return nil
  }

  mutating func type(_ text: SafeText, in search: DirectorySearch) {
    var search = search
    if search.choosing != nil { search.choosing?.type(text) } else { search.type(text) }
    replace(.resources(search))
  }

  /// Handles a key in the directory.
  mutating func press(
    _ key: Key, in search: DirectorySearch, _ pane: ReferencePane, at moment: Moment,
    _ around: Surroundings
  ) -> Response {
    var search = search
    if let choice = search.choosing { return press(key, in: choice, of: search, around) }
    if search.leaves(by: key) { return back() }
    guard key == .enter, search.filterUnderHand == nil else {
      search.press(key, page: pane.page)
      replace(.resources(search))
      return .nothing
    }
    guard let shelves = around.shelves else {
      return Response(notice: ReferencePane.directoryLoading)
    }
    if search.awaits(.open) {
      replace(.resources(search))
      return .nothing
    }
    switch search.selected {
    case .need(let words):
      search.search(words)
      replace(.resources(search))
      return .nothing
    case .hit(let found): return show(.resource(search.card(found, shelves)))
    case nil: return .nothing
    }
  }

  private mutating func press(
    _ key: Key, in choice: PlaceChoice, of search: DirectorySearch, _ around: Surroundings
  ) -> Response {
    var search = search
    let rows = choice.rows(around.shelves?.places ?? .none)
    switch (key, choice.selected(rows)) {
    case (.enter, .everywhere?): search.move(to: nil)
    case (.enter, .place(let place, _)?):
      if !choice.field.text.isBlank { callersPlace = place }
      search.move(to: place)
    case (.enter, nil):
      return Response(notice: PlaceChoice.unknown)
    case (.escape, _): search.choosing = nil
    case (.backspace, _) where choice.field.text.isEmpty: search.choosing = nil
    default: search.choosing?.press(key, count: rows.count)
    }
    replace(.resources(search))
    return .nothing
  }

  /// Widens the search: without the filter that hides everything, else with what was set aside.
  mutating func widenSearch() -> Response {
    guard case .resources(var search) = references.last else { return .nothing }
    pane = pane == .note ? .reference : pane
    let removed = search.widen()
    replace(.resources(search))
    return Response(
      notice: removed.map {
        Phrase(
          fr: "Recherche sans \($0.label.french). F4 remet un lieu.",
          en: "Searching without \($0.label.english). F4 sets a place.")
      })
  }

  /// Takes an answer of the directory, and does what waited for it.
  mutating func hear(
    _ findings: DirectoryFindings, number: Int, at moment: Moment, _ around: Surroundings
  ) -> Response {
    for index in references.indices {
      guard case .resources(var search) = references[index],
        search.hear(findings, number: number)
      else { continue }
      let gesture = search.takeAwaited()
      references[index] = .resources(search)
      guard let gesture, index == references.count - 1, pane != .note else { return .nothing }
      switch gesture {
      case .giveThree: return giveThree(at: moment, around)
      case .open:
        guard case .hit(let found)? = search.selected, let shelves = around.shelves else {
          return .nothing
        }
        return show(.resource(search.card(found, shelves)))
      }
    }
    return .nothing
  }
}

extension DirectorySearch {
  /// The card of what was found, with what serves the place when it does not.
  func card(_ found: FoundResource, _ shelves: Shelves) -> CardReading {
    let instead = found.serves == false ? findings?.hits.first { $0.serves == true } : nil
    return CardReading(found, for: filters.place, instead: instead?.resource, shelves)
  }
}

extension CallContent {
  /// The words of the last need of which nobody has said yet what came.
  var openNeed: SafeText? {
    needs.last { $0.outcome == nil && !self[.need($0.number)].isBlank }
      .map { self[.need($0.number)].line }
  }
}

/// Asking the directory, whatever changed what is searched.
extension App {
  /// Asks what the open search needs and did not ask yet.
  mutating func askDirectory() -> [Effect] {
    guard shelves != nil, case .resources(var search)? = reader?.references.last,
      let question = search.question(number: lastQuestion + 1, at: now)
    else { return [] }
    lastQuestion = question.number
    search.ask(question)
    reader?.replace(.resources(search))
    return [.searchDirectory(question)]
  }

  /// Takes an answer; one that answers nothing any more is dropped.
  mutating func hear(_ findings: DirectoryFindings, number: Int) -> [Effect] {
    if let problem = findings.problem, notice == nil { notice = problem }
    let (around, moment) = (surroundings, now)
    if case .reading = base {
      return take(reader?.hear(findings, number: number, at: moment, around))
    }
    return calls.keys.flatMap { id in
      take(calls[id]?.hear(findings, number: number, at: moment, around))
    }
  }
}
