import Chance
import Testing
import Text

@Suite("Retour à la ligne : à la largeur vue, avec les règles du français")
struct WrapTests {
  /// The rows of a text as lines of a page, without the spaces that hang at their ends.
  private func rows(_ text: SafeText, _ width: Int) -> [String] {
    Wrap.rows(text, width: width).map { range in
      var row = text[range].string
      while row.last == " " { row.removeLast() }
      return row
    }
  }

  @Test("Les mots passent à la ligne, entiers")
  func words() {
    #expect(
      rows("Appelante inquiète pour son frère", 12) == [
        "Appelante", "inquiète", "pour son", "frère",
      ])
    #expect(rows("", 12) == [""])
    #expect(rows("a\n\nb\n", 12) == ["a", "", "b", ""])
  }

  @Test("Un deux-points ne commence jamais une ligne, un guillemet ne la finit jamais")
  func noBreakSpaces() {
    #expect(rows("Il a dit\u{a0}: non", 9) == ["Il a", "dit\u{a0}: non"])
    #expect(rows("Il dit «\u{a0}oui\u{a0}»", 10) == ["Il dit", "«\u{a0}oui\u{a0}»"])
    #expect(rows("Ah oui\u{202f}!", 6) == ["Ah", "oui\u{202f}!"])
    #expect(rows("Vers 14\u{a0}h\u{a0}30", 9) == ["Vers", "14\u{a0}h\u{a0}30"])
  }

  @Test("Les chiffres restent ensemble, avec trait d'union ou espace")
  func digits() {
    #expect(rows("Faites le 9-8-8", 13) == ["Faites le", "9-8-8"])
    #expect(rows("Au 1-866-277-3553", 14) == ["Au", "1-866-277-3553"])
    #expect(rows("Perdu 12 000 dollars", 10) == ["Perdu", "12 000", "dollars"])
    #expect(rows("le 418 555-0199", 14) == ["le", "418 555-0199"])
  }

  @Test("Une suite de chiffres plus large que la ligne se coupe d'abord aux espaces")
  func longDigits() {
    #expect(rows("418 555 0199", 8) == ["418 555", "0199"])
    #expect(rows("1234567890", 4) == ["1234", "5678", "90"])
    #expect(rows(" 1234 56", 5) == ["", "1234", "56"])
  }

  @Test("Un mot composé se coupe après son trait d'union")
  func hyphens() {
    #expect(rows("peut-être", 6) == ["peut-", "être"])
    #expect(rows("rendez-vous-là", 12) == ["rendez-vous-", "là"])
    #expect(rows("a -1 -b", 3) == ["a", "-1", "-b"])
  }

  @Test("Un mot trop long se coupe où il doit, jamais dans un caractère")
  func longWords() {
    #expect(rows("anticonstitutionnellement", 10) == ["anticonsti", "tutionnell", "ement"])
    #expect(rows("日本語", 5) == ["日本", "語"])
    #expect(rows("日本", 1) == ["日", "本"])
    #expect(rows("e\u{323}\u{307}e\u{323}\u{307}", 1).count == 2)
  }

  @Test("Une marque posée sur une espace ne quitte pas son espace")
  func markedSpace() {
    let text = SafeText("ab \u{301}cd")
    for width in 1...6 {
      for row in Wrap.rows(text, width: width) {
        #expect(text.offset(text.index(row.lowerBound)) == row.lowerBound)
      }
    }
  }

  @Test("Les espaces tapées au bord pendent, elles ne font pas de ligne")
  func hangingSpaces() {
    #expect(Wrap.rows("abc   ", width: 3) == [0..<6])
    #expect(Wrap.rows("abc   d", width: 3) == [0..<6, 6..<7])
  }

  @Test("À toute largeur de 1 à 100 : contigu, complet, jamais trop large, coupé où il faut")
  func properties() {
    var hazard = Chance(74)
    for width in 1...100 {
      for text in [hazard.sentence(25), SafeText(hazard.raw(40))] { check(text, width: width) }
    }
  }

  private func check(_ text: SafeText, width: Int) {
    let rows = Wrap.rows(text, width: width)
    #expect(rows.first?.lowerBound == 0 && rows.last?.upperBound == text.count)
    for (row, next) in zip(rows, rows.dropFirst()) {
      let isLineEnd = text[row.upperBound..<next.lowerBound] == "\n"
      #expect(isLineEnd || row.upperBound == next.lowerBound)
      if !isLineEnd { #expect(isAllowed(at: next.lowerBound, of: text, row: row, width: width)) }
    }
    for row in rows {
      #expect(text.offset(text.index(row.lowerBound)) == row.lowerBound)
      #expect(!text[row].string.contains("\n"))
      var seen = text[row].string
      while seen.last == " " { seen.removeLast() }
      #expect(DisplayWidth.columns(of: SafeText(seen)) <= width || seen.count == 1)
    }
  }

  /// Whether a wrapped row may end at an offset: after a space that is not between digits, after a
  /// hyphen between letters, or anywhere in what no row could hold.
  private func isAllowed(at offset: Int, of text: SafeText, row: Range<Int>, width: Int) -> Bool {
    let string = text.string
    let index = text.index(offset)
    let last = string[string.index(before: index)]
    let next = string[index]
    let before = string[..<string.index(before: index)].last
    if last == " ", !(before?.isASCIIDigit == true && next.isASCIIDigit) { return true }
    if last == "-", before?.isLetter == true, next.isLetter { return true }
    // The unit cut here fills its row from the start: there was no better place.
    let unit = text[row].string
    return !unit.dropLast().indices.contains { place in
      let after = unit.index(after: place)
      let previous = place > unit.startIndex ? unit[unit.index(before: place)] : nil
      let isSpace =
        unit[place] == " " && !(previous?.isASCIIDigit == true && unit[after].isASCIIDigit)
      let isHyphen = unit[place] == "-" && previous?.isLetter == true && unit[after].isLetter
      return isSpace || isHyphen
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
