import Canvas
import Guides
import Intervention
import Text

/// What typing and keys do beside the note.
extension CallScreen {
  /// How many things open beside the note have a way back.
  private static let mostReferences = 20

  /// Opens something beside the note and gives it the keys.
  mutating func show(_ reference: Reference) -> Response {
    references.append(reference)
    if references.count > Self.mostReferences { references.removeFirst() }
    if pane == .note { pane = .reference }
    return .nothing
  }

  /// Opens a search.
  ///
  /// From the note it is a new one, empty: another need, and what is proposed now comes first. The
  /// key of the other pane goes back to the one that was left.
  mutating func search(_ search: Reference) -> Response {
    if let open = references.last, open.isSameSearch(as: search) {
      guard pane == .note else { return .nothing }
      references.removeLast()
    }
    return show(search)
  }

  /// Types in the search that has the cursor; returns whether there is one.
  mutating func type(inReference text: SafeText, _ around: Surroundings) -> Bool {
    switch references.last {
    case .guides(var search):
      search.type(text)
      replace(.guides(search))
    case .resources(let search): type(text, in: search)
    case .guide(let reading) where reading.find != nil:
      find(
        text, in: reading, ReferencePane(around, CallLayout(around, pane: pane), beside: self))
    default: return false
    }
    return true
  }

  /// Handles a key beside the note.
  mutating func press(
    inReference key: Key, at moment: Moment, _ around: Surroundings
  ) -> Response {
    if key == .tab || key == .backTab {
      self.pane = .note
      return .nothing
    }
    let pane = ReferencePane(around, CallLayout(around, pane: pane), beside: self)
    switch references.last {
    case .guides(let search) where search.leaves(by: key): return back()
    case .guides(var search):
      let hits = pane.guides(search)
      if key == .enter, around.shelves == nil {
        return Response(notice: ReferencePane.guidesLoading)
      }
      if key == .enter {
        return search.selected(hits).map { open($0.slug, at: moment, around) } ?? .nothing
      }
      search.press(key, count: hits.count, page: pane.page)
      replace(.guides(search))
    case .resources(let search): return press(key, in: search, pane, at: moment, around)
    case .guide(let reading): return press(key, in: reading, pane, at: moment, around)
    case .resource(var card):
      switch key {
      case .left, .backspace: return back()
      case .right where pane.isAlone, .enter where pane.isAlone:
        return Response(notice: Self.noNote)
      case .right: return Response(overlay: .choice(modePicker(around.language)))
      case .enter: return attach(card, at: moment, around)
      default:
        card.scroll.press(key, count: pane.cardRows(card).count, height: pane.window.height)
        replace(.resource(card))
      }
    case .first(var first):
      if key == .left || key == .backspace { return back() }
      first.scroll.press(key, count: pane.rows(first).count, height: pane.window.height)
      replace(.first(first))
    case nil: self.pane = .note
    }
    return .nothing
  }

  mutating func replace(_ reference: Reference) {
    references[references.count - 1] = reference
  }

  /// Goes back to what was open before.
  mutating func back() -> Response {
    references.removeLast()
    if references.isEmpty { pane = .note }
    return .nothing
  }

  /// Opens a guide and keeps that it was; it fills nothing.
  mutating func open(
    _ slug: SafeText, at moment: Moment, _ around: Surroundings
  ) -> Response {
    switch around.shelves?.guides[slug] {
    case .guide(let guide):
      let opened = Change.Act.guideOpened(slug: guide.slug, version: guide.header.version)
      let isNew = !call.guides.contains { $0.slug == guide.slug }
      let effects = isNew ? [record(opened, at: moment)] : []
      return Response(effects: effects) + show(.guide(GuideReading(id: guide.slug)))
    case .unreadable(let guide): return Response(overlay: .sheet(.unreadable(guide.reason)))
    case nil:
      return Response(
        notice: Phrase(
          fr: "Le guide « \(slug) » n'est pas ici. F3 en cherche un autre.",
          en: "The guide \"\(slug)\" is not here. F3 searches another."))
    }
  }
}
