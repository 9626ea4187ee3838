import Canvas
import Console
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("Ce qu'un rôle ne fait pas n'est pas offert")
struct RoleTests {
  @Test(
    "Ni ^N, ni le menu, ni l'accueil n'offrent d'appel ; une phrase dit pourquoi",
    arguments: [
      (Role.trainee, "Stagiaire : guides"), (.manager, "Gestion : chiffres"),
      (.administrator, "Administration : comptes"),
    ])
  func noCall(role: Role, words: String) {
    let person = People.person("r-1", "Rôle Fictif", role)
    var console = TestConsole.locked(people: [person])
    console.press(.control("n"))
    #expect(console.stateLine.hasPrefix(words), "\(console)")
    #expect(console.call == nil)
    console.unlock()
    #expect(!console.shows("Nouvel appel (^N)"))
    console.press(.control("n"))
    #expect(console.stateLine.hasPrefix(words), "\(console)")
    console.press(prefixed: "\"")
    #expect(console.stateLine.hasPrefix(words), "\(console)")
    #expect(console.journals.isEmpty)
  }

  @Test("Formation périmée : ni appel ni note, et la phrase le dit")
  func lapsed() {
    let person = People.person("r-1", "Ana Fictive", .worker, trainedOn: "2025-01-01")
    var console = TestConsole.locked(people: [person])
    console.unlock()
    console.press(.control("n"))
    #expect(console.stateLine.hasPrefix("Formation ou engagement à renouveler"))
    #expect(console.call == nil)
  }

  @Test("Une intervenante n'écrit pas de consigne, un·e spécialiste oui")
  func directive() {
    var console = TestConsole.unlocked()
    console.press(.control("n"))
    console.press(prefixed: "&")
    #expect(console.stateLine.contains("spécialiste"))
    console = .unlocked(by: People.chloe)
    console.press(.control("n"))
    console.press(prefixed: "&")
    #expect(console.stateLine.contains("numéro de rappel"))
  }

  @Test("La démonstration montre les écrans de qui elle assied, et refuse comme à cette personne")
  func seats() {
    for seat in [Role.trainee, .manager] {
      var console = TestConsole(isDemonstration: true, seat: seat)
      #expect(!console.shows("Nouvel appel") && !console.shows("Visite guidée"), "\(seat)")
      #expect(console.shows("Guides (F3)") && console.shows("S’exercer"), "\(seat)")
      console.press(.control("n"))
      #expect(console.call == nil)
      #expect(console.stateLine.contains("sans appel ni note"), "\(seat)")
    }
    for seat in [Role.worker, .specialist] {
      var console = TestConsole(isDemonstration: true, seat: seat)
      console.press(.control("n"))
      #expect(console.call != nil, "\(seat)")
    }
    var worker = TestConsole(isDemonstration: true, seat: .worker)
    worker.press(.control("n"))
    worker.press(prefixed: "&")
    #expect(worker.stateLine.contains("Pas de comptes"), "ce qui demande un centre le dit encore")
  }
}
