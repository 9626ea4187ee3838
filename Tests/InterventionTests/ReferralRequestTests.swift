import Intervention
import Testing
import Text

@Suite("Demande à une autre équipe : seulement avec l'accord de la personne")
struct ReferralRequestTests {
  private func plain(_ recording: Recording, _ kind: ReferralRequest.Kind) -> String? {
    ReferralRequest(recording.call, kind)?.plain.string.replacing("\u{a0}", with: "~")
  }

  @Test("Sans accord à l'orientation, il n'y a pas de demande", arguments: Consent.allCases)
  func consent(consent: Consent) {
    var recording = Recording()
    #expect(ReferralRequest(recording.call, .intake) == nil)
    recording.edit(.consent(.communication, .given))
    recording.edit(.consent(.referral, consent))
    #expect((ReferralRequest(recording.call, .intake) != nil) == (consent == .given))
    #expect((ReferralRequest(recording.call, .homeVisit) != nil) == (consent == .given))
  }

  @Test("Ce qui n'est pas connu est dit inconnu")
  func unknown() {
    var recording = Recording()
    recording.answerNoToAll()
    recording.edit(.consent(.referral, .given))
    #expect(
      plain(recording, .intake) == """
        Demande à l’AAOR
        Appel 0412, 2026-11-21 19:02 (UTC−5), Ana Fictive, t.s., permis 00000

        Identité
        inconnu

        Lieu
        inconnu

        Consentement
        Consent à l’orientation~: oui
        Consent à communiquer~: inconnu

        Motif
        inconnu

        Urgence
        inconnu

        Danger évalué
        Suicide~: demandé, non (19:02)
        Autrui~: demandé, non (19:02)
        Violence~: demandé, non (19:02)
        Protection~: demandé, non (19:02)
        Médical~: demandé, non (19:02)

        Services actuels
        inconnu

        Orientations de l’appel
        inconnu

        Attentes
        inconnu

        Disponibilité
        inconnu

        Particularités
        Langue~: inconnu
        Accès~: inconnu
        Enfants, personnes à charge~: inconnu

        Coordonnées de rappel
        inconnu
        """)
  }

  @Test("Elle dit qui, pourquoi, en combien de temps, et comment joindre la personne")
  func intake() {
    var recording = WholeCall.recording()
    recording.paste("\nRéseau : CLSC fictif, suivi\nPersonnes à charge : Yasmine", in: .note(.plan))
    let request = ReferralRequest(recording.call, .intake, mark: "DÉMONSTRATION")
    #expect(request?.heading.first == "DÉMONSTRATION")
    let fields = Dictionary(
      uniqueKeysWithValues: (request?.fields ?? []).map { ($0.label.string, $0.lines) })
    #expect(
      fields["Identité"] == [
        "Karim, frère, 29 ans", "Yasmine, sa fille, 6 mois", "Appelle\u{a0}: proche ou tiers",
      ])
    #expect(fields["Urgence"] == ["D1 911, police ou ambulance envoyés (maintenant)"])
    #expect(fields["Services actuels"] == ["CLSC fictif, suivi"])
    #expect(fields["Disponibilité"] == ["après 17 h"])
    #expect(fields["Particularités"]?.first == "Langue\u{a0}: dari, interprète")
    #expect(fields["Particularités"]?.last == "Enfants, personnes à charge\u{a0}: Yasmine")
    #expect(
      fields["Attentes"]?.map(\.string) == [
        "savoir quoi faire",
        "Besoin\u{a0}: répit pour la mère (non comblé\u{a0}: fermé à cette heure)",
      ])
    #expect(fields["Coordonnées de rappel"] == ["418 555-0171 (rappel permis, aucun message)"])
    #expect(fields["Sécurité de la visite"] == nil)
  }

  @Test("Une visite à domicile dit ce qu'il faut savoir avant d'y aller")
  func homeVisit() {
    var recording = WholeCall.recording()
    let request = ReferralRequest(recording.call, .homeVisit)
    #expect(request?.heading.first == "Demande de visite à domicile")
    #expect(request?.fields.last?.label == "Sécurité de la visite")
    #expect(
      request?.fields.last?.lines.map { $0.string.replacing("\u{a0}", with: "~") } == [
        "Adresse exacte~: quai du rang 4", "Danger~: suicide",
        "Non demandé~: autrui, violence, médical", "Arme ou moyen~: carabine au sous-sol",
        "Accès (chien, code)~: barrière, chien", "Qui est là~: accompagné·e (sa mère)",
      ])
    recording = Recording()
    recording.answerNoToAll()
    recording.edit(.consent(.referral, .given))
    #expect(
      ReferralRequest(recording.call, .homeVisit)?.fields.last?.lines
        .map { $0.string.replacing("\u{a0}", with: "~") } == [
          "Adresse exacte~: inconnu", "Danger~: aucun confirmé", "Arme ou moyen~: inconnu",
          "Accès (chien, code)~: inconnu", "Qui est là~: inconnu",
        ])
  }

  @Test("La prose de la note n'y est pas : seulement ce que l'autre équipe doit savoir")
  func noProse() {
    var recording = WholeCall.recording()
    for passage in Step.allCases.map({ Passage.note($0) }) + [.analysis, .planInWords] {
      recording.paste("\n\nSECRET", in: passage)
    }
    #expect(plain(recording, .homeVisit)?.contains("SECRET") == false)
  }
}
