import Text

/// A North American telephone number, typed in any way.
///
/// What follows the number (« poste 45 », « message permis ») is kept as typed.
enum PhoneNumber {
  /// The number as people here write it, « 418 555-0123 »; what is no such number is kept as typed.
  static func format(_ typed: SafeText) -> SafeText {
    let (number, rest) = split(typed)
    guard let digits = national(number) else { return typed }
    let formatted = "\(digits.prefix(3)) \(digits.dropFirst(3).prefix(3))-\(digits.suffix(4))"
    return SafeText(rest.isEmpty ? formatted : "\(formatted) \(rest)")
  }

  /// Whether a text begins with no possible number.
  static func isDoubtful(_ typed: SafeText) -> Bool { national(split(typed).number) == nil }

  /// The ten digits of a text that begins with a possible number; nil otherwise.
  static func digits(_ typed: SafeText) -> SafeText? {
    national(split(typed).number).map { SafeText($0) }
  }

  /// The signs of a number at the beginning, and the rest.
  private static func split(_ typed: SafeText) -> (number: Substring, rest: Substring) {
    let signs: Set<Character> = [" ", "\u{a0}", "\u{202f}", "-", ".", "(", ")", "+", "/"]
    let number = typed.string.prefix { $0.isASCII && $0.isNumber || signs.contains($0) }
    return (number, typed.string[number.endIndex...].trimmed)
  }

  /// The ten digits of a possible number.
  ///
  /// Source: North American Numbering Plan, NXX-NXX-XXXX where N is 2 to 9 and no code is N11.
  private static func national(_ number: Substring) -> Substring? {
    var digits = number.filter { $0.isNumber }[...]
    if digits.count == 11, digits.first == "1" { digits = digits.dropFirst() }
    guard digits.count == 10 else { return nil }
    let codes = [digits.prefix(3), digits.dropFirst(3).prefix(3)]
    let isPossible = codes.allSatisfy { code in
      code.first.map { $0 != "0" && $0 != "1" } == true && !code.hasSuffix("11")
    }
    return isPossible ? digits : nil
  }
}

extension CallContent {
  /// The ten digits of the number to call back; nil when there is no possible one.
  public var callBackDigits: SafeText? { PhoneNumber.digits(self[.callBack]) }
}

/// The age of someone, as it is typed: « 58 », « 8 mois », « la cinquantaine ».
enum Age {
  /// A number alone is in years; the rest is kept as typed.
  static func format(_ typed: SafeText) -> SafeText {
    typed.string.allSatisfy { $0.isASCII && $0.isNumber } ? typed + " ans" : typed
  }

  /// Whether it begins with more years than anyone lives.
  static func isDoubtful(_ typed: SafeText) -> Bool {
    let digits = typed.string.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && (Int(digits) ?? .max) > 120
  }
}
