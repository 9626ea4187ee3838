import Canvas
import Console
import ConsoleTesting
import Intervention
import Practice
import Text

/// A case in a few lines: a man asks for a number; what he holds back opens to a direct question.
enum PracticeSample {
  static let text = """
    title: Fiche
    id: numero
    titre: Juste un numéro
    type: crisis-urgent
    duree: 12
    niveau: 2
    risque_reel: élevé
    retient: Il a une carabine au sous-sol.
    mots_sensibles: suicide
    auteur: personne
    guides:
    ressources:
    ---
    Un homme demande un numéro.
    ===
    title: Debut
    ---
    <<declare $alliance = 2>> // 0..5
    Appelant : Bonsoir. #line:n1
    <<attendre 2>>
    Appelant : Juste un numéro. #line:n2
    ===
    title: Reaction
    subtitle: Idees
    when: geste("directe") and sur("suicide") and $alliance >= 3
    ---
    <<indice suicide.ideation "il y pense">>
    Appelant : Oui. #line:n3
    ===
    title: Reaction
    subtitle: Trop
    when: geste("directe")
    ---
    Appelant : Voyons donc. #line:n4
    ===
    title: Reaction
    subtitle: Valider
    when: geste("valider")
    ---
    <<alliance +1>>
    Appelant : C'est ça. #line:n5
    ===
    title: Reaction
    subtitle: Silence
    when: silence() >= 30
    ---
    Appelant : Êtes-vous là ? #line:n6
    ===
    title: Cloture
    ---
    Appelant : Bonne nuit. #line:n7
    <<fin "raccroché">>
    ===
    title: Grille
    ---
    // C1 | 3 | oui | Demande s'il pense au suicide | posee("suicide")
    // C2 | 1 | non | Écrit le plan | note("plan")
    // C3 | 1 | non | Ne coche pas sans demander | jamais coche_sans_demander("suicide")
    // H1 | - | - | Empathie | humain
    ===
    title: Expert
    ---
    4 s | valider « Ce n'est pas rien. »
    4 s | directe suicide « Pensez-vous au suicide ? »
    terminer
    ===
    """

  static let cases = [CaseReading(text, version: "v1").scenario].compactMap { $0 }
}

extension TestConsole {
  /// A console whose only case was just begun.
  static func inExercise(size: Size = .w80h24, language: Language = .french) -> TestConsole {
    var console = TestConsole(size: size, language: language)
    console.cases = PracticeSample.cases
    console.beginCase()
    return console
  }

  /// Begins the case, from home.
  mutating func beginCase() {
    press(prefixed: ">")
    press(.down, .enter, .enter)
  }

  /// Lets seconds go by, as the run loop does: the caller speaks when it is time.
  mutating func listen(seconds: Int64) {
    let end = now.monotonic + seconds * 1000
    for _ in 0..<1000 {
      guard let wake = app.wakeAt, wake < end else { break }
      wait(milliseconds: max(1, wake - now.monotonic))
      take(.ticked(now))
    }
    wait(milliseconds: max(0, end - now.monotonic))
    take(.ticked(now))
  }

  /// Says something: the letter of a kind, the first letters of a subject, the words.
  mutating func say(_ kind: String, _ subject: String? = nil, _ words: String) {
    press(prefixed: " ")
    type(kind)
    if let subject { type(subject + "\n") }
    type(words + "\n")
  }

  /// The acts of the first attempt, as its journal has them.
  var keptActs: [String] { attemptActs.map(\.act.written.string) }

  /// The same, with their times.
  var attemptActs: [TimedAct] {
    let changes = attempts.values.first ?? []
    let lines = changes.compactMap { change in
      if case .exercised(let line) = change.act { line } else { nil }
    }
    return AttemptRecord(lines)?.attempt.acts ?? []
  }
}
