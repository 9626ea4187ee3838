import Glibc
import PseudoTerminal
import Testing

@Suite("Être tué au milieu d'un grand changement")
struct RicherKillTests {
  /// A gesture whose last key makes a change, perhaps of several parts.
  struct Gesture: CustomTestStringConvertible {
    let testDescription: String
    /// What leads to it, as a practice case writes it.
    let before: String
    let key: Keystroke
    /// What the screen shows once it is done, and not before.
    let painted: String
    /// What the note then says.
    let kept: String

    init(_ name: String, _ before: String, _ key: String, painted: String, kept: String) {
      testDescription = name
      self.before = before
      self.key = Keystroke(key)
      self.painted = painted
      self.kept = kept
    }
  }

  static let gestures = [
    Gesture(
      "une provenance", "^D", "d", painted: "Vient de    direct", kept: "Provenance : direct"),
    Gesture("un danger", "F2", "o", painted: "Suicide OUI!", kept: "Suicide : demandé, OUI"),
    Gesture("une précision", "F2 o ␣", "o", painted: "Idée             oui", kept: "– Idée : oui"),
    Gesture("le 911 demandé", "F5", "n", painted: "911 : demandé à", kept: "911 : demande à"),
    Gesture(
      "une arrivée confirmée", "F5 n", "a", painted: "ARRIVÉE CONFIRMÉE à",
      kept: "arrivée confirmée à"),
    Gesture(
      "un interprète", "^X ,", "i", painted: "Sur la ligne · interprète", kept: "Interprète"),
    Gesture("la ligne coupée", "^X", "z", painted: "Ligne coupée à", kept: "Ligne coupée à"),
    Gesture("jointe", "^X z ^X z", "j", painted: "Jointe à", kept: "(jointe)"),
    Gesture("une autre personne", "^X o", "K", painted: "Personne 2  K", kept: "Personne 2 : K"),
    Gesture(
      "un numéro", "/tel ␣\n« 4185550199", "\r", painted: "418 555-0199. ^Z annule",
      kept: "Rappel : 418 555-0199"),
    Gesture(
      "un numéro défait", "/tel ␣\n« 4185550199\nEntrée", "\u{1a}", painted: "Annulé.",
      kept: "/tel 4185550199"),
    Gesture(
      "une relance", "/relance ␣ demain ␣\n« 9h", "\r", painted: "09:00. ^Z annule",
      kept: "Relance : demain 9h"),
    Gesture("un contact fermé", "^U", "r", painted: "Finir l", kept: "Nature : Administratif"),
    Gesture("une signature", "^U r\n…", "\u{1b}[20~", painted: "signé à", kept: "Signé : Ana"),
  ]

  @Test(
    "kill -9 à l'instant d'un changement : ce qui fut peint est dans la note", arguments: gestures)
  func paintedIsKept(gesture: Gesture) throws {
    var painted = 0
    for round in 0..<(House.isSoaking ? 40 : 3) {
      let desk = try Desk()
      let console = try desk.takeCall()
      try console.make(gesture.before)
      #expect(!console.shows(gesture.painted), "déjà peint :\n\(console.screen)")
      console.send(gesture.key.bytes)
      // The last round always sees it; the others die at any instant before or after.
      if round == 2 {
        try console.waitFor(gesture.painted)
      } else {
        usleep(.random(in: 0...25_000))
      }
      console.kill(SIGKILL)
      try console.waitForEnd()

      let note = try desk.note("0001")
      if console.shows(gesture.painted) {
        painted += 1
        #expect(note.contains(gesture.kept), "peint et perdu :\n\(note)")
      }
      let after = try desk.open()
      try after.wait(for: "l'appel") { $0.shows("repris à") || $0.shows("· signé") }
      #expect(try desk.note("0001") == note)
    }
    #expect(painted > 0)
  }
}
