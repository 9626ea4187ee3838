import Directory
import Testing
import Text

@Suite("Dire une ressource à voix haute")
struct ResourceCardTests {

  private func said(_ resource: Resource, in language: Language = .french) -> [String] {
    ResourceCard(resource, in: language).rows.map { "\($0.label): \($0.value)" }
  }

  @Test("le nom, le numéro, les heures, pour qui, puis le reste, dans l'ordre où on le dit")
  func order() {
    #expect(
      said(Sample.suicide) == [
        "Nom: Prévention du suicide", "Téléphone: 1 866 277-3553 (1 866 APPELLE)",
        "Heures: 24/7 · ouvert", "Pour qui: Personne suicidaire, proche, endeuillé",
        "Quoi: Achemine vers le centre régional.", "Territoire: Québec", "Langues: inconnues",
        "Vérification: vu en ligne, 2022-10", "Source: infodimanche",
      ])
  }

  @Test("en anglais, les étiquettes changent et le texte de la source reste")
  func english() {
    #expect(
      said(Sample.suicide, in: .english).prefix(3) == [
        "Name: Prévention du suicide", "Phone: 1 866 277-3553 (1 866 APPELLE)",
        "Hours: 24/7 · open",
      ])
  }

  @Test("un numéro à vérifier le dit à côté de ses chiffres")
  func warning() {
    #expect(said(Sample.grief)[1] == "Téléphone: 1 855 889-3666 · à vérifier")
    #expect(said(Sample.grief)[2] == "Heures: à vérifier · ouverture inconnue")
  }

  @Test("sans numéro connu, la fiche le dit et donne le site")
  func noNumber() {
    #expect(said(Sample.men)[1] == "Téléphone: aucun numéro connu")
    #expect(said(Sample.men).contains("Site: https://acoeurdhomme.com"))
  }

  @Test("chaque numéro a sa ligne, et un texto n'est pas un téléphone")
  func kinds() {
    var resource = Sample.protection
    resource.phones.append(Phone("535353", kind: .text))
    resource.alert = "Page non datée."
    #expect(
      said(resource)[1...4] == [
        "Téléphone: 819 566-4121 (local)", "Téléphone: 1 800 463-1029 (sans frais)",
        "Texto: 535353", "Attention: Page non datée.",
      ])
    #expect(said(resource).contains("Organisme: Direction de la protection de la jeunesse"))
  }

  @Test("une orientation garde l'id, le nom, le premier numéro et comment la fiche était connue")
  func snapshot() {
    let kept = Sample.protection.snapshot()
    #expect(kept.id == "dpj-estrie")
    #expect(kept.name == "DPJ – Estrie")
    #expect(kept.phone == "819 566-4121")
    #expect(kept.seen == "vu en ligne, page non datée")
    #expect(Sample.men.snapshot(in: .english).phone == nil)
    #expect(Sample.men.snapshot(in: .english).seen == "to be checked")
  }
}
