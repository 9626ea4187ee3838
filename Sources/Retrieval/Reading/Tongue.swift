/// The language some words are in, as far as their small words tell.
enum Tongue: UInt8 {
  case french, english

  /// The language of some words; French unless English small words outnumber the French ones.
  init(of tokens: [Token]) { self.init(of: tokens.lazy.map(\.key)) }

  /// The same, from folded words.
  init(of keys: some Sequence<String>) {
    var balance = 0
    for key in keys {
      let isFrench = Grammar.french[key] != nil
      let isEnglish = Grammar.english[key] != nil
      if isFrench != isEnglish { balance += isFrench ? 1 : -1 }
    }
    self = balance < 0 ? .english : .french
  }

  var other: Tongue { self == .french ? .english : .french }
}
