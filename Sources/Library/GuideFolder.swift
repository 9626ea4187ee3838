import Foundation
import Guides
import Text

/// Reads the guides of the starter folder and of the centre, and puts them on one shelf.
public enum GuideFolder {
  /// The guides at hand, and what is wrong with the others.
  ///
  /// For each slug the centre's file replaces the starter's, whole; then the file in the language of
  /// the console comes before the French one. No other file is read: when the one chosen is bad, its
  /// place on the shelf says so and nothing takes it silently.
  public static func load(
    starter: URL?, centre: CentreSettings?, language: Language
  ) -> (shelf: GuideShelf, problems: [Problem]) {
    let listing = GuideListing(starter: starter, centre: centre)
    var problems = listing.problems
    var places: [ShelvedGuide] = []
    for slug in listing.slugs {
      guard let file = listing.choice(slug, language) else { continue }
      do throws(Problem) {
        places.append(.guide(try read(file)))
      } catch {
        problems.append(error)
        let replaced = listing.starterChoice(slug, language).flatMap { $0 == file ? nil : $0 }
        places.append(.unreadable(unreadable(file, error, inPlaceOf: replaced)))
      }
    }
    return (GuideShelf(places), problems)
  }

  private static func read(_ file: ListedGuide) throws(Problem) -> Guide {
    guard let bytes = try GuideFile.bytes(file.url, shown: file.shown) else {
      throw .closed(file.shown)
    }
    do throws(GuideError) {
      return try GuideParser.parse(
        file.url.lastPathComponent, bytes, origin: file.origin, language: file.language)
    } catch {
      throw Problem(file: file.shown, error)
    }
  }

  /// The place of a bad file; people look for it by the title of the guide it replaces.
  private static func unreadable(
    _ file: ListedGuide, _ problem: Problem, inPlaceOf replaced: ListedGuide?
  ) -> UnreadableGuide {
    let known = replaced.flatMap { try? read($0) }
    return UnreadableGuide(
      slug: file.slug, title: known?.title ?? file.slug,
      category: known?.header.category ?? file.category, reason: problem.sentence)
  }
}
