import Text

/// A name of a place, as two spellings of it compare: no case, accent, hyphen or abbreviation.
struct PlaceName: Hashable, Sendable {
  /// The words.
  private(set) var words: [String]

  init(_ written: some StringProtocol) {
    // Byte by byte: a table of places has two thousand names.
    words = Fold.key(String(written)).utf8.split { !Self.isSign($0) }.map { String(Substring($0)) }
    for index in words.indices { words[index] = Self.full[words[index]] ?? words[index] }
    // « Saint-Denis s/ Richelieu »
    if words.count > 2 {
      for index in 1..<(words.count - 1) where words[index] == "s" { words[index] = "sur" }
    }
  }

  private init(words: some Sequence<String>) { self.words = Array(words) }

  /// The words, without spaces: « Val d'Or », « Val-d'Or » and « Vald'Or » are one.
  var key: String { words.joined() }

  /// The name without the words that say it is in Québec: « Lévis, QC », « Lévis (Québec) Canada ».
  var withoutProvince: PlaceName {
    var words = words
    if words.count > 1, words.last == "canada" { words.removeLast() }
    if words.count > 1, ["qc", "quebec", "que", "pq"].contains(words[words.count - 1]) {
      words.removeLast()
    }
    return PlaceName(words: words)
  }

  /// The name without the first of these beginnings that it has; nil when it has none.
  func without(_ beginnings: [[String]]) -> PlaceName? {
    for beginning in beginnings where words.starts(with: beginning) && words.count > beginning.count
    {
      return PlaceName(words: words.dropFirst(beginning.count))
    }
    return nil
  }

  /// The name without the directions that end it: « Montréal centre-ouest »; nil when none does.
  var withoutDirection: PlaceName? {
    let directions: Set = [
      "nord", "sud", "est", "ouest", "centre", "north", "south", "east", "west", "central",
    ]
    let kept = words.prefix { !directions.contains($0) }
    guard !kept.isEmpty, kept.count < words.count,
      words[kept.count...].allSatisfy(directions.contains)
    else { return nil }
    return PlaceName(words: kept)
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static let full = ["st": "saint", "ste": "sainte", "sts": "saints", "mt": "mont"]

  /// What says that a name is that of a municipality.
  static let municipality = [
    ["ville", "de"], ["ville", "d"], ["city", "of"], ["town", "of"], ["municipality", "of"],
    ["municipalite", "de"], ["municipalite", "du"], ["municipalite", "d"], ["paroisse", "de"],
    ["village", "de"], ["canton", "de"],
  ]
  /// What says that a name is that of an MRC.
  static let mrc = [
    ["mrc", "de"], ["mrc", "du"], ["mrc", "des"], ["mrc", "d"], ["mrc"],
    ["territoire", "de", "la", "mrc", "de"], ["territoire", "de", "la", "mrc", "des"],
    ["territoire", "de", "la", "mrc", "du"], ["regional", "county", "municipality", "of"],
  ]
  /// What says that a name, or a number, is that of a health region.
  static let healthRegion = [
    ["rss"], ["region", "sociosanitaire"], ["region", "socio", "sanitaire"], ["health", "region"],
    ["cisss", "de"], ["cisss", "des"], ["cisss", "du"], ["ciusss", "de"],
  ]
  /// What says that a name, or a number, is that of an administrative region.
  static let region = [
    ["region", "administrative"], ["administrative", "region"], ["region", "de"], ["region", "du"],
    ["region", "des"], ["region", "d"], ["region"],
  ]
}
