import Canvas
import Console
import ConsoleTesting
import Intervention
import Text

extension Scene {
  /// Every screen of the console, and what can be open on it.
  static let all: [Scene] =
    [starting] + firstRuns + homes + fields + panes + lists + safety + lines + texts + closings
    + handing + prefixes + long + centres + months

  private static let firstRuns: [Scene] = [
    .firstRun("identité"),
    .firstRun("identité, le nom tapé") { console, _ in console.type("Ana Fictive") },
    .firstRun("identité, dernier champ") { console, _ in console.type("Ana\nt.s.\n") },
    .firstRun("identité, sans nom") { console, _ in console.type("\n\n\n") },
    .firstRun("identité, aide") { console, _ in console.press(.control("g")) },
    .firstRun("identité, menu") { console, _ in console.press(.escape) },
  ]

  private static let homes: [Scene] = [
    .home("accueil"),
    .home("accueil, deux appels et un signé") { console, _ in
      console.press(.control("n"), .control("n"), .control("n"))
      console.complete(english: console.app.language == .english)
      console.sign()
      console.press(.down)
    },
    .home("accueil, ce qu'on tape") { console, _ in console.type("a") },
    .home("accueil, menu") { console, _ in console.press(.escape) },
    .home("accueil, aide") { console, _ in console.press(.control("g")) },
    .home("guides, hors appel") { console, _ in console.press(.function(3)) },
    .home("un guide, hors appel") { console, _ in console.press(.function(3), .enter) },
    .home("répertoire, hors appel") { console, _ in console.press(.function(4)) },
    .home("une fiche, hors appel") { console, _ in console.press(.function(4), .enter) },
    .home("guides, hors appel, menu") { console, _ in console.press(.function(3), .escape) },
  ]

  /// Every field of every step, the cursor on it.
  private static let fields: [Scene] = Step.allCases.flatMap { step in
    (0..<12).map { index in
      .call("étape \(step.number), champ \(index)") { console, language in
        console.fillFields(language)
        console.press(prefixed: ["a", "s", "p", "v"][step.number - 1])
        for _ in 0..<index { console.press(.tab) }
      }
    }
  }

  private static let panes: [Scene] = [
    .call("saisie d'un papier") { console, _ in console.press(prefixed: "'") },
    .call("saisie d'un papier, les heures") { console, _ in
      console.press(prefixed: "'")
      console.type("7\n2h10")
    },
    .call("saisie d'un papier, finir") { console, _ in
      console.press(prefixed: "'")
      console.type("7\n2h10\n2h35\n")
      console.press(.function(9))
    },
    .call("recherche de guides") { console, _ in console.press(.function(3)) },
    .call("recherche de guides, tapée") { console, _ in
      console.press(.function(3))
      console.type("deuil")
    },
    .call("recherche sans résultat") { console, _ in
      console.press(.function(3))
      console.type("zzz")
    },
    .call("guide") { console, _ in console.press(.function(3), .enter) },
    .call("guide, la fin") { console, _ in console.press(.function(3), .enter, .end) },
    .call("guide, pleine largeur") { console, _ in
      console.press(.function(3), .enter, .function(6))
    },
    .call("guide, la note a le curseur") { console, _ in
      console.press(.function(3), .enter, .tab)
      console.type("Note")
    },
    .call("guides proposés") { console, _ in
      console.type("Deuil. Parle de mourir.")
      console.pause()
    },
    .call("guides proposés, sous un guide") { console, _ in
      console.press(.function(3), .enter, .tab)
      console.type("Deuil récent.")
      console.pause()
    },
    .call("guides proposés, dans la recherche") { console, _ in
      console.type("Deuil. Parle de mourir.")
      console.press(.function(3), .down)
    },
    .call("guide à signaler") { console, _ in
      console.press(.function(3), .enter)
      console.press(prefixed: "w")
      console.type("418 555-0142\n")
    },
    .call("recherche de ressources") { console, _ in console.press(.function(4)) },
    .call("fiche") { console, _ in console.press(.function(4), .down, .enter) },
    .call("fiche, pleine largeur") { console, _ in
      console.press(.function(4), .down, .enter, .function(6))
    },
  ]

