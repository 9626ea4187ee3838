import Canvas
import Console
import ConsoleTesting
import Intervention
import Text

extension Scene {
  /// How a call ends, and what was signed.
  static let closings: [Scene] = [
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
}
