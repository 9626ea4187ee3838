import Canvas
import Intervention
import Testing
import Text

@testable import Console
@testable import ConsoleTesting

@Suite("La rangée de sécurité, à toutes les largeurs")
struct SafetyRowTests {
  @Test("De 40 à 132 colonnes, les cinq axes sont là avec leur état", arguments: Language.allCases)
  func everyWidth(language: Language) {
    for width in 40...132 {
      for answers in ["", "ooooo", "rrrrr", "fffff", "onfr", "nnnnn"] {
        let row = row(answers, width: width, language)
        let words = row.plain.split(separator: " ")
        #expect(words.count == 10, "\(width) : \(row)")
        let marks = stride(from: 1, to: words.count, by: 2).map { String(words[$0]) }
        for (index, mark) in marks.enumerated() {
          let expected = Self.mark(answers, index, language)
          #expect(expected.hasPrefix(mark) && mark.count >= min(4, expected.count), "\(row)")
        }
      }
    }
  }

  @Test("À 80 colonnes, rien n'est abrégé, même au pire ; en anglais, l'état ne l'est pas")
  func whole() {
    let row = row("rrrrr", width: 80, .french)
    for axis in SafetyAxis.allCases { #expect(row.contains(axis.label.french.string)) }
    #expect(
      self.row("rrrrr", width: 80, .english)
        == " Sui declined Oth declined Vio declined Pro declined Med declined")
  }

  @Test("À 40 colonnes, en toutes lettres quand cela tient")
  func forty() {
    #expect(row("", width: 40, .french) == " Sui ? Aut ? Vio ? Pro ? Méd ?")
    #expect(row("onfr", width: 40, .french) == " S OUI! A non V flou P refus M ?")
    #expect(row("rrrrr", width: 40, .french) == " S refus A refus V refus P refus M refus")
    #expect(row("rrrrr", width: 40, .english) == " S decli O decli V decli P decli M decli")
    #expect(row("nnn", width: 40, .french) == " Sui non Aut non Vio non Pro ? Méd ?")
    #expect(
      row("nnnnn", width: 63, .french)
        == " Suicide non Autrui non Violence non Protection non Médical non")
  }

  @Test("OUI porte son signe et son mot, pas seulement une couleur")
  func yesIsAWord() {
    #expect(row("o", width: 80, .french).hasPrefix(" Suicide OUI!"))
    #expect(row("o", width: 80, .english).hasPrefix(" Suicide YES!"))
  }

  @Test("Une raison d'omission se lit « omis », dans les deux langues")
  func omitted() {
    var content = TestConsole.onCall()
    content.press(.function(2))
    content.type("penfant présent\n")
    #expect(content.shows("Suicide omis"))
    var english = TestConsole.onCall(language: .english)
    english.press(.function(2))
    english.type("schild present\n")
    #expect(english.shows("Suicide omitted"))
  }

  private func row(_ answers: String, width: Int, _ language: Language) -> String {
    var console = TestConsole.onCall(size: .w80h24)
    console.press(.function(2))
    console.type(answers)
    let content = console.call?.content ?? CallContent()
    var canvas = Canvas(size: Size(width: width, height: 1))
    SafetyRow(content: content).draw(on: &canvas, in: Rect(canvas.size), language: language)
    return canvas.text
  }

  private static func mark(_ answers: String, _ index: Int, _ language: Language) -> String {
    guard index < answers.count else { return "?" }
    let letter = answers[answers.index(answers.startIndex, offsetBy: index)]
    let asked: Asked =
      switch letter {
      case "o": .yes
      case "n": .no
      case "f": .unclear
      default: .declined
      }
    return asked.mark[language].string
  }
}