  private static let centres: [Scene] = [
    .centre("verrouillée"),
    .centre("verrouillée, phrase tapée") { console, _ in console.type("quatre mots") },
    .centre("verrouillée, qui") { console, _ in console.press(.tab) },
    .centre("verrouillée, mauvaise phrase") { console, _ in console.type("non\n") },
    .centre("verrouillée, vérification", isLong: true) { console, _ in
      console.passphraseWaits = true
      console.unlock()
    },
    .centre("verrouillée, menu") { console, _ in console.press(.escape) },
    .centre("déverrouillée, accueil") { console, _ in console.unlock() },
    .centre("appel verrouillé", isCall: true) { console, _ in console.press(.control("n")) },
    .centre("appel verrouillé, phrase de passe", isCall: true) { console, _ in
      console.press(.control("n"))
      console.press(prefixed: "(")
    },
    .centre("écran masqué") { console, _ in
      console.unlock()
      console.press(.control("n"))
      console.press(prefixed: "_")
    },
    .centre("notes à chercher") { console, _ in
      console.unlock()
      console.press(prefixed: "\"")
      console.type("fille")
    },
    .centre("consigne", isCall: true) { console, _ in
      console.press(.end, .up, .down)
      console.unlock()
      console.press(.control("n"))
      console.press(prefixed: "t")
      console.type("418 555-0142\n")
      console.press(prefixed: "&")
    },
  ]

  /// What a rescue, those on the line and the end of a shift call for.
  private static let handing: [Scene] =
    [
      .call("registre des secours, vide") { console, _ in console.press(.function(5)) },
      .call("registre des secours") { console, _ in
        console.press(prefixed: "l")
        console.type("Pont\n")
        console.press(.function(5))
        console.type("nr")
      },
      .call("registre des secours, deux") { console, _ in
        console.press(.function(5))
        console.type("n")
        console.press(.pageDown)
        console.type("p")
        console.press(.pageUp)
      },
      .call("sur la ligne, le nom") { console, _ in
        console.press(prefixed: ",")
        console.type("i77")
      },
      .home("remise de quart à l'accueil") { console, _ in
        console.press(.control("n"), .function(5))
        console.type("n")
        console.press(prefixed: "g")
        console.press(prefixed: ";")
      },
    ]
    + ([",", ".", ";", ":"] as [Character]).map { sign in
      .call("^X \(sign), un secours ouvert") { console, _ in
        console.press(.function(5))
        console.type("n")
        console.press(.escape)
        console.press(prefixed: sign)
      }
    }

  private static let prefixes: [Scene] = [
    .call("^X") { console, _ in console.press(.control("x")) },
    .call("^X sur le menu") { console, _ in console.press(.escape, .control("x")) },
    .home("^X à l'accueil") { console, _ in console.press(.control("x")) },
  ]

  private static let long: [Scene] = [
    .call("longue note", isLong: true) { console, _ in
      console.paste(
        String(repeating: "Elle parle de sa sœur, longtemps, sans s'arrêter. ", count: 300))
      console.press(.pageUp)
    },
    .call("caractères larges et combinés", isLong: true) { console, _ in
      console.paste("日本語の名前 e\u{301}te\u{301} 👩‍👩‍👧 \u{1F600} ﷽ ａｂｃ")
      console.press(.left, .left)
    },
    .call("un mot sans fin", isLong: true) { console, _ in
      console.paste(String(repeating: "x", count: 500))
    },
    .call("champ long", isLong: true) { console, _ in
      console.press(prefixed: "d")
      console.paste(String(repeating: "« Personne m'écoute. » ", count: 40))
    },
    .call("finir, longue raison", isLong: true) { console, _ in
      console.press(.function(9))
      console.paste(String(repeating: "la ligne a coupé, ", count: 30))
    },
    .call("menu, long filtre", isLong: true) { console, _ in
      console.press(.escape)
      console.paste(String(repeating: "abc ", count: 60))
    },
  ]
}

extension TestConsole {
  /// The centre declares some events.
  mutating func declareEvents(_ count: Int) {
    let events = [
      CivilEvent(id: "a", name: "Inondation", territory: "Beauce"),
      CivilEvent(id: "b", name: "Verglas", territory: "Estrie"),
    ]
    take(.settingsRead(CallSettings(events: Array(events.prefix(count)))))
  }

  /// Something in every field, so that every kind of field is there.
  fileprivate mutating func fillFields(_ language: Language) {
    press(.function(2))
    type(language == .french ? "on" : "yn")
    press(.up)
    type("\nfaits")
    press(.function(2))
    type(language == .french ? "pcar" : "scar")
    press(prefixed: "b")
    type("toit")
    press(.function(4), .enter, .enter)
  }
}
