import Directory
import Testing
import Text

@Suite("Savoir à quoi se fier")
struct ProvenanceTests {
  @Test("A et B disent où c'en est : vu en ligne, avec la date de la page ou sans")
  func seen() {
    for status in [SourceStatus.a, .b] {
      #expect(
        Provenance(status: status, pageDate: "2022-10").seen[.french] == "vu en ligne, 2022-10")
      #expect(Provenance(status: status).seen[.french] == "vu en ligne, page non datée")
      #expect(Provenance(status: status).seen[.english] == "seen online, undated page")
    }
  }

  @Test("C et D sont à vérifier, même avec une page datée, et une fiche muette aussi")
  func toBeChecked() {
    for status in [SourceStatus.c, .d] {
      #expect(Provenance(status: status, pageDate: "2022-10").seen[.french] == "à vérifier")
      #expect(!Provenance(status: status).isGivable)
    }
    #expect(Provenance().seen[.french] == "à vérifier")
  }

  @Test("ce qu'une personne a vérifié porte sa date, quel que soit le statut d'avant")
  func verified() {
    let checked = Provenance(status: .d, verified: CalendarDate("2026-11-21"))
    #expect(checked.seen[.french] == "vérifié le 2026-11-21")
    #expect(checked.isGivable)
  }

  @Test("ouvert seulement quand c'est certain; des heures en mots ne décident de rien")
  func opening() {
    #expect(Sample.emergency.openState == .open)
    #expect(Sample.elders.openState == .unknown)
    #expect(Sample.men.openState == .unknown)
    var suspended = Sample.emergency
    suspended.hours.isSuspended = true
    #expect(suspended.openState == .closed)
  }
}
