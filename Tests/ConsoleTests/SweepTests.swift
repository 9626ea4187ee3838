import Canvas
import Chance
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Tous les écrans, à toutes les tailles, dans les deux langues")
struct SweepTests {
  @Test(
    "Rien ne casse, le curseur est sur ce qui a la main, l'aide est en vue", arguments: Scene.all)
  func everySize(scene: Scene) throws {
    for language in Language.allCases {
      for isDemonstration in [false, true] {
        var console = try scene.console(language, isDemonstration: isDemonstration)
        for size in Self.sizes(for: scene) {
          console.resize(size)
          Sweep(scene: scene, console: console, isDemonstration: isDemonstration).check()
        }
      }
    }
  }

  /// The sizes people use, and a sample down to one cell; every size in a soak.
  private static func sizes(for scene: Scene) -> [Size] {
    let known: [Size] = [.w132h43, .w80h24, .w40h10, Size(width: 40, height: 8)]
    if Seed.isSoak {
      return known + (1...132).flatMap { width in (1...43).map { Size(width: width, height: $0) } }
    }
    var seed = Chance(Seed.ofThisRun &+ UInt64(scene.name.utf8.reduce(0) { $0 &+ Int($1) }))
    let small = [1, 2, 3].map { Size(width: $0, height: 4 - $0) }
    let sample = (0..<17).map { index in
      Size(
        width: .random(in: 1...(index < 8 ? 132 : 45), using: &seed),
        height: .random(in: 1...(index < 8 ? 43 : 12), using: &seed))
    }
    return known + small + sample
  }
}

/// What is true of a screen at any size.
private struct Sweep {
  let scene: Scene
  let console: TestConsole
  let isDemonstration: Bool

  private var canvas: Canvas { console.app.canvas }
  private var size: Size { console.app.size }
  private var language: Language { console.app.language }

  func check() {
    let canvas = canvas
    #expect(canvas.size == size, place)
    guard let cursor = canvas.cursor else {
      Issue.record(place)
      return
    }
    #expect((0..<size.width).contains(cursor.x) && (0..<size.height).contains(cursor.y), place)
    let text = canvas.text.plain
    if size.width >= 20, size.height >= 2 {
      #expect(text.contains(language == .french ? "^G Aide" : "^G Help"), place)
    }
    if isDemonstration, size.width >= 20, console.app.mark != nil {
      #expect(text.contains(language == .french ? "DÉMONSTRATION" : "DEMONSTRATION"), place)
    }
    if scene.isCall, size.width >= 40, size.height >= 8 { checkSafetyRow(text) }
    if size == .w80h24, !scene.isLong { checkNothingCut(text) }
    if size.width >= 20, size.height >= 4 { checkCursor(cursor, canvas) }
  }

  /// The five axes and their states are on the third row, none cut.
  private func checkSafetyRow(_ text: String) {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
    let words = rows.count > 2 ? rows[2].split(separator: " ").filter { !$0.contains("/") } : []
    #expect(words.count == 10, place)
    for (index, axis) in SafetyAxis.allCases.enumerated() where words.count == 10 {
      #expect(axis.label[language].string.hasPrefix(String(words[2 * index])), place)
      #expect(!words[2 * index + 1].contains("…"), place)
    }
  }

  /// No ellipsis but those the console writes, and those of values that have their own field.
  private func checkNothingCut(_ text: String) {
    var text = text
    for own in [
      "Se garde…", "Keeping…", "Ouverture…", "Opening…", "Chargement…", "Lecture…",
      "Reading…", "crim.…",
    ] {
      text = text.replacing(own, with: "")
    }
    let rows = text.split(separator: "\n").filter {
      !$0.contains("│Proposé ") && !$0.contains("│Proposed ") && !$0.contains("│Orientation ")
        && !$0.contains("│Referral ")
    }
    #expect(!rows.contains { $0.contains("…") }, place)
  }

  /// The cell of the cursor is where the focused thing is.
  private func checkCursor(_ cursor: Point, _ canvas: Canvas) {
    let said = console.app.said
    if let entry = said.entry {
      let before = entry.text[0..<entry.caret].string.last
      let cell = cursor.x > 0 ? canvas.row(cursor.y).dropFirst(cursor.x - 1).first?.character : nil
      let atStart = before == nil || before == "\n" || before == " "
      let isWide = before.map { DisplayWidth.columns(of: $0) != 1 } ?? false
      #expect(atStart || isWide || cell == before || isRowStart(cursor, canvas), place)
      return
    }
    guard size.width >= 40, size.height >= 8, said.focus.count > 0 else { return }
    let first = said.focus.string.plain.prefix { $0 != ":" && $0 != "·" && $0 != "," }
      .split(separator: " ").first
    let row = String(canvas.row(cursor.y).compactMap(\.character)).plain
    let isPlace = !said.title.string.hasSuffix(said.focus.string) && !isReading(said)
    if isPlace, let first { #expect(row.contains(first), "\(place) : \(said.focus)") }
  }

  /// A caret that follows a wrapped row is at the start of the next one.
  private func isRowStart(_ cursor: Point, _ canvas: Canvas) -> Bool {
    guard cursor.x > 0 else { return true }
    let left = canvas.row(cursor.y).dropFirst(cursor.x - 1).first?.character
    return left == "│" || left == " "
  }

  /// What is read has the cursor at its first row; its name is elsewhere.
  private func isReading(_ said: Said) -> Bool {
    let reading = [
      "Échap ferme", "Esc closes", "Guide", "Ouverture", "Opening", "Rien ne manque",
      "Nothing is missing", "Urgence", "Prévention", "Partie ", "Part ",
    ]
    return reading.contains { said.focus.string.contains($0) }
  }

  private var place: Comment {
    Comment(
      rawValue:
        "\(scene), \(language), \(size.width)×\(size.height)\n\(console.screenWithCursor)\n"
        + "\(console.app.said.focus) \(String(describing: console.app.said.entry))")
  }
}
