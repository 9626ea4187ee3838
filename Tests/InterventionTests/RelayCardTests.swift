import CallChance
import Chance
import Intervention
import Testing
import Text

@Suite("Relais : à lire à voix haute en vingt secondes")
struct RelayCardTests {
  private func lines(_ recording: Recording, _ language: Language = .french) -> [String] {
    RelayCard(recording.call, now: recording.clock, language: language).lines
      .map { $0.string.replacing("\u{a0}", with: "~") }
  }

  private func words(_ lines: [String]) -> Int {
    lines.flatMap { $0.split { $0.isWhitespace || $0 == "~" } }.count
  }

  @Test("Qui, où, quel danger, quel moyen, avec qui, ce qui est demandé, où rappeler")
  func whole() {
    var recording = Recording()
    recording.edit(.caller(.oneself))
    recording.paste("Réjean", in: .person())
    recording.paste("58", in: .age())
    recording.paste("12 rue Fictive, Saint-Exemple", in: .place)
    recording.edit(.company(.alone))
    recording.answerNoToAll()
    recording.answer(.suicide, .yes)
    recording.paste("testament fait", in: .facts(.suicide))
    recording.detail("suicide.moyens", .yes, "carabine au sous-sol")
    recording.detail("suicide.quand", .yes, "ce soir")
    recording.detail("suicide.intoxication", .yes)
    recording.detail("suicide.retient", .yes, "sa fille")
    recording.paste("voisin en route", in: .measures(.suicide))
    recording.edit(.rescues([Rescue(number: 1, requestedAt: recording.clock)]))
    recording.paste("QC-4512", in: .rescue(1, .event))
    recording.paste("chien", in: .rescue(1, .access))
    recording.paste("819 555-0142", in: .callBack)
    recording.edit(.callBack(.noMessage))
    recording.wait(minutes: 9)
    #expect(
      lines(recording) == [
        "Réjean, 58 ans.", "12 rue Fictive, Saint-Exemple.", "Danger suicide.",
        "Testament fait~; ce soir~; Alcool, drogue.",
        "Arme/moyen~: carabine au sous-sol. Accès~: chien.", "Personne seule.",
        "Demandé 911 à 19:02, nº QC-4512, arrivée NON CONFIRMÉE depuis 9 min. Voisin en route.",
        "Rappel 819 555-0142, aucun message.",
      ])
    #expect(words(lines(recording)) <= RelayCard.words)
  }

  @Test("Ce qui n'est pas connu se dit, sur un appel à peine ouvert")
  func unknown() {
    #expect(
      lines(Recording()) == [
        "Identité inconnue.", "Lieu exact INCONNU.",
        "Aucun danger confirmé. À vérifier~: suicide, autrui, violence, protection, médical.",
        "Entourage inconnu.", "Aucun secours demandé.", "Rappel inconnu.",
      ])
  }

  @Test("Un proche appelle pour une autre personne ; le lieu du secours passe avant")
  func relative() {
    let lines = lines(WholeCall.recording())
    #expect(lines[0].hasPrefix("Un proche pour Karim, frère, 29 ans"))
    #expect(lines[1] == "Quai du rang 4.")
    #expect(
      lines[2] == "Danger suicide. À vérifier~: autrui, violence, protection, médical."
    )
  }

  @Test("Ne pas se réveiller, ne pas respirer se disent avant tout fait")
  func signsOfLife() {
    var recording = Recording()
    recording.answer(.suicide, .yes)
    recording.paste("pilules", in: .facts(.suicide))
    recording.answer(.medical, .yes)
    recording.detail("medical.respiration", .no)
    recording.detail("medical.confusion", .no)
    #expect(lines(recording)[3] == "Respiration~: NON~; pilules.")
  }

  @Test("Un danger qui appelle la question de l'arme dit qu'on ne sait pas")
  func weapon() {
    var recording = Recording()
    recording.answer(.violence, .yes)
    #expect(lines(recording).contains("Arme/moyen~: inconnu."))
    recording.detail("violence.armes", .no)
    #expect(lines(recording).contains("Arme/moyen~: non."))
    recording.answer(.violence, .no)
    recording.edit(.detail(SafetyDetail(rawValue: "violence.armes"), answer: nil))
    #expect(!lines(recording).contains { $0.hasPrefix("Arme") })
  }

  @Test("Un long texte est coupé après un mot, avec des points de suspension")
  func long() {
    var recording = Recording()
    let story = Array(repeating: "mot", count: 200).joined(separator: " ")
    recording.answer(.suicide, .yes)
    for passage in [Passage.person(), .place, .facts(.suicide), .company, .callBack] {
      recording.paste(story, in: passage)
    }
    let lines = lines(recording)
    #expect(words(lines) == RelayCard.words)
    #expect(lines.count { $0.hasSuffix("mot…") } == 5)
    #expect(lines.contains("Danger suicide. À vérifier~: autrui, violence, protection, médical."))
  }

  @Test("Un mot sans fin est coupé avec des points de suspension")
  func endless() {
    var recording = Recording()
    recording.paste(String(repeating: "a", count: 4_000), in: .place)
    #expect(lines(recording)[1] == "A" + String(repeating: "a", count: 29) + "…")
  }

  @Test(
    "Jamais plus de soixante mots, quoi que tienne l'appel", arguments: 0..<60 as Range<UInt64>)
  func never(seed: UInt64) {
    var chance = Chance(seed)
    var recording = WholeCall.recording()
    for _ in 0..<120 {
      recording.edit(chance.edit(of: recording.content, at: recording.clock))
    }
    for passage in recording.content.passages.keys where chance.number(0...1) == 0 {
      recording.paste(chance.sentence(chance.number(0...80)).string, in: passage)
    }
    for language in Language.allCases {
      let lines = lines(recording, language)
      #expect(words(lines) <= RelayCard.words)
      #expect(lines.allSatisfy { !$0.contains("\n") && $0.count <= 60 * 32 })
    }
  }
}
