import Text

/// A key that does something other than type a character.
public enum Key: Hashable, Sendable {
  case enter, tab, backTab, escape, backspace, delete
  case up, down, left, right, home, end, pageUp, pageDown
  case wordLeft, wordRight, textStart, textEnd
  case function(Int)
  case control(Character)

  /// The key as it is written for people and in `ecoute keys`.
  ///
  /// For example `F2`, `^G`, `Échap` or `Maj-Tab`.
  public var name: Phrase {
    switch self {
    case .enter: Phrase(fr: "Entrée", en: "Enter")
    case .tab: Phrase(fr: "Tab", en: "Tab")
    case .backTab: Phrase(fr: "Maj-Tab", en: "Shift-Tab")
    case .escape: Phrase(fr: "Échap", en: "Esc")
    case .backspace: Phrase(fr: "Retour", en: "Backspace")
    case .delete: Phrase(fr: "Suppr", en: "Delete")
    case .up: Phrase(fr: "Haut", en: "Up")
    case .down: Phrase(fr: "Bas", en: "Down")
    case .left: Phrase(fr: "Gauche", en: "Left")
    case .right: Phrase(fr: "Droite", en: "Right")
    case .home: Phrase(fr: "Début", en: "Home")
    case .end: Phrase(fr: "Fin", en: "End")
    case .pageUp: Phrase(fr: "PgPréc", en: "PgUp")
    case .pageDown: Phrase(fr: "PgSuiv", en: "PgDn")
    case .wordLeft: Phrase(fr: "Ctrl-Gauche", en: "Ctrl-Left")
    case .wordRight: Phrase(fr: "Ctrl-Droite", en: "Ctrl-Right")
    case .textStart: Phrase(fr: "Ctrl-Début", en: "Ctrl-Home")
    case .textEnd: Phrase(fr: "Ctrl-Fin", en: "Ctrl-End")
    case .function(let number): Phrase(same: SafeText("F\(number)"))
    case .control(let letter): Phrase(same: SafeText("^\(letter.uppercased())"))
    }
  }
}
