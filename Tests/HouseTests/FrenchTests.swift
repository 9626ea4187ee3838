import Testing

@Suite("La maison : le français de ses phrases")
struct FrenchTests {
  @Test("Chaque phrase des sources suit la typographie et a son anglais")
  func sources() throws {
    for (file, source) in try House.sources.get() {
      let faults = Sentence.all(in: source).flatMap(\.faults)
      #expect(faults == [], "\(file.path)")
    }
  }

  @Test("Il y a bien des phrases à lire")
  func reading() throws {
    let count = try House.sources.get().reduce(0) { $0 + Sentence.all(in: $1.source).count }
    #expect(count > 200)
  }

  @Test("Une phrase se lit dans le code, sur plusieurs lignes, avec ses branches et ses trous")
  func extraction() {
    let source = SwiftSource(
      #"""
      /// Phrase(fr: "commentaire", en: "comment")
      Phrase(fr: "un", en: "one")
      Phrase(
        fr: n == 1 ? "un appel" : "\(n) appels \(f("x")) !", en: computed(n))
      Hint(.tab, fr: "a" + "b", en: "c", more: "d")
      """#)
    let hole = String(SwiftSource.hole)
    #expect(
      Sentence.all(in: source) == [
        Sentence(french: ["un"], english: ["one"], hasEnglish: true),
        Sentence(
          french: ["un appel", hole + " appels " + hole + " !"], english: [], hasEnglish: true),
        Sentence(french: ["a", "b"], english: ["c"], hasEnglish: true),
      ])
  }

  @Test(
    "La règle voit chaque faute",
    arguments: [
      "Motif: oui", "Quoi?", "Non!", "a; b", "«oui »", "« oui»", "10%", "l’eau", "l\u{a0}: eau",
      "dit “oui”",
      "un , deux", "Motif: oui, c'est « dit »",
    ])
  func canFail(text: String) { #expect(Sentence.faults(ofFrench: text) != []) }

  @Test(
    "Elle laisse passer le bon français",
    arguments: [
      "Motif : oui", "Quoi ?", "Ah oui ?!", "« oui »", "10 %", "l'eau", "Vers 12:05",
      "http://exemple", " : ", "« ",
      " »", "OUI!", "?", "(?)", "Attendez…", "911, police", "Écrivez « clé: valeur »",
      "Écrivez « - {titre: ..., url: ...} »",
    ])
  func isFair(text: String) { #expect(Sentence.faults(ofFrench: text) == []) }

  @Test("Une phrase sans anglais, ou à l'anglais vide ou francisé, se voit")
  func english() {
    #expect(Sentence.all(in: SwiftSource(#"Phrase(fr: "oui")"#)).flatMap(\.faults) != [])
    #expect(Sentence(french: ["oui"], english: [""], hasEnglish: true).faults == ["vide"])
    #expect(Sentence(french: [" "], english: ["x"], hasEnglish: true).faults == ["vide"])
    #expect(Sentence(french: [""], english: [""], hasEnglish: true).faults == [])
    #expect(Sentence.faults(ofEnglish: "What ?") != [])
    #expect(Sentence.faults(ofEnglish: "What?") == [])
  }
}
