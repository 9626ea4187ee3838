import Canvas
import Intervention
import Text

/// The names of fields where there is little room.
extension CallScreen {
  /// The columns of the labels and the space after them: those of the last step are longer.
  func labelColumns(_ pane: Rect) -> Int {
    guard call.step == .validation, pane.width >= 40 else { return 12 }
    return pane.width >= 70 ? 25 : 15
  }
}

extension CallField {
  /// Its name where there is little room: whole, else in a shorter form.
  func label(_ content: CallContent, _ language: Language, columns: Int) -> SafeText {
    let whole = label(content)[language]
    guard DisplayWidth.columns(of: whole) > columns, let short else { return whole }
    return short[language]
  }

  private var short: Phrase? {
    switch self {
    case .list(.consent(.referral)): Phrase(fr: "Consent réf.", en: "Consents ref.")
    case .list(.consent(.communication)): Phrase(fr: "Consent comm.", en: "Consents info")
    case .list(.consent(.followUp)): Phrase(fr: "Consent rel.", en: "Consents f-up")
    case .list(.otherDispositions): Phrase(fr: "Autres", en: "Others")
    case .passage(.organisation): Phrase(fr: "Organisme", en: "Agency")
    case .passage(.safeHours): Phrase(fr: "H. sûres", en: "Safe hours")
    case .passage(.planInWords): Phrase(fr: "Plan dit", en: "Plan")
    case .passage(.instructions): Phrase(fr: "Quand rapp.", en: "When again")
    default: nil
    }
  }
}
