/// Finds what a text says is not so: « pas d'IS », « nie idées noires », « arme : non ».
enum Denials {
  /// Whether each word is denied.
  static func find(_ tokens: [Token]) -> [Bool] {
    var denied = [Bool](repeating: false, count: tokens.count)
    for (index, token) in tokens.enumerated() {
      if opens(index, tokens) {
        var next = index + 1
        while next < tokens.count, next - index <= reach, tokens[next].pause <= .space {
          denied[next] = true
          next += 1
        }
      } else if closing.contains(token.key) && isShort(index, tokens) {
        var back = index - 1
        // « Suicide : non » : the mark is between what is denied and the denial.
        var pause = token.pause
        while back >= 0, index - back <= 3, pause <= .clause {
          denied[back] = true
          if tokens[back].pause >= .clause { break }
          pause = tokens[back].pause
          back -= 1
        }
      }
    }
    return denied
  }

  private static let reach = 5
  private static let opening: Set = [
    "aucun", "aucune", "aucuns", "aucunes", "nie", "nient", "niant", "denies", "denied", "ni",
  ]
  private static let closing: Set = [
    "niee", "niees", "nies", "ecarte", "ecartee", "ecartes", "ecartees", "absent", "absente",
    "absents", "absentes", "negatif", "negative", "non", "denied", "nie",
  ]

  /// « Pas de », « pas d' », « no » before a noun, « aucun ».
  private static func opens(_ index: Int, _ tokens: [Token]) -> Bool {
    let key = tokens[index].key
    if key == "pas" && index + 1 < tokens.count {
      return ["de", "d"].contains(tokens[index + 1].key)
        // A note without verbs: « pas IS ».
        || tokens[index].pause >= .clause && tokens[index + 1].pause == .space
    }
    if key == "no" && index > 0 { return tokens[index].pause >= .clause }
    // « Nie » after what is denied closes; before, it opens.
    return opening.contains(key)
  }

  private static func isShort(_ index: Int, _ tokens: [Token]) -> Bool {
    guard tokens[index].key == "non" else { return true }
    return tokens[index].pause == .clause
      && (index + 1 == tokens.count || tokens[index + 1].pause >= .clause)
  }
}
