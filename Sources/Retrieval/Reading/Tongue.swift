/// The language some words are in, as far as their small words tell.
enum Tongue: UInt8 {
  case french, english

  /// The language of some words; French unless English small words outnumber the French ones.
  init(of tokens: [Token]) {
    var balance = 0
    for token in tokens {
      let isFrench = Grammar.french[token.key] != nil
      let isEnglish = Grammar.english[token.key] != nil
      if isFrench != isEnglish { balance += isFrench ? 1 : -1 }
    }
    self = balance < 0 ? .english : .french
  }

  var other: Tongue { self == .french ? .english : .french }
}
