import Foundation
import Guides
import Text

/// Reads the guides of the starter folder and of the centre, and puts them on one shelf.
public enum GuideFolder {
  /// The guides at hand, and what is wrong with the others.
  ///
  /// For each slug the centre's file replaces the starter's, whole; then the file in the language of
  /// the console comes before the French one. No other file is read: when the one chosen is bad or
  /// missing, its place on the shelf says so and nothing takes it silently.
  public static func load(
    starter: URL?, centre: CentreSettings?, language: Language, today: CalendarDate? = nil
  ) -> (shelf: GuideShelf, problems: [Problem]) {
    let listing = GuideListing(starter: starter, centre: centre)
    var reader = GuideReader(
      listing, manifest: centre?.manifest ?? CentreManifest(), language: language, today: today)
    let places = reader.places()
    let words = LexiconFolder.load(starter: starter, centre: centre)
    let shelf = GuideShelf(places, lexicon: words.lexicon)
    var problems = listing.problems + reader.problems
    if let today, let overdue = Problem.overdue(shelf.guides, on: today) {
      problems.append(overdue)
    }
    return (shelf, problems + words.problems)
  }

  /// What does not agree between a centre's manifest and all of its own files.
  public static func manifestProblems(
    starter: URL?, centre: CentreSettings, today: CalendarDate?
  ) -> [Problem] {
    let listing = GuideListing(starter: starter, centre: centre)
    var reader = GuideReader(
      listing, manifest: centre.manifest, language: .french, today: today)
    reader.readOwnFiles()
    return reader.problems.filter { $0.file == CentreSettings.shown }
  }
}

extension Problem {
  /// The guides whose own day of review has gone by, in one sentence; nil when there is none.
  fileprivate static func overdue(_ guides: [Guide], on today: CalendarDate) -> Problem? {
    let late = guides.filter { $0.header.status != .withdrawn && $0.header.reviewBefore < today }
    guard let first = late.first else { return nil }
    let named = late.prefix(5).map(\.slug).joined(separator: ", ")
    let rest = late.count - min(late.count, 5)
    let more =
      rest == 0 ? Phrase(same: "") : Phrase(fr: " et \(rest) de plus", en: " and \(rest) more")
    let what =
      late.count == 1
      ? Phrase(
        fr: "le guide « \(first.slug) » a dépassé son échéance du \(first.header.reviewBefore)",
        en: "the guide “\(first.slug)” is past its review day, \(first.header.reviewBefore)")
      : Phrase(
        fr: "\(late.count) guides ont dépassé leur échéance : \(named)\(more.french)",
        en: "\(late.count) guides are past their review day: \(named)\(more.english)")
    return Problem(
      file: "guides", what: what,
      remedy: Phrase(
        fr: "Ils se lisent encore ; faites-les réviser", en: "They still open; have them reviewed"),
      isWarning: true)
  }
}
