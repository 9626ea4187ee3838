import Canvas
import Intervention
import Text

/// The letters that answer a safety axis when it has the cursor.
enum SafetyLetters {
  /// What a letter answers.
  enum Answer: Equatable {
    case asked(Asked)
    /// Not asked, for a reason that must then be typed.
    case omitted
  }

  /// The answer of a letter; case does not count.
  static func answer(_ letter: Character, _ language: Language) -> Answer? {
    let letters = language == .french ? "onfrp" : "ynuds"
    guard let folded = Fold.key(String(letter)).first, let index = letters.firstIndex(of: folded)
    else { return nil }
    switch letters.distance(from: letters.startIndex, to: index) {
    case 0: return .asked(.yes)
    case 1: return .asked(.no)
    case 2: return .asked(.unclear)
    case 3: return .asked(.declined)
    default: return .omitted
    }
  }

  /// The letters of an axis in one line.
  static let hint = Phrase(
    fr: "o oui · n non · f flou · r refus · p pas demandé · Entrée faits",
    en: "y yes · n no · u unclear · d declined · s not asked · Enter facts")
  /// The letters of an axis that has points to clear up.
  private static let unfoldedHint = Phrase(
    fr: "o oui · n non · f flou · r refus · Espace précise · Entrée faits",
    en: "y yes · n no · u unclear · d declined · Space goes in · Enter facts")
  private static let short = Phrase(
    fr: "o oui n non f flou r refus p omis", en: "y yes n no u unclear d declined s omit")
  /// The letters of a point in one line; other words are its facts.
  static let pointHint = Phrase(
    fr: "o oui · n non · f flou · r refus · des mots : ses faits",
    en: "y yes · n no · u unclear · d declined · words: its facts")
  /// The same after an answer, which a space goes on with.
  private static let nextHint = Phrase(
    fr: "o oui · n non · f flou · r refus · Espace : faits du précédent",
    en: "y yes · n no · u unclear · d declined · Space: facts of the last")
  private static let pointShort = Phrase(
    fr: "o oui n non f flou r refus", en: "y yes n no u unclear d declined")

  /// The letters for a question, in one line of some width.
  static func hint(
    _ question: CallField, _ content: CallContent, person: Int, follows: Bool, width: Int
  ) -> Phrase {
    let name = question.label(content)
    let hint: Phrase
    if case .axis(let axis) = question {
      hint = content.unfolds(axis, of: person) ? unfoldedHint : Self.hint
    } else {
      hint = follows ? nextHint : pointHint
    }
    let named = Phrase(
      fr: "\(name.french) : \(hint.french)", en: "\(name.english): \(hint.english)")
    let columns = { (phrase: Phrase) in
      max(DisplayWidth.columns(of: phrase.french), DisplayWidth.columns(of: phrase.english))
    }
    return [named, hint].first { columns($0) < width } ?? (question.isAxis ? short : pointShort)
  }
}
