import Directory
import Intervention
import Text

/// What narrows a search of the directory: where the person is, the language spoken, her age.
///
/// Each is read from what the call knows, stays in sight above the answers, and can be taken away.
struct DirectoryFilters: Equatable, Sendable {
  var place: Place?
  /// The municipalities of a rural postal code, or namesakes: one of them is to be chosen.
  var municipalities: [Place] = []
  var language: SafeText?
  var age: Int?

  /// No filter.
  init() {}

  /// What a call says of a person.
  init(_ content: CallContent, person: Int, _ places: Places) {
    switch PlaceReading.find(in: content.placeNow, places) {
    case .found(let place): self.place = place
    case .severalMunicipalities(let several, let around):
      municipalities = several
      place = around
    case .unknown: break
    }
    language =
      switch content.language {
      case .english: "anglais"
      case .other: content[.language].isBlank ? nil : content[.language].line
      case .french, nil: nil
      }
    age = content.years(of: person)
  }

  /// Those that are set, in the order shown.
  var set: [DirectoryFilter] {
    [
      place == nil ? nil : .place, language == nil ? nil : .language, age == nil ? nil : .age,
    ].compactMap { $0 }
  }

  /// Whether a municipality must still be chosen.
  var isPlaceDoubtful: Bool { !municipalities.isEmpty && (place == nil || place?.level == .fsa) }

  mutating func remove(_ filter: DirectoryFilter) {
    switch filter {
    case .place: place = nil
    case .language: language = nil
    case .age: age = nil
    case .open: break
    }
  }

  /// A filter in the words of the call: « Rimouski », « anglais », « 14 ans ».
  func value(_ filter: DirectoryFilter) -> Phrase? {
    switch filter {
    case .place: place.map { Phrase(same: $0.shownName) }
    case .language: language.map { Phrase(same: $0) }
    case .age: age.map { Phrase(fr: "\($0) ans", en: "age \($0)") }
    case .open: nil
    }
  }
}

extension Place {
  /// Its name, with « ≈ » when distances from it say little: a postal code may cover ten villages.
  var shownName: SafeText { isApproximate && level == .fsa ? "≈ " + name : name }
}

extension CallContent {
  /// Where the person is; a place told to a rescue is where she is.
  var placeNow: SafeText {
    let told = rescues.reversed().map { self[.rescue($0.number, .place)] }
    return ([self[.place]] + told).first { !$0.isBlank } ?? ""
  }

  /// The age of a person in whole years, when it was typed in digits and can be true.
  func years(of person: Int) -> Int? {
    let typed = self[.age(person)].string
    let digits = typed.prefix { $0.isASCII && $0.isNumber }
    guard let years = Int(digits), years <= 120 else { return nil }
    return Fold.words(typed).contains { $0.hasPrefix("mois") || $0.hasPrefix("month") } ? 0 : years
  }
}

/// Finds the place that a line says, among other words.
///
/// Nothing is guessed: a whole piece of the line is a place that is known, or it is not one.
enum PlaceReading {
  static func find(in line: SafeText, _ places: Places) -> PlaceFinding {
    guard !line.isBlank else { return .unknown }
    for piece in pieces(line.string) {
      let found = places.find(piece)
      if found != .unknown { return found }
    }
    return .unknown
  }

  /// The whole line, its postal codes, then its pieces from the last: an address ends with its town.
  private static func pieces(_ line: String) -> [String] {
    let separators: Set<Character> = [",", ";", "(", ")", "\n"]
    let parts = line.split { separators.contains($0) }.map(trimmed)
    let tails = parts.flatMap { part in
      [" à ", " a "].compactMap { part.range(of: $0).map { trimmed(part[$0.upperBound...]) } }
    }
    let words = line.split { (sign: Character) in !sign.isLetter && !sign.isNumber }
    let codes =
      words
      .filter { ($0.count == 3 || $0.count == 6) && $0.contains(where: \.isNumber) }
      .filter { $0.first?.isLetter == true }.map { String($0) }
    return [trimmed(line[...])] + codes + parts.reversed() + tails.reversed()
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
