import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Un appel sur la console verrouillée")
struct LockedCallTests {
  @Test("Une touche l'ouvre, au nom de qui est choisi ; l'en-tête le dit ; tout y marche")
  func opens() throws {
    var console = TestConsole.locked(shelves: try Samples.shelves())
    console.press(.down, .control("n"))
    #expect(console.call?.worker == People.benoit.worker)
    #expect(console.call?.unconfirmed == People.benoit.id)
    #expect(console.shows("Auteur à confirmer"))
    #expect(console.stateLine.hasSuffix("Console verrouillée, auteur à confirmer : ^X ("))
    console.resize(.w132h43)
    #expect(console.shows("Console verrouillée · auteur à confirmer"))
    console.resize(.w80h24)
    console.type("Elle pleure.")
    console.press(.function(2))
    console.type("onnnn")
    #expect(console.asked(.suicide) == .yes)
    console.press(.function(3))
    console.type("deuil\n")
    #expect(console.shows("Guide"))
    #expect(console.isFolded)
  }

  @Test("Elle ne se signe pas ; déverrouillée pendant l'appel, elle a son auteur et se signe")
  func confirms() {
    var console = TestConsole.locked()
    console.press(.control("n"))
    console.complete()
    console.press(.function(9))
    #expect(console.stateLine.contains("la phrase de passe"))
    #expect(console.signed.isEmpty)
    console.press(prefixed: "(")
    console.expect(rows: "Phrase de passe d’Ana Fictive")
    #expect(console.shows("Suicide OUI"))
    console.unlock()
    #expect(console.acts.last == .authorConfirmed)
    #expect(!console.shows("à confirmer"))
    console.sign()
    #expect(console.signed.count == 1)
  }

  @Test("Déverrouillé par quelqu'un d'autre, l'appel passe à son nom, et la note dit les deux")
  func takenOver() throws {
    var console = TestConsole.locked()
    console.press(.control("n"))
    console.complete()
    console.press(prefixed: "(")
    console.press(.down)
    console.unlock()
    #expect(console.acts.last == .takenOver(by: People.benoit.worker))
    console.sign()
    let call = try #require(console.signed.values.first)
    #expect(call.worker == People.benoit.worker)
    let note = NoteDocument(call, mark: nil).plain.string.plain
    #expect(note.contains("Répondu par : Ana Fictive, t.s., permis 00000, auteur non confirmé"))
    #expect(note.contains("Intervenant : Benoît Inventé"))
  }

  @Test("Un second appel met le premier en attente, derrière l'écran verrouillé, qui y ramène")
  func second() {
    var console = TestConsole.locked()
    console.press(.control("n"))
    console.type("Premier.")
    console.press(prefixed: "g")
    #expect(console.stateLine == "1 appel attend ici ; ^X g y revient.")
    #expect(!console.shows("Premier."))
    console.press(prefixed: "g")
    #expect(console.shows("Premier."))
    console.type(" Suite.")
    console.expect(kept: "Premier. Suite.", in: .note(.alliance))
  }

  @Test("Après une panne, l'appel continue seul ; déverrouillé, son début revient devant")
  func crash() {
    var before = TestConsole.unlocked()
    before.press(.control("n"))
    before.type("Elle pleure.")
    var console = before.reopened()
    #expect(console.shows("Suite · Auteur à confirmer"))
    #expect(!console.shows("Elle pleure."))
    console.type("Elle parle.")
    console.press(prefixed: "(")
    console.unlock()
    #expect(console.call?.content[.note(.alliance)] == "Elle pleure.\nElle parle.")
    #expect(console.call?.unconfirmed == nil)
    #expect(console.shows("Appel 0412"))
    console.type(" Fin.")
    #expect(console.call?.content[.note(.alliance)] == "Elle pleure.\nElle parle. Fin.")
    #expect(console.isFolded)
  }

  @Test("Les autres appels interrompus sont offerts au déverrouillage ; aucun n'est jeté")
  func offered() {
    var before = TestConsole.unlocked()
    before.press(.control("n"))
    before.type("Interrompu.")
    var console = TestConsole.locked()
    let left = before.call.map { [$0] } ?? []
    console.take(.unlocked(Opening(People.ana, calls: left), console.now))
    console.expect(rows: "▮ Appel 0412 · 2026-11-21 12:05 · Ana Fictive")
    #expect(console.shows("r reprend · v voit · m met de côté"))
    console.type("v")
    #expect(console.shows("Interrompu."))
    console.press(.escape)
    console.type("m")
    #expect(console.stateLine == "Appel 0412 mis de côté : il reste à l’accueil.")
    #expect(console.shows("Appel 0412 · 12:05 · en attente"))
  }
}
