import Intervention
import Text

/// A fictional call, as what was typed and chosen.
struct DemonstrationCall {
  let minutesAgo: Int64
  let acts: [Change.Act]

  /// The call's journal: half a minute between two things.
  func changes(number: Int, opened: Moment) -> [Change] {
    let author = Demonstration.worker
    let all = [Change.Act.opened(number: number, worker: author)] + acts
    return all.enumerated().map { index, act in
      let at = opened.earlier(byMinutes: -Int64(index) / 2)
      return Change(sequence: index + 1, at: at, author: author.name, act: act.stamped(at))
    }
  }
}

/// The calls of the demonstration.
///
/// All of it is invented; the numbers are the 555-01xx of fiction.
enum DemonstrationCalls {
  static let all = [sleepless, housing]

  /// Signed earlier today.
  private static let sleepless = DemonstrationCall(
    minutesAgo: 95,
    acts: [
      text(.note(.alliance), "Nuits courtes depuis la perte de son emploi, il y a un mois."),
      text(.words, "Je dors plus, je tourne en rond."),
      .edited(.caller(.oneself)),
      .edited(.reasons([.work, .anxiety])),
      text(.place, "à la maison, Rimouski"),
      text(.callBack, "418 555-0142, message permis"),
      .stepChosen(.safety),
    ]
      + SafetyAxis.allCases.map { .edited(.asked(axis: $0, answer: AxisAnswer(asked: .no))) }
      + [
        .stepChosen(.plan),
        text(
          .note(.plan),
          "Vit avec sa sœur.\n- Routine de coucher ce soir\n- Appelle son GMF demain 9 h"),
        text(.analysis, "Anxiété liée à la perte d'emploi. Forces : réseau, demande d'aide."),
        .stepChosen(.validation),
        .edited(.kind(.educationPrevention)),
        .edited(.disposition(.selfCare)),
        text(.instructions, "Si le sommeil ne revient pas en une semaine, ou si ça empire."),
        text(.note(.validation), "D'accord avec le plan; sait quand rappeler."),
        .lineEnded,
        .signed,
      ])

  /// On hold, to be finished.
  private static let housing = DemonstrationCall(
    minutesAgo: 22,
    acts: [
      text(
        .note(.alliance), "Avis d'éviction reçu hier (fictif). Demande quoi faire avant vendredi."),
      text(.words, "Ils me mettent dehors, j'ai nulle part où aller."),
      .edited(.caller(.oneself)),
      .edited(.reasons([.housing])),
      .stepChosen(.safety),
      .edited(.asked(axis: .suicide, answer: AxisAnswer(asked: .no))),
      .edited(.asked(axis: .violence, answer: AxisAnswer(asked: .unclear))),
      .held,
    ])

  private static func text(_ passage: Passage, _ words: String) -> Change.Act {
    .edited(.text(passage: passage, splice: Splice(at: 0, inserted: SafeText(words))))
  }
}

extension Change.Act {
  /// The same act; an answer on an axis gets its hour.
  fileprivate func stamped(_ moment: Moment) -> Change.Act {
    guard case .edited(.asked(let axis, var answer?, let person)) = self else { return self }
    answer.at = moment
    return .edited(.asked(axis: axis, answer: answer, person: person))
  }
}
