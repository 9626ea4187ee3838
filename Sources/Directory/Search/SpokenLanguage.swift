import Retrieval
import Text

/// The languages people speak, under their French name, their English name and their codes.
public enum SpokenLanguage {
  /// The languages a directory names most often, one a row; any other is known by its own name.
  private static let names = """
    fr fra fre francais french
    en eng anglais english
    es spa espagnol spanish
    ar ara arabe arabic
    ht hat creole haitian haitien kreyol
    it ita italien italian
    pt por portugais portuguese
    zh zho chi chinois chinese mandarin cantonais cantonese
    ru rus russe russian
    uk ukr ukrainien ukrainian
    vi vie vietnamien vietnamese
    fa fas per persan persian farsi dari
    ro ron rum roumain romanian
    el ell gre grec greek
    pl pol polonais polish
    de deu ger allemand german
    tl tgl tagalog filipino
    hi hin hindi
    pa pan punjabi pendjabi panjabi
    ur urd ourdou urdu
    bn ben bengali
    ta tam tamoul tamil
    ko kor coreen korean
    ja jpn japonais japanese
    tr tur turc turkish
    so som somali
    sw swa swahili
    ps pus pachto pashto
    cr cre cri cree
    iu iku inuktitut
    lsq lsf signes
    asl sign
    yi yid yiddish
    he heb hebreu hebrew
    hy hye arm armenien armenian
    """

  private static let rows = names.split(separator: "\n").map(String.init)

  private static let numbers: [String: UInt32] = {
    var numbers: [String: UInt32] = [:]
    for (index, row) in rows.enumerated() {
      for name in row.split(separator: " ") { numbers[String(name)] = UInt32(index) }
    }
    return numbers
  }()

  /// Whether a text is the name or the code of a language of the table.
  public static func isKnown(_ text: String) -> Bool { !known(text).isEmpty }

  /// The names of each language: whichever is typed, the others answer.
  static let families = rows.map { row in
    let names = row.split(separator: " ").map(String.init).filter { $0.utf8.count > 3 }
    return Lexicon.Family("", names, english: names)
  }

  /// The text that names languages, followed by their names in both languages.
  static func names(_ text: SafeText) -> [SafeText] {
    let others = known(text.string).flatMap { rows[Int($0)].split(separator: " ") }
    return [text] + others.filter { $0.utf8.count > 3 }.map { SafeText(String($0)) }
  }

  /// The languages of the table that a text names; a code counts only alone, as « en » is a word.
  private static func known(_ text: String) -> [UInt32] {
    let words = Fold.words(text)
    return words.filter { words.count == 1 || $0.utf8.count > 3 }.compactMap { numbers[$0] }
  }

  /// The languages of a text, in numbers: those of the table, or one made from the name's letters.
  static func words(_ text: String) -> [UInt32] {
    let known = known(text)
    guard known.isEmpty else { return known }
    return Fold.words(text).filter { $0.utf8.count > 2 }.map { word in
      word.utf8.reduce(0x811c_9dc5) { ($0 ^ UInt32($1)) &* 0x0100_0193 } | 0x8000_0000
    }
  }
}
