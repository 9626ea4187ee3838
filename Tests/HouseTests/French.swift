/// The sentences of a source: what stands at each `fr:` and at the `en:` beside it.
struct Sentence: Equatable {
  /// The French literals; one, or the branches of a choice.
  var french: [String] = []
  /// The English literals; empty when the English is computed.
  var english: [String] = []
  /// Whether an English argument is given at all.
  var hasEnglish = false

  /// The sentences of a source, in order.
  static func all(in source: SwiftSource) -> [Sentence] {
    let pieces = source.pieces
    return pieces.indices.compactMap { index in
      guard index > 0, [.sign("("), .sign(",")].contains(pieces[index - 1]),
        pieces[index] == .word("fr"), index + 1 < pieces.count, pieces[index + 1] == .sign(":")
      else { return nil }
      return read(pieces[(index + 2)...])
    }
  }

  private static func read(_ pieces: ArraySlice<SwiftSource.Piece>) -> Sentence {
    var sentence = Sentence()
    var depth = 0
    var isEnglish = false
    for (index, piece) in zip(pieces.indices, pieces) {
      switch piece {
      case .sign("("), .sign("["), .sign("{"): depth += 1
      case .sign(")"), .sign("]"), .sign("}"):
        depth -= 1
        if depth < 0 { return sentence }
      case .sign(",") where depth == 0:
        guard !isEnglish, index + 2 < pieces.endIndex, pieces[index + 1] == .word("en"),
          pieces[index + 2] == .sign(":")
        else { return sentence }
        isEnglish = true
        sentence.hasEnglish = true
      case .string(let literal) where depth == 0:
        if isEnglish { sentence.english.append(literal) } else { sentence.french.append(literal) }
      default: break
      }
    }
    return sentence
  }

  /// What is wrong in it.
  var faults: [String] {
    if french == [""] && english == [""] { return [] }  // a blank line, in both languages
    let faults = french.flatMap(Self.faults(ofFrench:)) + english.flatMap(Self.faults(ofEnglish:))
    let blanks = (french + english).filter { $0.allSatisfy(\.isWhitespace) }.map { _ in "vide" }
    return faults + blanks + (hasEnglish ? [] : ["sans anglais : \(french)"])
  }

  /// What a French literal breaks of the house's typing: plain spaces, straight apostrophes.
  static func faults(ofFrench text: String) -> [String] {
    guard !signs.contains(text) else { return [] }
    let letters = Array(text)
    var faults: [String] = []
    for (index, letter) in letters.enumerated() {
      let before = index > 0 ? letters[index - 1] : nil
      let after = index + 1 < letters.count ? letters[index + 1] : nil
      switch letter {
      case ";", "!", "?", ":":
        guard let before, before != " ", !"!?(".contains(before) else { continue }
        if letter == ":" && isTight(before: before, after: after, in: text) { continue }
        faults.append("pas d'espace avant \(letter)")
      case "»" where before != " " && before != nil: faults.append("pas d'espace avant »")
      case "«" where after != " " && after != nil: faults.append("pas d'espace après «")
      case "%" where before?.isNumber == true: faults.append("pas d'espace avant %")
      case "\u{a0}", "\u{202f}": faults.append("espace insécable dans la source")
      case "’": faults.append("apostrophe courbe dans la source")
      case "“", "”": faults.append("guillemets anglais")
      case " " where after == ",": faults.append("espace avant virgule")
      default: break
      }
    }
    return faults.map { $0 + " : " + text }
  }

  /// What an English literal breaks: it has no French spaces or quotes.
  static func faults(ofEnglish text: String) -> [String] {
    var faults: [String] = []
    for sign in [" ;", " !", " ?", "«", "»"] where text.count > 2 && text.contains(sign) {
      faults.append("« \(sign) »")
    }
    return faults.map { "anglais : " + $0 + " : " + text }
  }

  /// Signs that are not sentences: the marks of the safety row.
  private static let signs: Set<String> = ["OUI!", "?"]

  /// A colon that takes no space: in an hour (12:05), an address (http://), or after the key of a
  /// file, which stands in a sample: `titre: "Deuil"`, « - {titre: …} ».
  private static func isTight(before: Character, after: Character?, in text: String) -> Bool {
    if before.isNumber && after?.isNumber == true || after == "/" { return true }
    if before == SwiftSource.hole || after == SwiftSource.hole { return true }
    return after == " " && text.contains(#/(« [-{ ]*|, |comme )[a-zé]+: /#)
  }
}
