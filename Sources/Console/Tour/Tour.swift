import Intervention
import Text

/// The guided visit: a first call on the real screens, one gesture at a time.
///
/// It watches and never acts: each sentence gives way by itself once its gesture is done, in any order,
/// and everything else stays possible. It ends with the signature of its call, or when one leaves it.
struct Tour: Equatable, Sendable {
  /// The call it is about; nil until that call is begun.
  var call: CallID?
  /// The gesture awaited, among ``TourStep/all``.
  private(set) var index = 0

  /// The sentence of the gesture awaited, after its place in the visit.
  var sentence: Phrase {
    let step = TourStep.all[index]
    let place = "\(index + 1)/\(TourStep.all.count)"
    return Phrase(
      fr: "Visite \(place) · \(step.sentence.french)",
      en: "Tour \(place) · \(step.sentence.english)")
  }

  /// Goes on past the gestures that are done; a gesture undone later is not asked again.
  mutating func goOn(_ screen: CallScreen, in app: App) {
    while index + 1 < TourStep.all.count, TourStep.all[index].isDone(screen, app) { index += 1 }
  }
}

/// One gesture of the visit.
struct TourStep: Sendable {
  let sentence: Phrase
  let isDone: @Sendable (CallScreen, App) -> Bool
}

extension TourStep {
  /// The gestures, in the order of a call.
  static let all: [TourStep] = [
    TourStep(
      sentence: Phrase(
        fr: "Tapez ce que la personne vous dit : Garage vendu, seul ce soir.",
        en: "Type what the person tells you: Garage sold, alone tonight.")
    ) { screen, _ in
      Step.allCases.contains { screen.call.content[.note($0)].string.contains(" ") }
    },
    TourStep(
      sentence: Phrase(
        fr: "F2, puis une lettre par axe : o n n n f (oui, non, flou).",
        en: "F2, then one letter for each axis: y n n n u (yes, no, unclear).")
    ) { screen, _ in screen.openAxes.isEmpty },
    TourStep(
      sentence: Phrase(
        fr: "F2 précise le oui, point par point : o, n, f, ou des mots.",
        en: "F2 goes into the yes, point by point: y, n, u, or words.")
    ) { screen, _ in
      let content = screen.call.content
      let axes = SafetyAxis.allCases.filter { content.unfolds($0, of: screen.person) }
      return axes.isEmpty
        || axes.contains { content.precision(of: $0, of: screen.person).known > 0 }
    },
    TourStep(
      sentence: Phrase(
        fr: "F3 propose des guides ; Entrée ouvre le premier, à côté.",
        en: "F3 proposes guides; Enter opens the first, beside the note.")
    ) { screen, app in
      !screen.call.guides.isEmpty || app.shelves?.guides.places.isEmpty != false
    },
    TourStep(
      sentence: Phrase(
        fr: "Droite trois fois : Questions. Bas, Entrée : une va à la note.",
        en: "Right three times: Questions. Down, Enter: one goes to the note.")
    ) { screen, _ in screen.hasSentPhrase },
    TourStep(
      sentence: Phrase(
        fr: "F4, tapez suicide ; Entrée ouvre la fiche, Entrée la joint.",
        en: "F4, type suicide; Enter opens the card, Enter attaches it.")
    ) { screen, app in
      !screen.call.content.referrals.isEmpty || app.shelves?.resources.resources.isEmpty != false
    },
    TourStep(
      sentence: Phrase(
        fr: "^D, les repères : d direct, s seul·e, s pour soi.",
        en: "^D, the facts: d direct, a alone, s for self.")
    ) { screen, _ in
      let content = screen.call.content
      return content.provenance != nil && content.company != nil && content.caller != nil
    },
    TourStep(
      sentence: Phrase(
        fr: "F5, les secours : regardez, la console n'appelle personne.",
        en: "F5, the rescue: look, the console calls nobody.")
    ) { screen, app in
      if case .rescue? = app.overlays.last { return true }
      return !screen.call.content.rescues.isEmpty
    },
    TourStep(
      sentence: Phrase(
        fr: "Échap si besoin ; dans la note, /relance demain 9h, puis Entrée.",
        en: "Esc if need be; in the note, /followup tomorrow 9:00, then Enter.")
    ) { screen, _ in !screen.call.content.followUps.isEmpty },
    TourStep(
      sentence: Phrase(
        fr: "F9 montre la note ; dites pourquoi elle est courte, F9 signe.",
        en: "F9 shows the note; say why it is short, F9 signs it.")
    ) { _, _ in false },
  ]
}

extension CallScreen {
  /// Whether a phrase of an open guide was sent to a note: it carries its source.
  fileprivate var hasSentPhrase: Bool {
    call.guides.contains { guide in
      Step.allCases.contains {
        call.content[.note($0)].string.contains("(\(guide.slug)@")
      }
    }
  }
}
