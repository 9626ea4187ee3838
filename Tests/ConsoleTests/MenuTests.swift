import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Le menu, les listes et l'aide")
struct MenuTests {
  @Test("On tape, le menu se filtre ; les accents ne comptent pas")
  func filter() {
    var console = TestConsole.onCall()
    console.press(.escape)
    console.type("etape")
    console.expect(
      screen: """
         Appel 0412 · 0 min · lieu ? · rappel ? · provenance ? · seul·e ? · qui ?
         [1 ALLIANCE]  2 Sécurité  3 Contexte, plan  4 Valider, orienter     Reste : 10
         Suicide ?  Autrui ?  Violence ?  Protection ?  Médical ?
        ┌─ Menu ───────────────────────────────────────────────────────────────────────┐
        │ Filtrer : etape▮                                                             │
        │ > Étape suivante                                                          F8 │
        │   Étape précédente                                                        F7 │
        │   Étape 1, Alliance                                                     ^X a │
        │   Étape 2, Sécurité                                                     ^X s │
        │   Étape 3, Contexte et plan                                             ^X p │
        │   Étape 4, Valider et orienter                                          ^X v │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        │                                                                              │
        └─ ^G Aide  Entrée Choisir  Échap Fermer  Bas Parcourir ───────────────────────┘
        """)
    console.press(.enter)
    #expect(console.call?.step == .safety)
    console.expect(kept: "", in: .note(.alliance))
  }

  @Test("Chaque commande se trouve dans le menu en tapant son nom", arguments: Language.allCases)
  func reachable(language: Language) {
    for command in Command.table where command.id != .menu {
      var console = TestConsole.onCall(language: language)
      console.press(.escape)
      console.type(command.label[language].string)
      #expect(console.shows("> " + command.label[language].string), "\(command.id)")
    }
  }

  @Test("Toutes les commandes sont au menu, en parcourant jusqu'en bas")
  func browse() {
    var console = TestConsole.onCall()
    console.press(.escape)
    var seen: Set<String> = []
    for _ in Command.table {
      seen.insert(console.app.said.focus.string)
      console.press(.down)
    }
    #expect(seen.count == Command.table.count - 1)
    console.press(.up, .up)
    #expect(console.cursorRow.contains("Filtrer"), "le curseur reste dans le filtre")
  }

  @Test("Une commande indisponible reste au menu et dit pourquoi")
  func unavailable() {
    var console = TestConsole()
    console.press(.escape)
    console.type("finir")
    console.expect(
      rows: "│ > Finir et signer                                   Ouvrez d’abord un appel. │")
    console.press(.enter)
    #expect(console.stateLine == "Ouvrez d’abord un appel.")

    var onCall = TestConsole.onCall()
    onCall.press(.escape)
    onCall.type("addenda")
    #expect(onCall.shows("Ouvrez d’abord une note signée."))
    onCall.press(.escape, .escape)
    onCall.type("annuler")
    #expect(onCall.shows("Plus rien à annuler."))
  }

  @Test("La touche d'une commande indisponible dit aussi pourquoi", arguments: Language.allCases)
  func unavailableByKey(language: Language) {
    // These two open there too: guides and the directory are read outside of calls.
    let reading: [CommandID] = [.guideSearch, .directorySearch]
    let ofExercise: [CommandID] = [.exerciseSpeak, .exerciseSlow]
    let others = reading + ofExercise
    for command in Command.table where command.screen == .call && !others.contains(command.id) {
      var console = TestConsole(language: language)
      guard let chord = command.keys.first else { continue }
      switch chord {
      case .key(.tab), .key(.backTab): continue  // À l'accueil, Tab parcourt les lignes.
      case .key(let key): console.press(key)
      case .prefixed(let letter): console.press(prefixed: letter)
      }
      let reason = language == .french ? "Ouvrez d’abord un appel." : "First open a call."
      #expect(console.stateLine == reason, "\(command.id)")
    }
  }

  @Test("Rien ne correspond : on le dit, et effacer une lettre suffit")
  func nothing() {
    var console = TestConsole.onCall()
    console.press(.escape)
    console.type("aidez")
    #expect(console.shows("Rien ne correspond. Effacez une lettre."))
    console.press(.enter)
    #expect(console.shows("Filtrer : aidez"), "Entrée sur rien ne ferme rien")
    console.press(.backspace, .backspace)
    #expect(console.shows("> Aide"))
  }

