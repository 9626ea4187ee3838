import Intervention
import Practice
import Text

// The pages of practice, as lines.

/// Makes the lines of the pages of practice for whoever is here.
struct PracticeLines {
  let shelf: ExerciseShelf
  let language: Language
  /// Who practises or judges here.
  let reader: SafeText
  /// Whether they may fill the specialist's grid.
  let mayJudge: Bool
  /// Whether the folder has accounts: then nobody judges their own attempt.
  let isCentre: Bool
  /// The title of a guide that can be read here.
  let guideTitle: (SafeText) -> SafeText?

  /// The lines of a page.
  func lines(_ page: PracticeScreen.Page) -> [PracticeLine] {
    switch page {
    case .cases: cases
    case .brief(let id): shelf.scenario(id).map { brief($0) } ?? []
    case .rating(let form): rating(form)
    case .debrief(let id): debrief(id)
    case .cohort(let id): shelf.scenario(id).map { cohort($0) } ?? []
    }
  }

  /// The title of a page.
  func title(_ page: PracticeScreen.Page) -> Phrase {
    switch page {
    case .cases: Phrase(fr: "S'exercer", en: "Practise")
    case .brief(let id), .cohort(let id): Phrase(same: shelf.scenario(id)?.fiche.title ?? id)
    case .rating(let form):
      form.reader == .trainee
        ? Phrase(
          fr: "Avant de voir le retour : et vous ?", en: "Before the debrief: what do you think?")
        : Phrase(fr: "Grille de relecture", en: "Reviewing grid")
    case .debrief: Phrase(fr: "Retour sur l'exercice", en: "Debrief")
    }
  }

  private func line(
    _ text: Phrase, _ action: PracticeScreen.Action? = nil
  ) -> PracticeLine {
    PracticeLine(text: text[language], action: action)
  }

  // The cases.

  private var cases: [PracticeLine] {
    let rows = shelf.cases.map { scenario in
      line(summary(scenario), .open(.brief(scenario.fiche.id)))
    }
    let empty = Phrase(
      fr: "Aucun cas ne se lit dans guides/cas. Le jeu de rôle reste possible.",
      en: "No case can be read in guides/cas. Role-play is still there.")
    return rows.count > 1 ? rows : rows + [.blank, line(empty)]
  }

  private func summary(_ scenario: Case) -> Phrase {
    let fiche = scenario.fiche
    let count = shelf.attempts(at: fiche.id).count
    let draft = fiche.isDraft && fiche.id != Case.rolePlayID
    let parts: [Phrase?] = [
      Phrase(same: fiche.title), Phrase(fr: "niveau \(fiche.level)", en: "level \(fiche.level)"),
      Phrase(same: SafeText("\(fiche.minutes) min")),
      draft ? Phrase(fr: "brouillon", en: "draft") : nil,
      count == 0
        ? nil
        : Phrase(
          fr: count == 1 ? "1 essai" : "\(count) essais",
          en: count == 1 ? "1 attempt" : "\(count) attempts"),
    ]
    return parts.compactMap { $0 }.joined(by: " · ")
  }

  // One case, before it is played.

  private func brief(_ scenario: Case) -> [PracticeLine] {
    let fiche = scenario.fiche
    let begin = line(
      Phrase(fr: "Commencer l'appel", en: "Begin the call"), .begin(fiche.id))
    let draft = Phrase(
      fr: "Brouillon : aucune clinicienne, aucun clinicien n'en a encore répondu.",
      en: "Draft: no clinician has answered for it yet.")
    let isDraft = fiche.isDraft && fiche.id != Case.rolePlayID
    let own = shelf.attempts(at: fiche.id).reversed()
    let attempts =
      own.isEmpty
      ? []
      : [.blank, .heading(Phrase(fr: "Essais", en: "Attempts"), language)]
        + own.map { attempt($0, scenario) }
    let cohort =
      mayJudge && own.count > 1
      ? [
        line(
          Phrase(fr: "Vue d'ensemble des essais", en: "All attempts together"),
          .open(.cohort(fiche.id)))
      ] : []
    return [begin, .blank] + fiche.brief.map { PracticeLine(text: $0.asFrench) }
      + [.blank, line(fiche.warning)] + (isDraft ? [line(draft)] : []) + attempts + cohort
  }

