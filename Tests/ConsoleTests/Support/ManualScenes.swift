import Canvas
import Console
import ConsoleTesting
import Intervention
import Text

/// A screen of the manual: how it is reached, and which of its rows are shown.
struct ManualScene: Sendable {
  let name: String
  var rows: ClosedRange<Int>?
  let gesture: @Sendable (inout TestConsole) throws -> Void

  init(
    _ name: String, rows: ClosedRange<Int>? = nil,
    _ gesture: @escaping @Sendable (inout TestConsole) throws -> Void
  ) {
    self.name = name
    self.rows = rows
    self.gesture = gesture
  }

  /// The screen as the manual shows it, without blanks at the ends of its rows.
  func text() throws -> String {
    var console = TestConsole(shelves: try Samples.shelves())
    try gesture(&console)
    let all = console.screenWithCursor.plain.split(
      separator: "\n", omittingEmptySubsequences: false)
    let shown = rows.map { all[$0.clamped(to: all.startIndex...all.endIndex - 1)] } ?? all[...]
    var lines = shown.map { line in
      var line = line
      while line.last == " " { line.removeLast() }
      return String(line)
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}

/// The screens of `docs/manuel.md`, each after a line `<!-- écran : nom -->`.
enum ManualScenes {
  /// A block of a page: its name and the text between its fences.
  struct Block {
    let name: String
    let text: String
  }

  struct Unknown: Error, CustomStringConvertible {
    let name: String
    var description: String { "« \(name) » n'est pas dans ManualScenes." }
  }

  /// The page with every screen as the console draws it now.
  static func written(into page: String) throws -> String {
    var lines: [String] = []
    var rest = page.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = rest.popFirst() {
      lines.append(String(line))
      guard let name = name(of: line), rest.first == "```" else { continue }
      guard let scene = all.first(where: { $0.name == name }) else { throw Unknown(name: name) }
      rest.removeFirst()
      while let old = rest.first, old != "```" { rest.removeFirst() }
      lines.append("```")
      lines.append(try scene.text())
    }
    return lines.joined(separator: "\n")
  }

  /// The screens of a page.
  static func blocks(of page: String) -> [Block] {
    var blocks: [Block] = []
    var rest = page.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = rest.popFirst() {
      guard let name = name(of: line), rest.first == "```" else { continue }
      let text = rest.dropFirst().prefix { $0 != "```" }
      blocks.append(Block(name: name, text: text.joined(separator: "\n")))
    }
    return blocks
  }

  private static func name(of line: Substring) -> String? {
    guard line.hasPrefix("<!-- écran : "), line.hasSuffix(" -->") else { return nil }
    return String(line.dropFirst(13).dropLast(4))
  }

  static let all: [ManualScene] = [
    ManualScene("accueil", rows: 0...4) { console in
      console.press(.control("n"))
      console.type("Une voix calme.")
      console.press(prefixed: "g")
    },
    ManualScene("un appel") { console in
      console.press(.control("n"))
      console.type("Garage vendu, testament fait. Voix polie.")
    },
    ManualScene("repères", rows: 0...0) { console in
      console.press(.control("n"), .control("d"))
      console.type("dssmf")
    },
    ManualScene("les lettres d'un repère", rows: 22...22) { console in
      console.press(.control("n"), .control("d"))
    },
    ManualScene("sécurité") { console in
      console.press(.control("n"), .function(2))
      console.type("onn")
    },
    ManualScene("un oui précisé", rows: 3...21) { console in
      console.press(.control("n"), .function(2))
      console.type("onnnf")
      console.press(.function(2))
      console.type("o")
      console.wait(milliseconds: 2000)
      console.type("carabine")
    },
    ManualScene("deux personnes", rows: 2...8) { console in
      console.press(.control("n"), .function(2))
      console.type("nnnnn")
      console.press(prefixed: "o")
      console.type("Denise")
      console.press(.function(2))
      console.type("nno")
    },
    ManualScene("plan") { console in
      console.press(.control("n"))
      console.press(prefixed: "p")
      console.type("Seul en région.\n- Le voisin garde la carabine, 20 h")
    },
    ManualScene("une main rapide", rows: 22...22) { console in
      console.press(.control("n"))
      console.type("/relance demain 9h\n")
    },
    ManualScene("valider") { console in
      console.press(.control("n"))
      console.complete()
    },
    ManualScene("guides proposés") { console in
      console.take(.shelvesLoaded(try Samples.proposing()))
      console.press(.control("n"))
      console.type("Son bail est résilié, il a parlé de bière.")
      console.press(.function(2))
      console.type("onnnn")
      console.press(.function(3))
    },
    ManualScene("lire un guide") { console in
      console.press(.control("n"), .function(2))
      console.type("onnnn")
      console.press(.function(3), .enter, .right, .right, .right, .down)
    },
    ManualScene("une fiche") { console in
      console.press(.control("n"), .function(4))
      console.type("suicide\n")
    },
    ManualScene("secours") { console in
      console.press(.control("n"))
      console.press(prefixed: "l")
      console.type("12, rue Fictive, app. 4, Rimouski")
      console.press(.function(5))
      console.type("no")
    },
    ManualScene("sur la ligne", rows: 3...16) { console in
      console.press(.control("n"))
      console.press(prefixed: ",")
    },
    ManualScene("carte de relais", rows: 3...23) { console in
      console.press(.control("n"))
      console.type("/tel 418 555-0142\n/ville 12, rue Fictive, app. 4, Rimouski\n")
      console.press(.control("d"))
      console.type("dss")
      console.press(.function(2))
      console.type("onnnn")
      console.press(.function(5))
      console.type("no")
      console.press(.escape)
      console.press(prefixed: ".")
    },
    ManualScene("avant de raccrocher", rows: 3...14) { console in
      console.press(.control("n"))
      console.press(prefixed: "c")
    },
    ManualScene("finir") { console in
      console.press(.control("n"))
      console.press(prefixed: "d")
      console.type("Je veux mettre mes affaires en ordre.")
      console.press(.function(2))
      console.type("onnnn")
      console.press(prefixed: "p")
      console.type("- Sa fille vient ce soir")
      console.press(.function(9))
    },
    ManualScene("une remise de quart") { console in
      console.press(.control("n"))
      console.type("Une voix calme.")
      console.press(.function(5))
      console.type("n")
      console.press(.escape)
      console.press(prefixed: ";")
    },
    ManualScene("les relances") { console in
      console.promise("13 h")
      console.wait(minutes: 90)
      console.press(prefixed: "\n")
    },
    ManualScene("un appel de relance") { console in
      console.promise("13 h")
      console.takeFollowUp()
    },
    ManualScene("une colonne") { console in
      console.press(.control("n"))
      console.press(prefixed: "-")
      console.type("Garage vendu.")
    },
  ]
}
