import Canvas
import Directory
import Text

/// A resource's card being read: whose, seen from where, and its first row shown.
struct CardReading: Equatable, Sendable {
  let found: FoundResource
  private let context: CardContext
  var scroll = Scroll()

  /// The card of what was found, for someone somewhere; `instead` serves that place.
  init(_ found: FoundResource, for place: Place?, instead: Resource? = nil, _ shelves: Shelves) {
    self.found = found
    var context = CardContext(found.resource, foundAt: found.site, for: place, shelves.places)
    context.instead = instead
    context.standIns = shelves.standIns(besides: found.resource, for: place)
    self.context = context
  }

  var resource: Resource { found.resource }

  /// The card at an instant.
  func card(at instant: Int64, in language: Language) -> ResourceCard {
    var context = context
    context.now = instant
    return ResourceCard(resource, context, in: language)
  }
}

extension Shelves {
  /// The lines of first resort that are not known not to serve a place.
  ///
  /// Emergencies are no one's stand-in: 911 is not among them.
  fileprivate func standIns(besides resource: Resource, for place: Place?) -> [Resource] {
    resources.resources.filter { other in
      other.firstResort != nil && other.id != resource.id && other.phone(at: nil)?.digits != "911"
        && places.serves(other, place) != false
    }
  }
}

extension ReferencePane {
  /// A card's rows: labels and values, wrapped at the width of the pane.
  func cardRows(_ card: CardReading) -> [(text: SafeText, style: Style)] {
    card.card(at: instant, in: language).rows.enumerated().flatMap {
      index, row -> [(SafeText, Style)] in
      let text = row.label + Phrase(fr: " : ", en: ": ")[language] + row.value
      return Wrap.rows(text, width: window.width).map { (text[$0], index == 0 ? .strong : .normal) }
    }
  }
}
