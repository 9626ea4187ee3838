import Directory
import Text

/// What tells that two resources of different sources are likely the same service.
///
/// Either they have one number in common and names that resemble each other, or the same name at the
/// same postal code or in the same municipality. Both are kept: a person decides.
enum Likeness {
  /// More numbers or places than this add nothing.
  private static let mostFacts = 4

  /// The keys of a resource; two resources that share one may be twins.
  static func keys(of resource: Resource) -> Set<Int64> {
    var keys: Set<Int64> = []
    let phones = resource.phones + resource.sites.flatMap(\.phones)
    for phone in phones.prefix(mostFacts) where phone.kind != .fax {
      // A Canadian number has ten digits; what follows is its extension, a leading 1 is dialled.
      let digits = phone.digits.drop { $0 == "1" }.prefix(10)
      if digits.count >= 3 { keys.insert(hash("#" + digits)) }
    }
    let name = words(of: resource.name).joined(separator: " ")
    for site in resource.sites.prefix(mostFacts) {
      let code = site.postalCode.map { $0.string.filter { !$0.isWhitespace }.uppercased() }
      for place in [code, site.municipality.map { Fold.key($0.string) }] {
        if let place { keys.insert(hash(name + "@" + place)) }
      }
    }
    return keys
  }

  /// Whether two resources that share a key are likely one service: most words of the shorter name are
  /// in the other.
  static func holds(_ one: Resource, _ other: Resource) -> Bool {
    let (one, other) = (Set(words(of: one.name)), Set(words(of: other.name)))
    return 4 * one.intersection(other).count >= max(1, 3 * min(one.count, other.count))
  }

  /// The words that tell a name from another.
  private static func words(of name: SafeText) -> [String] {
    let words = Fold.words(name.string)
    let telling = words.filter { $0.utf8.count > 1 && !empty.contains($0) }
    return telling.isEmpty ? words : telling
  }

  private static let empty: Set = ["de", "du", "des", "la", "le", "les", "et", "of", "the", "and"]

  /// The same number for the same text in every run (FNV-1a, 64 bits).
  static func hash(_ text: some StringProtocol) -> Int64 {
    let hash = text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return Int64(bitPattern: hash)
  }
}
