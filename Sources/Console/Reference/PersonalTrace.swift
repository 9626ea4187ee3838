import Text

/// What, in a line, looks like it names a person: a phone, a health card, a date of birth.
///
/// It only warns: it may be wrong both ways.
enum PersonalTrace {
  static func isIn(_ text: SafeText) -> Bool {
    let pieces = Self.pieces(text.string)
    return pieces.indices.contains { index in
      isNumber(pieces, at: index) || isDate(pieces, at: index) || isCard(pieces, at: index)
    }
  }

  /// A run of letters or of digits, and what stands between it and the one before.
  private struct Piece {
    let text: String
    let gap: String
    let isNumber: Bool
    var value: Int { Int(text) ?? 0 }
    /// Whether it goes on with the one before, as the parts of a number do.
    var isJoined: Bool { gap.count < 3 && gap.allSatisfy { " .-/()+".contains($0) } }
  }

  private static func pieces(_ text: String) -> [Piece] {
    var pieces: [Piece] = []
    var gap = ""
    var run = ""
    for sign in Fold.key(text) + " " {
      let isDigit = sign.isASCII && sign.isNumber
      let goesOn = run.last.map { ($0.isNumber == isDigit) && (isDigit || sign.isLetter) } ?? false
      if !run.isEmpty, !goesOn {
        pieces.append(Piece(text: run, gap: gap, isNumber: run.allSatisfy(\.isNumber)))
        (run, gap) = ("", "")
      }
      if isDigit || sign.isLetter { run.append(sign) } else { gap.append(sign) }
    }
    return pieces
  }

  /// The numbers that begin at a piece and go on together.
  private static func chain(_ pieces: [Piece], at index: Int) -> [Piece] {
    guard pieces[index].isNumber else { return [] }
    let rest = pieces[(index + 1)...].prefix { $0.isNumber && $0.isJoined }
    return [pieces[index]] + rest
  }

  /// A phone number: ten digits, eleven after a 1, or three and four.
  private static func isNumber(_ pieces: [Piece], at index: Int) -> Bool {
    let chain = chain(pieces, at: index)
    let lengths = chain.map(\.text.count)
    let digits = chain.map(\.text).joined()
    return digits.count == 10 || (digits.count == 11 && digits.hasPrefix("1")) || lengths == [3, 4]
  }

  /// A health card: four letters and eight digits.
  private static func isCard(_ pieces: [Piece], at index: Int) -> Bool {
    guard index > 0, !pieces[index - 1].isNumber, pieces[index - 1].text.count == 4,
      pieces[index].isJoined
    else { return false }
    return chain(pieces, at: index).map(\.text.count).reduce(0, +) == 8
  }

  /// A whole date, in digits or with its month in letters; or digits said to be a birth.
  private static func isDate(_ pieces: [Piece], at index: Int) -> Bool {
    let first = pieces[index]
    let next = pieces[(index + 1)...].prefix(3)
    if ["ddn", "dob", "nee", "ne", "born", "naissance"].contains(first.text) {
      return next.contains { $0.isNumber && $0.text.count == 4 }
    }
    let numbers = chain(pieces, at: index)
    if numbers.count == 3 {
      let lengths = numbers.map(\.text.count)
      if lengths[0] == 4, isDay(numbers[2], inMonth: numbers[1]) { return true }
      if lengths[2] == 4 {
        return isDay(numbers[0], inMonth: numbers[1]) || isDay(numbers[1], inMonth: numbers[0])
      }
    }
    guard months.contains(where: { first.text == $0 }) else { return false }
    let isYear = { (piece: Piece) in piece.isNumber && piece.text.count == 4 }
    let before = pieces[..<index].suffix(2)
    let hasDay =
      before.contains { $0.isNumber && (1...31).contains($0.value) }
      || next.first.map { $0.isNumber && (1...31).contains($0.value) } ?? false
    return hasDay && next.prefix(2).contains(where: isYear)
  }

  private static func isDay(_ day: Piece, inMonth month: Piece) -> Bool {
    (1...31).contains(day.value) && (1...12).contains(month.value)
  }

  private static let months: Set<String> = [
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre",
    "novembre", "decembre", "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
  ]
}
