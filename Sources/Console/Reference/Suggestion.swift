import Guides
import Intervention
import Text

/// A guide worth opening now, and what made it so.
struct Suggestion: Equatable, Sendable {
  let hit: GuideHit
  /// Whether it is about a danger to life: it is shown with `!`.
  let isDanger: Bool
  /// The words of the call, or the axis answered yes.
  let reason: Phrase

  /// How many are shown: what a glance takes in.
  static let most = 3

  /// What marks it among titles.
  var mark: SafeText { isDanger ? "!" : "*" }
}

extension Suggestion {
  /// The guides most worth opening for what a call holds; none of those already opened in it.
  ///
  /// Those of an axis answered yes come first, then those of what is said, a danger before the rest.
  static func list(for words: CallWords, from shelf: GuideShelf) -> [Suggestion] {
    var list: [Suggestion] = []
    for suggestion in ofAxes(words, shelf) + ofWords(words, shelf)
    where list.count < most && !list.contains(where: { $0.hit.slug == suggestion.hit.slug }) {
      list.append(suggestion)
    }
    return list
  }

  private static func ofWords(_ words: CallWords, _ shelf: GuideShelf) -> [Suggestion] {
    let hits = shelf.suggest(words.text, limit: most + words.opened.count)
    let suggestions = hits.filter { !words.opened.contains($0.slug) }.prefix(most).map { hit in
      let why = hit.why.map(\.line).joined(separator: ", ")
      return Suggestion(
        hit: hit, isDanger: shelf.guide(hit.slug)?.isAboutDanger ?? false,
        reason: Phrase(fr: "mots : \(why)", en: "words: \(why)"))
    }
    // A danger heard nearly as well as the best answer goes before it; a faint echo does not, or
    // every note about a lease would begin with suicide.
    let best = suggestions.first?.hit.score ?? 0
    let isFirst = { (one: Suggestion) in one.isDanger && 4 * one.hit.score >= 3 * best }
    return suggestions.filter(isFirst) + suggestions.filter { !isFirst($0) }
  }

  /// The guides of the axes answered yes: two for one axis, one for each of its dangers otherwise.
  ///
  /// What the axis asks, who calls and the facts choose among its guides, and so does what was just
  /// said; neither drowns the other: a long story of a breakup leaves the guide of suicide in front.
  /// Once they have been opened, the axis asks for nothing more.
  private static func ofAxes(_ words: CallWords, _ shelf: GuideShelf) -> [Suggestion] {
    let said = CallWords.end(of: words.text, words: 100)
    return words.dangers.flatMap { danger -> [Suggestion] in
      let axis = danger.axis
      let reason = Phrase(
        fr: "\(axis.label.french) : OUI", en: "\(axis.label.english): YES")
      let caller = words.caller?.spoken ?? ""
      let asked = "\(axis.label.french) : \(axis.meaning.french)\n\(caller)\n\(danger.facts)"
      let rankings = [asked, asked + "\n" + said].map { text in
        shelf.suggest(text, limit: shelf.places.count).filter {
          shelf.guide($0.slug)?.isPrimary(for: axis) ?? false
        }
      }
      return merged(rankings[1], rankings[0])
        .prefix(words.dangers.count == 1 ? 2 : axis.flags.count)
        .filter { !words.opened.contains($0.slug) }
        .map { Suggestion(hit: $0, isDanger: true, reason: reason) }
    }
  }

  /// Two rankings of the same guides in one: the place of each is worth its inverse in both; of two
  /// equals, the one that comes first in the first ranking.
  ///
  /// Source: reciprocal rank fusion (Cormack, Clarke and Büttcher, SIGIR 2009), without its constant.
  private static func merged(_ first: [GuideHit], _ second: [GuideHit]) -> [GuideHit] {
    let places = Dictionary(
      second.enumerated().map { ($0.element.slug, $0.offset + 1) }, uniquingKeysWith: min)
    let worths = first.enumerated().map { place, hit in
      (worth: 1 / Double(place + 1) + 1 / Double(places[hit.slug] ?? .max), place: place)
    }
    return worths.sorted { ($1.worth, $0.place) < ($0.worth, $1.place) }.map { first[$0.place] }
  }
}

extension Caller {
  /// Who calls, as guides say it; nothing for what tells no guide from another.
  fileprivate var spoken: String? {
    switch self {
    case .oneself: "la personne appelle pour elle-même"
    case .relative: "un proche inquiet appelle"
    case .professional, .anonymous: nil
    }
  }
}

extension Guide {
  /// Whether a mistake here could cost a life.
  fileprivate var isAboutDanger: Bool {
    header.stake == .high && [.crisis, .violence].contains(header.category)
  }

  /// Whether it is one of the guides of an axis: its author names its gravest dangers first.
  fileprivate func isPrimary(for axis: SafetyAxis) -> Bool {
    header.stake == .high && header.flags.prefix(2).contains { axis.flags.contains($0) }
  }
}

extension SafetyAxis {
  /// The dangers of guides that it asks about.
  fileprivate var flags: [GuideFlag] {
    switch self {
    case .suicide: [.suicide]
    case .autrui: [.homicide]
    case .violence: [.violence]
    case .vulnerable: [.child, .elder]
    case .medical: [.medical]
    }
  }
}
