import Canvas
import Console
import ConsoleTesting
import Intervention
import Text

/// What can be open during a call: lists, the line, safety, texts to read.
extension Scene {
  static let lists: [Scene] =
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

  static let lines: [Scene] = [
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

  static let safety: [Scene] =
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

  static let texts: [Scene] = [
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
}
