import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("La note signée, verrouillée, et ses addenda")
struct AddendumTests {
  private func reading() -> TestConsole {
    var console = TestConsole.onCompleteCall()
    console.sign()
    console.readSigned()
    return console
  }

  @Test("Une note signée ne se change plus, et le dit")
  func locked() {
    var console = reading()
    let before = console.signed
    console.type("Correction")
    console.press(.backspace, .delete, .control("z"), .control("k"))
    #expect(console.signed == before)
    #expect(console.call?.content.passages == before.values.first?.content.passages)
    console.type("x")
    #expect(
      console.stateLine
        == "Note verrouillée. ^X j ajoute un addenda ; ^X g revient à l’accueil.")
    #expect(console.isFolded)
  }

  @Test("L'addenda s'écrit sous la note, daté et signé")
  func addendum() {
    var console = reading()
    console.press(prefixed: "j")
    console.type("La fille s'appelle au 450, pas au 514.")
    console.expect(
      screen: """
         Note signée 0412
        Note d’appel 0412

        Identification
        Début : 2026-11-21 12:05 (UTC−5)
        Fin de l’appel : 12:05 (0 min)
        Intervenant : Ana Fictive, t.s., permis 00000

        Appelant
        Lieu : inconnu
        Rappel : inconnu

        Motif
        Paroles : « Je veux mettre mes affaires en ordre. »
        ─ Addenda ──────────────────────────────────────────────────────────────────────
        La fille s'appelle au 450, pas au 514.▮






         Addenda : écrivez la correction, F9 la signe.
         ^G Aide  Échap Menu  F9 Signer  ^X g Accueil  ^N Nouvel appel
        """)
    console.wait(minutes: 30)
    console.press(.function(9))
    #expect(console.signed.values.first?.addenda.count == 1)
    #expect(console.stateLine == "Addenda de l’appel 0412 signé à 12:35.")
    console.press(.textEnd)
    console.expect(
      screen: """
         Note signée 0412
        ▮rotection : demandé, non (12:05)
        Médical : demandé, non (12:05)

        Contexte
        Vit seul.

        Plan d’action
        - Sa fille vient ce soir
        Nous rappeler : Si ça remonte

        Issue
        Nature : Crise sans urgence
        Issue : D3 SIV ou équipe mobile 24-7 demandée (moins de 2 h, selon entente)
        D'accord.

        Clôture
        Signé : Ana Fictive, t.s., permis 00000, 2026-11-21 12:05 (UTC−5)

        Addenda
        La fille s'appelle au 450, pas au 514.
        Signé : Ana Fictive, t.s., permis 00000, 2026-11-21 12:35 (UTC−5)
         Note verrouillée. ^X j ajoute un addenda ; ^X g revient à l’accueil.
         ^G Aide  Échap Menu  ^X j Addenda  ^X g Accueil  ^N Nouvel appel
        """)
  }

  @Test("Un addenda vide ne se signe pas")
  func empty() {
    var console = reading()
    console.press(prefixed: "j")
    console.press(.function(9))
    #expect(console.stateLine == "L’addenda est vide : écrivez la correction, puis F9.")
    #expect(console.call?.openAddendum != nil)
  }

  @Test("Deux addenda, l'un après l'autre")
  func two() {
    var console = reading()
    for words in ["Premier.", "Second."] {
      console.press(prefixed: "j")
      console.type(words)
      console.press(.function(9))
    }
    #expect(console.signed.values.first?.addenda.count == 2)
    #expect(console.signed.values.first?.content[.addendum(2)] == "Second.")
  }

  @Test("Un addenda laissé en plan attend à l'accueil et reprend au même curseur")
  func held() {
    var console = reading()
    console.press(prefixed: "j")
    console.type("Le numéro")
    console.press(.home)
    console.press(prefixed: "g")
    #expect(console.shows("Appel 0412 · 12:05 · addenda à signer"))
    #expect(!console.shows("Appel 0412 · 12:05 · signé"), "une seule ligne par appel")
    console.press(.enter)
    console.type("Oui. ")
    console.expect(kept: "Oui. Le numéro", in: .addendum(1))
  }

  @Test("Panne pendant un addenda : il reprend de lui-même")
  func crash() {
    var console = reading()
    console.press(prefixed: "j")
    console.type("Le numéro est fau")
    var again = console.reopened()
    #expect(again.shows("Le numéro est fau"))
    again.type("x.")
    again.expect(kept: "Le numéro est faux.", in: .addendum(1))
    again.press(.function(9))
    #expect(again.signed.values.first?.addenda.first?.signedAt != nil)
  }

  @Test("La note se relit jusqu'au bout, aussi pendant qu'on écrit l'addenda")
  func scroll() {
    var console = reading()
    console.press(.textEnd)
    #expect(console.shows("Signé : Ana Fictive, t.s., permis 00000"))
    console.press(.textStart)
    console.press(prefixed: "j")
    console.type("Ajout")
    for _ in 0..<9 { console.press(.pageDown) }
    #expect(console.shows("Addenda non signé."))
    #expect(console.cursorRow.contains("Ajout"))
  }

  @Test("^Z dans l'addenda n'annule que l'addenda")
  func undo() {
    var console = reading()
    console.press(prefixed: "j")
    console.type("Un mot")
    for _ in 0..<20 { console.press(.control("z")) }
    #expect(console.call?.content[.addendum(1)] == "")
    #expect(console.call?.content[.note(.validation)] == "D'accord.")
    #expect(console.stateLine == "Plus rien à annuler.")
  }
}
