import Canvas
import Intervention
import Text

/// The state sentence: whether all is kept, or what must be said now.
///
/// A refusing disk comes before everything; then what was just done; then the state itself.
struct StateLine {
  let screen: CallScreen
  let notice: Phrase?

  func text(_ language: Language) -> SafeText {
    if let trouble { return trouble[language] }
    if let notice { return notice[language] }
    return kept[language] + " · " + words[language]
  }

  var style: Style { trouble == nil ? .normal : .danger }

  private var trouble: Phrase? {
    screen.trouble.map {
      Phrase(
        fr: "! NON GARDÉ sur disque depuis \($0.since.hour). Continuez; ^S dit quoi faire.",
        en: "! NOT KEPT on disk since \($0.since.hour). Go on; ^S says what to do.")
    }
  }

  /// « Gardé » means it survives a power cut; until then the word is on its way.
  private var kept: Phrase {
    screen.isKept ? Phrase(fr: "Gardé", en: "Kept") : Phrase(fr: "Garde…", en: "Keep…")
  }

  private var words: Phrase {
    let count = screen.call.content.wordCount
    return Phrase(
      fr: count < 2 ? "\(count) mot" : "\(count) mots",
      en: count == 1 ? "1 word" : "\(count) words")
  }
}

extension CallContent {
  /// The words typed in the notes of the steps.
  fileprivate var wordCount: Int {
    Step.allCases.reduce(0) { total, step in
      var count = 0
      var isInWord = false
      for byte in self[.note(step)].string.utf8 {
        let isSpace = byte == 0x20 || byte == 0x0a
        if !isSpace && !isInWord { count += 1 }
        isInWord = !isSpace
      }
      return total + count
    }
  }
}
