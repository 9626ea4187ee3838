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

  /// The letters in one line.
  static let hint = Phrase(
    fr: "o oui · n non · f flou · r refus · p pas demandé · Entrée faits",
    en: "y yes · n no · u unclear · d declined · s not asked · Enter facts")
  private static let short = Phrase(
    fr: "o oui n non f flou r refus p omis", en: "y yes n no u unclear d declined s omit")

  /// The letters for an axis, in one line of some width.
  static func hint(_ axis: SafetyAxis, width: Int) -> Phrase {
    let named = Phrase(
      fr: "\(axis.label.french) : \(hint.french)", en: "\(axis.label.english): \(hint.english)")
    let columns = { (phrase: Phrase) in
      max(DisplayWidth.columns(of: phrase.french), DisplayWidth.columns(of: phrase.english))
    }
    return [named, hint].first { columns($0) < width } ?? short
  }
}