  @Test("Une phrase tapée dans une liste par mégarde n'est pas perdue : Échap l'écrit dans la note")
  func sentenceInList() {
    var console = TestConsole.onCall()
    console.press(.escape)
    console.type("Elle a pris des pilules")
    console.press(.escape)
    console.expect(kept: "Elle a pris des pilules", in: .note(.alliance))
    #expect(console.stateLine == "Écrit dans la note. ^Z l’enlève.")

    console.press(.up, .up, .up)
    #expect(console.cursorRow.contains("Motifs"))
    console.type("Encore")
    #expect(console.shows("Filtrer : Encore"))
    console.press(.escape)
    console.expect(kept: "EncoreElle a pris des pilules", in: .note(.alliance))
  }

  @Test("Un mot qui ne filtre rien, dans une liste ouverte exprès, s'oublie avec elle")
  func wordInList() {
    var console = TestConsole.onCall()
    console.press(.escape)
    console.type("imprimer")
    console.press(.escape)
    console.expect(kept: "", in: .note(.alliance))
  }

  @Test("L'aide liste chaque commande avec ses touches", arguments: Language.allCases)
  func help(language: Language) {
    var console = TestConsole.onCall(language: language)
    console.press(.control("g"))
    let said = console.app.said.rows.map(\.string.plain)
    for command in Command.table {
      let keys = command.keys.map { $0.name[language].string }.joined(separator: ", ")
      let label = command.label[language].string.plain
      #expect(said.contains { $0.hasPrefix(keys + "  " + label) }, "\(command.id)")
    }
  }

  @Test("L'aide se lit jusqu'au bout ; ^G la referme")
  func helpScrolls() {
    var console = TestConsole.onCall()
    console.press(.control("g"))
    console.press(.end)
    #expect(console.shows("Toute autre lettre s’écrit dans la note."))
    #expect(!console.shows("PgSuiv Suite"))
    console.resize(Size(width: 60, height: 30))
    console.press(.up)
    #expect(!console.shows("Toute autre lettre s’écrit dans la note. Entrée sur un axe : écrire"))
    console.press(.control("g"))
    #expect(console.cursorRow.contains("│"))
    #expect(!console.shows("Toute autre lettre"))
  }

  @Test("La liste d'un choix s'ouvre filtrée par ce qu'on tape dessus")
  func typingOnChoice() {
    var console = TestConsole.onCall()
    console.press(.tab, .tab, .tab, .tab)
    #expect(console.cursorRow.contains("Motifs"))
    console.type("psy")
    #expect(console.shows("Filtrer : psy"))
    #expect(console.shows("> Psychose"))
    console.type("c\n")
    #expect(console.call?.content.reasons == [.psychosis])
  }

  @Test("Tapé d'un coup sur un choix, rien ne manque au filtre")
  func typingAtOnceOnChoice() {
    var console = TestConsole.onCall()
    console.press(.tab, .tab, .tab, .tab)
    console.typeAtOnce("psychose")
    #expect(console.shows("Filtrer : psychose"))
  }

  @Test("Les motifs s'ajoutent et se retirent ; la liste montre ceux qui y sont")
  func reasons() {
    var console = TestConsole.onCall()
    for words in ["deuil", "isolement"] {
      console.press(prefixed: "m")
      console.type(words + "\n")
    }
    #expect(console.call?.content.reasons.count == 2)
    console.press(prefixed: "m")
    console.type("isolement")
    #expect(console.shows("> ✓ Isolement, solitude"))
    console.press(.enter)
    #expect(console.call?.content.reasons.count == 1)
  }

  @Test("Quand rien ne manque, ^X x le dit au lieu d'ouvrir une liste vide")
  func nothingMissing() {
    var console = TestConsole.onCompleteCall()
    console.press(prefixed: "x")
    #expect(console.stateLine == "Rien ne manque. F9 signe la note.")
  }

  @Test(
    "La boîte de ^X montre toutes ses lettres, aussi à 40×10", arguments: [Size.w80h24, .w40h10])
  func prefixBox(size: Size) {
    var console = TestConsole.onCall(size: size)
    console.press(.control("x"))
    // The last column has nothing after its letters.
    let rows = console.screen.plain.split(separator: "\n").map { $0 + " " }
    for case .prefixed(let letter) in Command.table.flatMap(\.keys) {
      // The name of a key that is no letter may be cut, not that of a letter.
      let name = Chord.prefixed(letter).name.french.string.dropFirst(3).prefix(2)
      let sign = " " + name + (name.count == 1 ? " " : "")
      #expect(rows.contains { $0.contains(sign) }, "^X \(name)")
    }
    #expect(console.shows("Échap Annuler"))
    #expect(console.shows("Suicide ?") || console.shows("Sui ?"))
  }
}
