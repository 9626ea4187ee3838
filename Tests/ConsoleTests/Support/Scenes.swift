import Canvas
import Console
import ConsoleTesting
import Intervention
import Text

extension Scene {
  /// Every screen of the console, and what can be open on it.
  static let all: [Scene] =
    [starting] + firstRuns + homes + fields + panes + lists + safety + lines + texts + closings
    + handing + prefixes + long

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

  private static let lists: [Scene] =
    ["q", "m", "i", "n", "x"].map { letter in
      .call("liste de ^X \(letter)") { console, _ in console.press(prefixed: letter) }
    } + [
      .call("menu") { console, _ in console.press(.escape) },
      .call("menu, filtré") { console, _ in
        console.press(.escape)
        console.type("e")
      },
      .call("menu, rien") { console, _ in
        console.press(.escape)
        console.type("zzz")
      },
      .call("menu, la dernière ligne") { console, _ in console.press(.escape, .up) },
      .call("liste de l'issue d'un besoin") { console, _ in
        console.press(prefixed: "b")
        console.type("toit\n\n")
      },
      .call("liste d'une orientation") { console, _ in
        console.press(.function(4), .enter, .enter)
        console.press(prefixed: "v")
        for _ in 0..<8 { console.press(.up) }
        console.press(.enter)
      },
    ]

  private static let lines: [Scene] = [
    .call("repères") { console, _ in console.press(.control("d")) },
    .call("repères, accompagné") { console, language in
      console.press(.control("d"))
      console.type(language == .french ? "da" : "dw")
    },
    .call("contact sans appel") { console, _ in console.press(.control("u")) },
    .call("contact sans appel, fini") { console, language in
      console.press(.control("u"))
      console.type(language == .french ? "r" : "h")
    },
    .call("avant de raccrocher") { console, _ in console.press(prefixed: "c") },
    .call("ligne coupée") { console, _ in console.press(prefixed: "z") },
    .call("ligne coupée, rappels") { console, _ in
      console.press(prefixed: "z")
      console.press(prefixed: "z")
    },
    .call("deux personnes") { console, language in
      console.press(.function(2))
      console.type(language == .french ? "onf" : "ynu")
      console.press(prefixed: "o")
      console.type("Karim")
      console.press(.function(2))
      console.type("r")
    },
  ]

  private static let safety: [Scene] =
    SafetyAxis.allCases.enumerated().map { index, axis in
      .call("points de l'axe \(axis.rawValue)") { console, language in
        console.press(.function(2))
        for _ in 0..<index { console.press(.down) }
        console.type((language == .french ? "o " : "y ") + "f")
      }
    } + [
      .call("faits d'un point") { console, language in
        console.press(.function(2))
        console.type(language == .french ? "o carabine" : "y rifle")
        console.press(.up)
        console.type("\nfaits")
      },
      .call("une raison pour tous les axes") { console, language in
        console.press(.function(2))
        console.type(language == .french ? "p" : "s")
        console.press(.down)
      },
      .call("événement déclaré") { console, _ in
        console.declareEvents(1)
        console.press(.function(12))
      },
      .call("événement, la deuxième vérification") { console, _ in
        console.declareEvents(1)
        console.press(.function(12))
        console.type("nn")
      },
      .call("liste des événements") { console, _ in
        console.declareEvents(2)
        console.press(.function(12))
      },
    ]

  private static let texts: [Scene] = [
    .call("aide") { console, _ in console.press(.control("g")) },
    .call("aide, la fin") { console, _ in console.press(.control("g"), .end) },
    .call("guide illisible") { console, _ in
      console.press(.function(3))
      console.type("vc\n")
    },
    .call("fichiers à corriger") { console, _ in
      guard var shelves = try? Samples.shelves() else { return }
      shelves.problems = [Phrase(fr: "x.md:3 : titre manquant.", en: "x.md:3: no title.")]
      console.take(.shelvesLoaded(shelves))
      console.press(prefixed: "e")
    },
    .call("non gardé") { console, _ in
      console.diskRefuses = true
      console.type("mot")
    },
    .call("non gardé, expliqué") { console, _ in
      console.diskRefuses = true
      console.type("mot")
      console.press(.control("s"))
    },
    .call("deux appels, ligne fermée") { console, _ in
      console.press(.control("n"))
      console.press(prefixed: "r")
      console.wait(minutes: 11)
    },
  ]

  private static let closings: [Scene] = [
    .call("finir") { console, _ in console.press(.function(9)) },
    .call("finir, une ligne choisie") { console, _ in console.press(.function(9), .up, .up) },
    .call("finir, la raison tapée") { console, _ in
      console.press(.function(9))
      console.type("ligne coupée")
    },
    .call("finir, ce qui est proposé") { console, language in
      console.press(.function(2))
      console.type(language == .french ? "onnnn" : "ynnnn")
      console.press(.function(9))
    },
    .call("ce qui est proposé a le curseur", isLong: true) { console, language in
      console.press(.function(2))
      console.type(language == .french ? "onnnn" : "ynnnn")
      console.press(prefixed: "v")
      console.press(.backTab)
    },
    .call("une colonne") { console, language in
      console.type("Voix basse.")
      console.press(prefixed: "v")
      console.press(prefixed: "-")
    },
    .call("une barre tapée", isLong: true) { console, _ in console.type("/") },
    .call("une main remplie") { console, _ in
      console.type("/tel 418 55\n")
      console.type("/relance demain 9h\n")
    },
    .call("une ligne du plan", isLong: true) { console, _ in
      console.press(prefixed: "p")
      console.type("- Appeler sa fille demain 9 h chez elle")
    },
    .call("finir, rien ne manque") { console, language in
      console.complete(english: language == .english)
      console.press(.function(9))
    },
    .home("note signée") { console, language in
      console.press(.control("n"))
      console.complete(english: language == .english)
      console.sign()
      console.readSigned()
    },
    .home("note signée, addenda") { console, language in
      console.press(.control("n"))
      console.complete(english: language == .english)
      console.sign()
      console.readSigned()
      console.press(prefixed: "j")
      console.type("Correction.")
    },
    .home("note signée, le registre refuse") { console, language in
      console.press(.control("n"))
      console.complete(english: language == .english)
      console.registerRefuses = true
      console.sign()
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
  fileprivate mutating func declareEvents(_ count: Int) {
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
