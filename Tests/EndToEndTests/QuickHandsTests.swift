import PseudoTerminal
import Testing

@Suite("Les mains rapides")
struct QuickHandsTests {
  @Test("/tel, /relance, une phrase à soi : remplis, dits, et défaits d'un ^Z")
  func hands() throws {
    let desk = try Desk()
    try desk.write("merci: Remercié pour sa confiance.\n", to: "phrases.yaml")
    let console = try desk.takeCall()
    try console.make(
      """
      « Parle bas, 24/7 et/ou http://exemple.ca
      Entrée
      /tel ␣
      « 4185550199
      Entrée
      ? Rappel : 418 555-0199. ^Z annule.
      /relance ␣ demain ␣
      « 9h
      Entrée
      ? 09:00. ^Z annule.
      /merci ␣
      ? Remercié pour sa confiance.
      """)
    let note = try desk.note("0001")
    expect(
      note,
      tells: [
        "Rappel : 418 555-0199", "Parle bas, 24/7 et/ou http://exemple.ca",
        "Remercié pour sa confiance.",
      ])
    #expect(note.contains(/Relance : demain 9h \(\d{4}-\d\d-\d\d 09:00\), par Ana/), "\(note)")
    #expect(!note.contains("/tel") && !note.contains("/relance") && !note.contains("/merci"))

    // Each is taken back in one gesture, and what was typed is there again.
    for typed in ["/merci", "/relance demain 9h", "/tel 4185550199"] {
      for _ in 0..<40 where !console.shows(typed) { console.press(.control("z")) }
      try console.waitFor(typed)
    }
    let before = try desk.note("0001")
    #expect(!before.contains("418 555-0199") && !before.contains("Relance :"), "\(before)")
    console.press(.control("y"))
    try console.waitFor("418 555-0199")
  }

  @Test("dates, âges et numéros impossibles : gardés tels quels et marqués, partout")
  func impossible() throws {
    let desk = try Desk()
    let console = try desk.takeCall()
    try console.make(
      """
      /relance ␣
      « 31 février
      Entrée
      ? date à vérifier : 31 février. ^Z annule.
      /age ␣
      « 900
      Entrée
      ? 900 ans, à vérifier. ^Z annule.
      /tel ␣
      « 418 55
      Entrée
      ? 418 55, à vérifier. ^Z annule.
      ? (à vérifier)
      """)
    expect(
      try desk.note("0001"),
      holds: ["31 février (date à vérifier)", "900 ans", "Rappel : 418 55"])
    console.press(prefixed: "v")
    try console.waitFor("à vérifier : 31 février")
    console.press(prefixed: "g")
    try console.make("^X ;\n? date à vérifier")
  }

  @Test("une phrase à soi répond dès la première touche, avant que les guides soient lus")
  func beforeTheGuides() throws {
    let desk = try Desk()
    try desk.write("merci: Remercié pour sa confiance.\n", to: "phrases.yaml")
    let first = try desk.sitDown()
    first.press(.control("q"))
    _ = try first.waitForEnd()
    let console = try desk.open()
    console.send("\u{0e}/merci ")
    try console.waitFor("Remercié pour sa confiance.")
  }

  @Test("une ligne mal écrite dans ses phrases : fichier et ligne sont dits, les autres servent")
  func badPhrases() throws {
    let desk = try Desk()
    try desk.write(
      "merci: Remercié pour sa confiance.\ndeux mots: Rien.\ncalme: Voix calme.\n",
      to: "phrases.yaml")
    let console = try desk.takeCall()
    try console.wait(for: "« phrases.yaml:2 » dans les fichiers à corriger") { console in
      if !console.shows("phrases.yaml:2") { console.press(prefixed: "e") }
      return console.shows("phrases.yaml:2")
    }
    #expect(!console.shows("phrases.yaml:1") && !console.shows("phrases.yaml:3"))
    console.press(.escape)
    try console.make("/merci ␣ /calme ␣\n? Remercié pour sa confiance. Voix")
  }
}
