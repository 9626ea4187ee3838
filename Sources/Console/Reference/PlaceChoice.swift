import Canvas
import Directory
import Intervention
import Text

/// Choosing where to search: the person's place, the caller's, everywhere, or a place typed.
struct PlaceChoice: Equatable, Sendable {
  /// A line of the list.
  enum Row: Equatable, Sendable {
    case place(Place, Phrase?)
    case everywhere
  }

  private(set) var field = LineField()
  private(set) var selection = 0
  /// What is proposed before anything is typed.
  private let known: [Row]

  /// The places a call knows: hers, the one typed for who calls; and everywhere.
  init(_ screen: CallScreen, _ places: Places) {
    let own = DirectoryFilters(screen.call.content, person: screen.person, places)
    let hers = (own.municipalities + (own.place.map { [$0] } ?? []))
      .map { Row.place($0, Self.persons) }
    let other = screen.callersPlace.map { [Row.place($0, Self.callers)] } ?? []
    known = own.municipalities.isEmpty ? other + [.everywhere] + hers : hers + other + [.everywhere]
  }

  mutating func type(_ text: SafeText) {
    field.type(text)
    selection = 0
  }

  /// Handles a key among `count` lines.
  mutating func press(_ key: Key, count: Int) {
    selection = field.press(key, from: selection, among: count)
  }

  /// The line under the hand.
  func selected(_ rows: [Row]) -> Row? {
    rows.isEmpty ? nil : rows[min(selection, rows.count - 1)]
  }

  static let label = Phrase(fr: "Lieu :", en: "Place:")
  static let everywhere = Phrase(fr: "Partout", en: "Everywhere")
  static let unknown = Phrase(
    fr: "Lieu inconnu. Écrivez la municipalité au complet, ou le code postal.",
    en: "Unknown place. Type the whole municipality, or the postal code.")
  static let several = Phrase(
    fr: "Ce code postal a plusieurs municipalités : laquelle ?",
    en: "This postal code has several municipalities: which one?")
  private static let persons = Phrase(fr: "Personne : ", en: "Person: ")
  private static let callers = Phrase(fr: "Qui appelle : ", en: "Caller: ")

  /// What can be chosen: what was typed, or what the call knows.
  func rows(_ places: Places) -> [Row] {
    guard !field.text.isBlank else { return known }
    return switch places.find(field.text.string) {
    case .found(let place): [.place(place, nil)]
    case .severalMunicipalities(let several, let around):
      (several + (around.map { [$0] } ?? [])).map { .place($0, nil) }
    case .unknown: []
    }
  }
}

extension PlaceChoice.Row {
  /// The line in words.
  func label(_ language: Language) -> SafeText {
    switch self {
    case .everywhere: PlaceChoice.everywhere[language]
    case .place(let place, let whose):
      (whose?[language] ?? "") + place.described
    }
  }
}
