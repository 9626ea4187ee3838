import Practice
import Testing
import Text

@Suite("Un exercice : l'appelant parle, attend, s'ouvre ou se ferme")
struct ExerciseTests {
  @Test("L'aveu ne vient qu'avec l'alliance et la question en clair")
  func disclosure() throws {
    #expect(try Sample.played("directe suicide.ideation").clues == [])
    #expect(
      try Sample.played("valider\ndirecte suicide.ideation").clues == ["il y pense pour demain"])
    #expect(try Sample.played("valider\nouverte suicide.ideation").clues == [])
  }

  @Test("Demander l'axe, c'est demander l'idée de suicide")
  func axis() throws {
    #expect(try Sample.played("valider\ndirecte suicide").clues == ["il y pense pour demain"])
  }

  @Test("Vingt secondes de silence font parler l'appelant; un guide lu est un silence")
  func silence() throws {
    let exercise = try Sample.played("taire 25")
    #expect(exercise.said.contains("Êtes-vous là ?"))
    #expect(exercise.alliance == 1)
    let reader = try Sample.played("ouvrir suicide-idees-appelant\n21 s | note words « … »")
    #expect(reader.said.contains("Êtes-vous là ?"))
  }

  @Test("Parler pendant que l'appelant parle lui coupe la parole : le reste est dit d'un coup")
  func cutting() throws {
    var exercise = Exercise(try Sample.scenario())
    exercise.advance(to: 500)
    #expect(exercise.said == ["Bonsoir…"])
    exercise.act(Act(.validate))
    #expect(exercise.said == ["Bonsoir…", "Juste un numéro.", "Oui… c'est ça."])
    #expect(exercise.now == 500)
  }

  @Test("Un geste de la console ne coupe pas la parole")
  func console() throws {
    var exercise = Exercise(try Sample.scenario())
    exercise.advance(to: 500)
    exercise.act(Act(.openGuide, "suicide-idees-appelant"))
    #expect(exercise.said == ["Bonsoir…"])
    #expect(exercise.isCallerSpeaking)
  }

  @Test("L'alliance reste dans ses bornes")
  func bounds() throws {
    let up = String(repeating: "valider\n", count: 9)
    #expect(try Sample.played(up).alliance == 5)
    #expect(try Sample.played("taire 300").alliance == 0)
  }

  @Test("Terminer l'appel mène à une fin écrite; après elle, plus rien ne compte")
  func ending() throws {
    var exercise = try Sample.played("valider\ndirecte suicide\nnote plan « fille »\nterminer")
    #expect(exercise.ending?.words == "plan convenu")
    #expect(exercise.ending?.isMissed == false)
    let events = exercise.events
    exercise.act(Act(.validate))
    exercise.advance(to: 900_000)
    #expect(exercise.events == events)
    #expect(try Sample.played("terminer").ending?.isMissed == true)
  }

  @Test("L'appelant qui raccroche de lui-même raccroche aussi dans l'essai rejoué")
  func hangingUp() throws {
    let scenario = try Sample.scenario(
      "Appelant : Êtes-vous là ? #line:ex04", "<<raccroche>>\n<<fin echec \"raccroché\">>")
    let exercise = try Sample.played("taire 40", scenario)
    #expect(exercise.ending?.words == "raccroché")
    #expect(Exercise(scenario, replaying: exercise.attempt).events == exercise.events)
  }

  @Test("Un appel oublié finit de lui-même au bout d'une heure")
  func longest() throws {
    var exercise = Exercise(try Sample.scenario())
    exercise.advance(to: 5_000_000)
    #expect(exercise.ending?.isWritten == false)
    #expect(exercise.now == 3_600_000)
  }

  @Test("L'heure passée pendant que l'appelant parle se joue à la fin de sa scène")
  func hourWhileSpeaking() throws {
    let hour = """
      title: Reaction
      subtitle: Heure
      when: temps() >= 2 and not visited("Heure")
      ---
      <<jump Heure>>
      ===
      title: Heure
      ---
      Appelant : Il est tard. #line:ex09
      ===
      title: Aveu
      """
    let scenario = try Sample.scenario("title: Aveu", hour)
    #expect(try Sample.played("taire 1", scenario).said.last == "Il est tard.")
    var exercise = Exercise(scenario)
    exercise.advance(to: 2_500)
    exercise.act(Act(.validate))
    #expect(
      exercise.said == ["Bonsoir…", "Juste un numéro.", "Il est tard.", "Oui… c'est ça."])
  }

  @Test("Une scène qui tourne en rond arrête l'exercice au lieu de le figer")
  func endless() throws {
    let scenario = try Sample.scenario(
      "Appelant : … Oui. #line:ex05", "Appelant : Oui. #line:ex05\n<<jump Aveu>>")
    var exercise = try Sample.played("valider\ndirecte suicide", scenario)
    exercise.act(Act(.validate))
    #expect(exercise.ending?.words == "cas en panne")
  }

  @Test("On peut commencer à un nœud, avec des faits donnés")
  func preview() throws {
    let scenario = try Sample.scenario()
    let there = try Exercise(scenario, from: "Aveu", facts: ["alliance=4"])
    #expect(there.clues == ["il y pense pour demain"])
    #expect(there.alliance == 4)
    let known = [
      "alliance=4", "posee(suicide)=vrai", "posee(suicide.ideation)=vrai", "ouvert(deuil)=vrai",
      "reponse(suicide)=no", "visited(Aveu)=vrai", "visited(Debut)=vrai", "dit(directe)=3",
      "temps=300", "silence=5",
    ]
    #expect(throws: Never.self) { try Exercise(scenario, from: nil, facts: known) }
    #expect(try Exercise(scenario, from: nil, facts: ["temps=300"]).now == 300_000)
  }

  @Test("Une scène déjà entendue se donne : la clôture en tient compte")
  func previewVisited() throws {
    var exercise = try Exercise(
      try Sample.scenario(), from: nil, facts: ["visited(Aveu)=vrai", "note(plan)=vrai"])
    exercise.act(Act(.end))
    #expect(exercise.ending?.words == "plan convenu")
  }

  @Test(
    "Un fait inconnu, ou hors de ses bornes, est nommé",
    arguments: [
      "posee(inconnu)=vrai", "alliance=9", "rien=3", "aveu", "visited(Nulle_part)=vrai",
      "posee(suicide)=4", "devine(suicide)=vrai", "temps=hier", "reponse(suicide)=peut-être",
    ])
  func previewFaults(fact: String) throws {
    let scenario = try Sample.scenario()
    let fault = #expect(throws: PreviewFault.self) {
      try Exercise(scenario, from: nil, facts: ["alliance=4", fact])
    }
    let name = fact.hasPrefix("visited") ? "Nulle_part" : fact
    #expect(fault?.what.french.string.contains(name) == true, "\(fact)")
  }

  @Test("Parler sur la personne se voit ; l'écouter finir, non")
  func cutIn() throws {
    let cut = try Sample.played("0:00 | valider « Attendez. »")
    #expect(cut.events.contains { $0.what == .cutIn })
    let heard = try Sample.played("valider « Ce n'est pas rien. »")
    #expect(!heard.events.contains { $0.what == .cutIn })
  }
}
