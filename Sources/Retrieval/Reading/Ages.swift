/// Finds the ages said in a text: « 14 ans », « quinze ans », « 82a », « 13 year old ».
enum Ages {
  /// The ages of a text, each at the place of its last word.
  static func find(_ tokens: [Token]) -> [(age: Int, at: Int)] {
    var found: [(age: Int, at: Int)] = []
    for index in tokens.indices.dropFirst() where isUnit(index, tokens) {
      var first = index
      while first > 0, index - first < 5, number(tokens[first - 1]) != nil || joins(first, tokens) {
        first -= 1
      }
      guard first < index, let age = value(tokens[first..<index]), age < 120 else { continue }
      if !lasts(first, index, tokens) { found.append((age, index)) }
    }
    return found
  }

  /// An age range written « 0-17 ans », or nil when the text is something else.
  static func range(_ text: String) -> ClosedRange<Int>? {
    guard let first = text.utf8.first, first < 0x3a else { return nil }
    let tokens = Tokenizer.tokens(text)
    guard tokens.count == 3, tokens[2].key == "ans", let low = Int(tokens[0].key),
      let high = Int(tokens[1].key), low <= high
    else { return nil }
    return low...high
  }

  private static func isUnit(_ index: Int, _ tokens: [Token]) -> Bool {
    switch tokens[index].key {
    case "ans", "an", "years", "year", "yo": true
    case "a", "y": tokens[index].pause == .joined && tokens[index - 1].isNumber
    default: false
    }
  }

  /// The « et » of « vingt et un ».
  private static func joins(_ first: Int, _ tokens: [Token]) -> Bool {
    tokens[first - 1].key == "et" && first >= 2 && number(tokens[first - 2]) != nil
      && number(tokens[first]) != nil
  }

  /// Whether it is a length of time and no age: « depuis dix ans », « 20 ans d'ancienneté ».
  private static func lasts(_ first: Int, _ unit: Int, _ tokens: [Token]) -> Bool {
    let before: Set = [
      "depuis", "fait", "pendant", "durant", "apres", "dans", "for", "since", "faire", "fera", "x",
      "faisait", "about",
    ]
    if first > 0, before.contains(tokens[first - 1].key) { return true }
    if first > 1, tokens[first - 1].key == "a", tokens[first - 2].key == "y" { return true }
    guard unit + 1 < tokens.count, tokens[unit + 1].pause <= .space else { return false }
    return ["de", "d", "que", "ago", "later", "plus"].contains(tokens[unit + 1].key)
  }

  private static func number(_ token: Token) -> Int? { Int(token.key) ?? words[token.key] }

  private static func value(_ tokens: ArraySlice<Token>) -> Int? {
    var total = 0
    for token in tokens where token.key != "et" {
      guard let number = number(token), total < 1000 else { return nil }
      // « Quatre-vingt » multiplies, « soixante-dix » adds.
      total = number == 20 && total == 4 ? 80 : total + number
    }
    return total
  }

  private static let words: [String: Int] = [
    "un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15,
    "seize": 16, "vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50,
    "soixante": 60, "cent": 100, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
  ]
}
