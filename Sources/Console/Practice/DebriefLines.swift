import Intervention
import Practice
import Text

// The debrief of an attempt, and what several attempts say together.

extension PracticeLines {
  /// What an attempt teaches: what was held back first, then what was observed, judged and said.
  func debrief(_ id: CallID) -> [PracticeLine] {
    guard let entry = shelf.attempt(id), let scenario = shelf.scenario(entry.record.attempt.caseID)
    else { return [] }
    let debrief = Debrief(entry.record.attempt, of: scenario)
    guard let score = seen(entry, scenario) else { return transcript(debrief, entry) }
    var lines = head(debrief, entry, scenario)
    let observed = lines.count
    lines += observedLines(score, debrief) + debrief.trust.map(text) + progress(entry, scenario)
    lines += judged(entry, scenario)
    lines += [.blank, heading(fr: "Minute par minute", en: "Minute by minute")]
    lines += debrief.strip(in: language).map { PracticeLine(text: $0) }
    lines += [.blank, heading(fr: "L'appel", en: "The call")]
    let first = lines.count
    lines += events(debrief.events)
    for index in lines.indices[observed..<first] {
      guard let at = lines[index].at else { continue }
      let moment = lines[first...].firstIndex { ($0.at ?? 0) >= at } ?? lines.count - 1
      lines[index].action = .jump(moment)
    }
    return lines + [.blank, heading(fr: "Le parcours de l'expert", en: "The expert's path")]
      + events(debrief.expert)
  }

  /// The expert's run of the case of an attempt, to be shown beside.
  func expert(_ id: CallID) -> [PracticeLine] {
    guard let entry = shelf.attempt(id),
      let scenario = shelf.scenario(entry.record.attempt.caseID), seen(entry, scenario) != nil
    else { return [] }
    return [heading(fr: "Le parcours de l'expert", en: "The expert's path")]
      + events(Debrief(entry.record.attempt, of: scenario).expert)
  }

  private func head(
    _ debrief: Debrief, _ entry: AttemptEntry, _ scenario: Case
  ) -> [PracticeLine] {
    let fiche = debrief.fiche
    var lines = [PracticeLine(text: fiche.title, style: .strong)]
    if let ending = debrief.ending {
      lines.append(text(Phrase(fr: "Fin : \(ending.words).", en: "Ending: \(ending.words).")))
    }
    if entry.record.attempt.version != scenario.version {
      lines.append(
        text(
          Phrase(
            fr: "Le cas a changé depuis cet essai : voici ce qu'il en serait aujourd'hui.",
            en: "The case has changed since this attempt: this is what it would be today.")))
    }
    lines += grid(entry)
    lines += [.blank, heading(fr: "Ce qui était retenu", en: "What was held back")]
    if !fiche.withheld.isEmpty { lines.append(PracticeLine(text: fiche.withheld.asFrench)) }
    lines.append(text(Phrase(fr: "Risque réel : \(fiche.risk).", en: "Real risk: \(fiche.risk).")))
    lines += debrief.withheld.map { PracticeLine(text: $0.sentence[language], at: $0.nearestAt) }
    if debrief.withheld.isEmpty {
      lines.append(text(Phrase(fr: "Tout a été dit.", en: "All of it was said.")))
    }
    let guides = fiche.guides.compactMap { guideTitle(SafeText($0)) }
    if !guides.isEmpty {
      let titles = guides.joined(separator: " · ")
      lines.append(
        text(Phrase(fr: "Guides à relire : \(titles)", en: "Guides to read again: \(titles)")))
    }
    return lines
  }

  /// What is read before the grid is filled: what was heard and done, nothing of what it is worth.
  private func transcript(_ debrief: Debrief, _ entry: AttemptEntry) -> [PracticeLine] {
    let blind = Phrase(
      fr: "La grille d'abord : ce que la machine a observé vient après.",
      en: "The grid first: what the machine observed comes after.")
    let events = debrief.events.compactMap { event in
      event.plain(in: language).map { PracticeLine(text: $0.asFrench, at: event.at) }
    }
    return [PracticeLine(text: debrief.fiche.title, style: .strong)] + grid(entry)
      + [text(blind), .blank, heading(fr: "L'appel", en: "The call")] + events
  }

  /// The way to the grid, for who may fill it and has not.
  private func grid(_ entry: AttemptEntry) -> [PracticeLine] {
    guard mayJudge, sees(entry) == .specialist || !isCentre, entry.record.judgement == nil else {
      return []
    }
    return [
      PracticeLine(
        text: Phrase(
          fr: "Remplir la grille de relecture", en: "Fill the reviewing grid")[language],
        action: .open(.rating(RatingForm(attempt: entry.call.id, reader: .specialist))))
    ]
  }