  private func attempt(_ entry: AttemptEntry, _ scenario: Case) -> PracticeLine {
    let call = entry.call
    let hour = call.openedAt.map { $0.date + " " + $0.hour } ?? ""
    let name = call.worker.name
    let who = name == reader ? [] : [Phrase(same: name)]
    let parts = [Phrase(same: hour)] + who + [state(entry, scenario)]
    let text = parts.joined(by: " · ")
    if entry.isInUse { return line(text) }
    guard entry.isFinished else {
      return name == reader ? line(text, .resume(call.id)) : line(text)
    }
    let mustRate = name == reader && entry.record.selfRating == nil
    return line(
      text,
      .open(
        mustRate
          ? .rating(RatingForm(attempt: call.id, reader: .trainee)) : .debrief(call.id)))
  }

  private func state(_ entry: AttemptEntry, _ scenario: Case) -> Phrase {
    if entry.isInUse { return Phrase(fr: "ouvert ailleurs", en: "open elsewhere") }
    guard entry.isFinished else {
      return entry.call.worker.name == reader
        ? Phrase(fr: "interrompu : reprendre", en: "interrupted: resume")
        : Phrase(fr: "interrompu", en: "interrupted")
    }
    guard let score = seen(entry, scenario) else {
      return sees(entry) == .trainee
        ? Phrase(fr: "à situer vous-même, puis le retour", en: "rate yourself, then the debrief")
        : Phrase(fr: "grille à remplir", en: "grid to fill")
    }
    let missed = score.knockedOut.map(\.code).joined(separator: ", ")
    return missed.isEmpty
      ? Phrase(
        fr: "\(score.earned) sur \(score.total), aucun éliminatoire manqué",
        en: "\(score.earned) of \(score.total), no knock-out missed")
      : Phrase(
        fr: "\(score.earned) sur \(score.total), éliminatoire manqué : \(missed)",
        en: "\(score.earned) of \(score.total), knock-out missed: \(missed)")
  }

  /// As whom an attempt is read.
  func sees(_ entry: AttemptEntry) -> Scores.Reader {
    entry.call.worker.name == reader ? .trainee : .specialist
  }

  /// What the machine observed, for who has answered before.
  func seen(_ entry: AttemptEntry, _ scenario: Case) -> ObservedScore? {
    entry.scores(scenario).observed(for: sees(entry))
  }

  // What people think of an attempt.

  private func rating(_ form: RatingForm) -> [PracticeLine] {
    guard let entry = shelf.attempt(form.attempt),
      let scenario = shelf.scenario(entry.record.attempt.caseID)
    else { return [] }
    let marks = scenario.judged.map { criterion in
      let mark = form.ratings.marks[criterion.code]
      let anchor = mark.map { number in
        Phrase(
          fr: "\(number) sur 5, \(Ratings.anchor(number).french)",
          en: "\(number) of 5, \(Ratings.anchor(number).english)")
      }
      let said = anchor ?? Phrase(fr: "pas encore", en: "not yet")
      return line(
        Phrase(
          fr: "\(criterion.label) : \(said.french)", en: "\(criterion.label): \(said.english)"),
        .mark(criterion.code))
    }
    let save =
      form.reader == .trainee
      ? Phrase(fr: "Garder, et voir le retour", en: "Keep, and see the debrief")
      : Phrase(
        fr: "Garder la grille, et voir ce que la machine a observé",
        en: "Keep the grid, and see what the machine observed")
    let how = Phrase(
      fr:
        "Gauche et Droite : de 1 (nuit à la personne) à 5 (exemplaire). Gardé une fois pour toutes.",
      en: "Left and Right: from 1 (harms the person) to 5 (exemplary). Kept once and for all.")
    return marks + [line(save, .save), .blank, line(how)]
  }
}
