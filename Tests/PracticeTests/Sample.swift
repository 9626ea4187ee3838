import Practice
import Testing
import Text

/// The cases the tests play.
enum Sample {
  /// The smallest whole case: a danger, two ways to miss it, one to open it.
  static let source = """
    title: Fiche
    id: exemple
    titre: « Juste un numéro »
    type: crisis-urgent
    duree: 5
    niveau: 2
    risque_reel: élevé
    retient: Il y pense pour demain.
    mots_sensibles: suicide, arme
    auteur: équipe
    guides: suicide-idees-appelant
    ressources: 911
    ---
    Homme, la cinquantaine. Demande un numéro.
    ===
    title: Debut
    ---
    <<declare $alliance = 2>> // 0..5
    Appelant : Bonsoir… #line:ex01
    <<attendre 4>>
    Appelant : Juste un numéro. #line:ex08
    ===
    title: Reaction
    subtitle: Ideation
    when: geste("directe") and sur("suicide.ideation") and $alliance >= 3 and not visited("Aveu")
    ---
    <<jump Aveu>>
    ===
    title: Reaction
    subtitle: IdeationTot
    when: geste("directe") and sur("suicide.ideation")
    ---
    Appelant : Non non, voyons. #line:ex02
    ===
    title: Reaction
    subtitle: Valider
    when: geste("valider")
    ---
    <<alliance +1>>
    Appelant : Oui… c'est ça. #line:ex03
    ===
    title: Reaction
    subtitle: Silence
    when: silence() >= 20
    ---
    <<alliance -1>>
    Appelant : Êtes-vous là ? #line:ex04
    ===
    title: Aveu
    ---
    <<indice suicide.ideation "il y pense pour demain">>
    Appelant : … Oui. #line:ex05
    ===
    title: Cloture
    when: visited("Aveu") and note("plan")
    ---
    Appelant : Merci. #line:ex06
    <<fin "plan convenu">>
    ===
    title: Cloture
    when: always
    ---
    Appelant : Bon, bonsoir. #line:ex07
    <<fin echec "terminé sans que le danger soit dit">>
    ===
    title: Grille
    ---
    // code | poids | éliminatoire | libellé | preuve
    // C1 | 3 | oui | Demande clairement s'il pense au suicide | posee("suicide.ideation") avant temps() 480
    // C2 | 2 | non | Ne coche pas sans demander | jamais coche_sans_demander("suicide")
    // H1 | - | - | Empathie et respect (1–5) | humain
    ===
    title: Expert
    ---
    5 s | valider « Ce n'est pas rien, tout ça. »
    4 s | directe suicide.ideation « Pensez-vous au suicide ? »
    note plan « La fille est prévenue. »
    terminer
    ===
    """

  /// What the rest of the house knows, in these tests.
  static let known = KnownIDs(
    guides: ["suicide-idees-appelant"], resources: ["911": ["crise"]], needs: ["crise"])

  /// The sample, perhaps with a part of its text changed.
  static func scenario(_ old: String = "", _ new: String = "") throws -> Case {
    let reading = CaseReading(changed(old, new), version: "abc")
    return try #require(reading.scenario, "\(reading.findings.map { $0.what.french })")
  }

  static func changed(_ old: String, _ new: String) -> String {
    old.isEmpty ? source : source.replacing(old, with: new)
  }

  /// The sample after some acts, as they are written.
  static func played(_ acts: String, _ scenario: Case? = nil) throws -> Exercise {
    let run = WrittenRun(acts)
    try #require(run.findings.isEmpty)
    var exercise = Exercise(try scenario ?? Self.scenario())
    for act in run.acts { exercise.perform(act) }
    return exercise
  }
}

extension Exercise {
  /// What the caller said, in order.
  var said: [SafeText] {
    events.compactMap { if case .said(_, let words, _) = $0.what { words } else { nil } }
  }

  /// What the caller gave away.
  var clues: [SafeText] {
    events.compactMap { if case .clue(let clue) = $0.what { clue } else { nil } }
  }
}