  /// Each criterion, and below one that was missed, what the expert did for it.
  private func observedLines(_ score: ObservedScore, _ debrief: Debrief) -> [PracticeLine] {
    let rows = score.results.flatMap { result -> [PracticeLine] in
      let row = PracticeLine(text: result.line[language], at: result.at)
      guard !result.isEarned, let act = debrief.expertAct(for: result.criterion.code),
        let done = act.line(in: language)?.asFrench
      else { return [row] }
      let example = Phrase(fr: "    L'expert, \(done)", en: "    The expert, \(done)")
      return [row, PracticeLine(text: example[language])]
    }
    return [.blank, heading(fr: "Ce que la machine a observé", en: "What the machine observed")]
      + rows + [text(score.summary)]
  }

  /// What was gained and lost since the attempt before.
  private func progress(_ entry: AttemptEntry, _ scenario: Case) -> [PracticeLine] {
    let all = shelf.attempts(at: scenario.fiche.id).filter {
      $0.isFinished && $0.call.id <= entry.call.id
    }
    let course = Course(
      summaries(all, scenario), trainee: entry.call.worker.name, caseID: scenario.fiche.id)
    guard course.attempts.count > 1 else { return [] }
    let gained = course.gained.sorted().joined(separator: ", ")
    let slipped = course.slipped.sorted().joined(separator: ", ")
    let none = Phrase(fr: "rien", en: "nothing")
    let got = gained.isEmpty ? none : Phrase(same: gained)
    let lost = slipped.isEmpty ? none : Phrase(same: slipped)
    return [
      text(
        Phrase(
          fr:
            "Essai \(course.attempts.count). Depuis le précédent, gagné : \(got.french) ; perdu : \(lost.french).",
          en:
            "Attempt \(course.attempts.count). Since the one before, gained: \(got.english); lost: \(lost.english)."
        ))
    ]
  }

  /// What the trainee and the specialist think, side by side, never added.
  private func judged(_ entry: AttemptEntry, _ scenario: Case) -> [PracticeLine] {
    let (own, other) = (entry.record.selfRating, entry.record.judgement)
    // Blind until the grid is saved, in both senses.
    guard own != nil || other != nil, sees(entry) == .trainee || other != nil else { return [] }
    let mark = { (ratings: Ratings?, code: SafeText) -> Phrase in
      ratings?.marks[code].map { number in
        Phrase(
          fr: "\(number) (\(Ratings.anchor(number).french))",
          en: "\(number) (\(Ratings.anchor(number).english))")
      } ?? Phrase(fr: "pas encore", en: "not yet")
    }
    let rows = scenario.judged.map { criterion in
      let trainee = mark(own, criterion.code)
      let judge = mark(other, criterion.code)
      return text(
        Phrase(
          fr:
            "\(criterion.label) : stagiaire \(trainee.french) · spécialiste \(judge.french)",
          en: "\(criterion.label): trainee \(trainee.english) · specialist \(judge.english)"))
    }
    return [.blank, heading(fr: "Ce que des personnes en pensent", en: "What people think of it")]
      + rows
  }

  /// What several attempts at the version of today say together: where to teach.
  func cohort(_ scenario: Case) -> [PracticeLine] {
    let finished = shelf.attempts(at: scenario.fiche.id).filter {
      $0.isFinished && seen($0, scenario) != nil
    }
    let cohort = Cohort(
      summaries(finished, scenario), caseID: scenario.fiche.id, version: scenario.version)
    let labels = Dictionary(
      scenario.observed.map { ($0.code, $0.label) }, uniquingKeysWith: { $1 })
    let head = Phrase(
      fr:
        "\(cohort.count) essais de \(cohort.trainees) personnes ; sans éliminatoire manqué : \(cohort.passed).",
      en:
        "\(cohort.count) attempts by \(cohort.trainees) people; without a missed knock-out: \(cohort.passed)."
    )
    let rows = cohort.earned.map { row in
      PracticeLine(
        text: SafeText("\(row.count)/\(cohort.count)  ") + row.code + " " + (labels[row.code] ?? "")
      )
    }
    let blind = Phrase(
      fr: "Seuls comptent les essais que vous avez relus, au cas d'aujourd'hui.",
      en: "Only attempts you have judged count, at the case as it is today.")
    return [text(head), .blank] + rows + [.blank, text(blind)]
  }

  private func summaries(_ entries: [AttemptEntry], _ scenario: Case) -> [AttemptSummary] {
    entries.map { entry in
      let exercise = Exercise(scenario, replaying: entry.record.attempt)
      return AttemptSummary(
        trainee: entry.call.worker.name, entry.record.attempt, ObservedScore(exercise))
    }
  }

  private func events(_ events: [Event]) -> [PracticeLine] {
    events.compactMap { event in
      event.line(in: language).map { PracticeLine(text: $0.asFrench, at: event.at) }
    }
  }

  private func text(_ phrase: Phrase) -> PracticeLine { PracticeLine(text: phrase[language]) }

  private func heading(fr french: String, en english: String) -> PracticeLine {
    .heading(Phrase(fr: french, en: english), language)
  }
}
