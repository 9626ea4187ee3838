import Canvas
import Testing
import Text

@testable import Terminal

@Suite("Mode linéaire : ce qui est dit")
struct LinearSpeechTests {
  private var speech = LinearSpeech(language: .french)

  private func said(
    _ text: SafeText?, caret: Int? = nil, rows: [SafeText] = ["Étape 1"], focus: SafeText = "Note",
    title: SafeText = "Appel 0412"
  ) -> Said {
    let entry = text.map { Said.Entry(text: $0, caret: caret ?? $0.count) }
    return Said(title: title, rows: rows, focus: focus, entry: entry)
  }

  @Test("La première ligne dit que le mode est actif, dans les deux langues")
  func opening() {
    #expect(speech.opening.string.hasPrefix("Mode linéaire"))
    #expect(LinearSpeech(language: .english).opening.string.hasPrefix("Linear mode"))
  }

  @Test("Un écran nouveau est dit en entier, puis plus rien tant que rien ne change")
  mutating func wholeThenNothing() {
    #expect(speech.words(for: said("Bon")) == "Appel 0412\nÉtape 1\nNote\nBon")
    #expect(speech.words(for: said("Bon")) == "")
  }

  @Test("Ce qu'on tape au bout est répété tel quel, fins de ligne comprises")
  mutating func echo() {
    _ = speech.words(for: said(""))
    #expect(speech.words(for: said("é")) == "é")
    #expect(speech.words(for: said("été")) == "té")
    #expect(speech.words(for: said("été\n")) == "\n")
    #expect(speech.words(for: said("été\nfin")) == "fin")
  }

  @Test("Un effacement est dit, puis la ligne")
  mutating func erasing() {
    _ = speech.words(for: said("un\ndeux"))
    #expect(speech.words(for: said("un\ndeu")) == "\neffacé\u{a0}: x\ndeu")
    #expect(speech.words(for: said("un\ndeux")) == "x")
    #expect(speech.words(for: said("un\n")) == "\neffacé\u{a0}: deux\n")
    #expect(speech.words(for: said("un")) == "\neffacé\u{a0}: fin de ligne\nun")
  }

  @Test("Ce qui vient au milieu redit la ligne")
  mutating func insertion() {
    _ = speech.words(for: said("ac"))
    _ = speech.words(for: said("ac", caret: 1))
    #expect(speech.words(for: said("abc", caret: 2)) == "abc")
  }

  @Test("Le curseur qui bouge dit le caractère, le mot ou la ligne où il arrive")
  mutating func moving() {
    let text: SafeText = "un été\nsuite longue"
    _ = speech.words(for: said(text))
    #expect(speech.words(for: said(text, caret: text.count - 1)) == "\ne\n")
    #expect(speech.words(for: said(text, caret: text.count)) == "fin de ligne\n")
    #expect(speech.words(for: said(text, caret: text.count - 6)) == "longue\n")
    #expect(speech.words(for: said(text, caret: text.count - 7)) == "espace\n")
    #expect(speech.words(for: said(text, caret: 0)) == "un été")
  }

  @Test("Seules les lignes nouvelles de l'écran sont dites, puis la ligne qu'on écrivait")
  mutating func rows() {
    _ = speech.words(for: said("note", rows: ["Étape 1", "Gardé"]))
    #expect(
      speech.words(for: said("note", rows: ["Étape 1", "NON GARDÉ"])) == "\nNON GARDÉ\nnote")
    #expect(speech.words(for: said("note", rows: ["Étape 1"])) == "")
  }

  @Test("Un autre champ est nommé, puis sa ligne")
  mutating func focus() {
    _ = speech.words(for: said("note"))
    #expect(speech.words(for: said("Lévis", focus: "Lieu")) == "\nLieu\nLévis")
    #expect(speech.words(for: said(nil, focus: "Menu")) == "\nMenu\n")
  }

  @Test("Un autre titre redit tout ; redire aussi")
  mutating func titles() {
    _ = speech.words(for: said("note"))
    #expect(speech.words(for: said(nil, title: "Menu")) == "\nMenu\nÉtape 1\nNote\n")
    speech.forget()
    #expect(speech.words(for: said(nil, title: "Menu")) == "Menu\nÉtape 1\nNote\n")
  }

  @Test("À la fin, la ligne ouverte est terminée")
  mutating func ending() {
    _ = speech.words(for: said("note"))
    #expect(speech.ending() == "\n")
    #expect(speech.ending() == "")
  }

  @Test("Une rangée n'occupe jamais deux lignes")
  mutating func oneLineEach() {
    #expect(speech.words(for: said(nil, rows: ["a\nb"])) == "Appel 0412\na b\nNote\n")
  }
}
