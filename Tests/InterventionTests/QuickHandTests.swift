import Chance
import Intervention
import Testing
import Text

@Suite("Mains rapides : ce que remplit un mot après la barre")
struct QuickHandTests {
  private let phrases: [SafeText: SafeText] = [
    "conf": "Confidentialité et ses limites expliquées.", "Été": "Ligne\nsur deux rangs",
    "tel": "jamais",
  ]

  private func read(_ line: String) -> QuickHand? {
    QuickHand.read(SafeText(line), now: Recording.start, phrases: phrases)
  }

  @Test(
    "/tel écrit le numéro comme ici, et garde ce qui le suit",
    arguments: [
      ("/tel 418 555-0123", "418 555-0123"), ("/tel 4185550123", "418 555-0123"),
      ("/tel (418) 555.0123", "418 555-0123"), ("/tel +1 418-555-0123", "418 555-0123"),
      ("/TÉL 418 555 0123 poste 45", "418 555-0123 poste 45"),
      ("/tel 4185550123 message permis", "418 555-0123 message permis"),
    ])
  func phone(typed: String, expected: String) {
    #expect(read(typed)?.fills == .passage(.callBack, SafeText(expected)))
    #expect(read(typed)?.isDoubtful == false)
  }

  @Test(
    "Un numéro impossible reste tel quel, marqué",
    arguments: [
      "555-0123", "018 555-0123", "418 055-0123", "911 555-0123", "418 555-01234", "chez sa mère",
      "2 418 555 0123", "+33 1 23 45 67 89", "4",
    ])
  func doubtfulPhone(typed: String) {
    #expect(read("/tel " + typed)?.fills == .passage(.callBack, SafeText(typed)))
    #expect(read("/tel " + typed)?.isDoubtful == true)
  }

  @Test("/ville et /age remplissent leur champ")
  func fields() {
    #expect(read("/ville  Rimouski ")?.fills == .passage(.place, "Rimouski"))
    #expect(read("/age 58")?.fills == .passage(.age(), "58 ans"))
    #expect(read("/âge 58 ans")?.fills == .passage(.age(), "58 ans"))
    #expect(read("/age la cinquantaine")?.fills == .passage(.age(), "la cinquantaine"))
    #expect(read("/age la cinquantaine")?.isDoubtful == false)
    #expect(read("/age 12 jours")?.isDoubtful == false)
    #expect(read("/age 580")?.isDoubtful == true)
  }

  @Test("/motif trouve le motif, ou ceux entre lesquels choisir")
  func reasons() {
    #expect(read("/motif deuil")?.fills == .reason(.grief))
    #expect(read("/motif DETTES")?.fills == .reason(.money))
    #expect(
      read("/motif viol conj")?.fills
        == .reasons(
          candidates: [.partnerViolence, .partnerViolenceAuthor]))
    #expect(read("/motif gambling")?.fills == .reason(.gambling))
    #expect(read("/motif zzz") == nil)
    guard case .reasons(let suicide) = read("/motif suicide")?.fills else {
      Issue.record("« suicide » a plusieurs motifs")
      return
    }
    #expect(suicide.first == .suicide && suicide.contains(.suicideBereavement))
  }

  @Test("/relance lit la date, et garde celle qui ne se peut pas")
  func followUp() {
    guard case .followUp(let due) = read("/relance demain 9h")?.fills else {
      Issue.record("/relance demain 9h")
      return
    }
    #expect(due.moment?.full == "2026-11-22 09:00 (UTC−5)")
    #expect(read("/relance 31 février")?.isDoubtful == true)
    #expect(read("/relance demain 9h")?.isDoubtful == false)
  }

  @Test("Un intertitre, le plan de sécurité et une phrase toute faite deviennent du texte")
  func texts() {
    #expect(read("/forces")?.fills == .text("Forces\u{a0}: "))
    #expect(read("/Réseau")?.fills == .text("Réseau\u{a0}: "))
    #expect(read("/strengths")?.fills == .text("Forces\u{a0}: "))
    #expect(read("/plan")?.fills == .text(Heading.safetyPlanTemplate))
    #expect(read("/conf")?.fills == .text("Confidentialité et ses limites expliquées."))
    #expect(read("/ete")?.fills == .text("Ligne\nsur deux rangs"))
  }

  @Test(
    "Tout autre mot, ou une main sans rien après, reste du texte",
    arguments: [
      "/", "//", "/xyz", "/tel", "/tel ", "/telephone 418", "/forces vives", "forces", "/ tel",
    ])
  func text(typed: String) {
    #expect(read(typed) == nil)
  }

  @Test("Les mots se proposent à mesure qu'on tape")
  func completions() {
    func words(_ prefix: SafeText) -> [SafeText] {
      QuickHand.completions(for: prefix, phrases: phrases).map(\.word)
    }
    #expect(words("/").prefix(5) == ["/tel", "/ville", "/age", "/motif", "/relance"])
    #expect(words("/re") == ["/relance", "/reseau"])
    #expect(words("mé") == ["/medicaments"])
    #expect(words("/conf") == ["/conf"])
    #expect(words("/zz") == [])
    let relance = QuickHand.completions(for: "/rel").first
    #expect(relance?.meaning.french == "Relance" && relance?.example?.french == "demain 9h")
  }

  @Test("Remplir ne fait rien perdre, et se défait")
  func edits() {
    var recording = Recording()
    recording.paste("819 555-0142", in: .callBack)
    for typed in [
      "/tel 4185550123", "/ville Rimouski", "/age 58", "/motif deuil", "/relance lundi",
    ] {
      for edit in read(typed)?.edits(in: recording.content, owner: "Ana") ?? [] {
        recording.edit(edit)
      }
    }
    #expect(recording.content[.callBack] == "819 555-0142, 418 555-0123")
    #expect(recording.content[.place] == "Rimouski" && recording.content[.age()] == "58 ans")
    #expect(recording.content.reasons == [.grief])
    #expect(recording.content.followUps.map(\.due) == ["lundi"])
    #expect(recording.content.followUps.first?.dueAt?.full == "2026-11-23 09:00 (UTC−5)")
    #expect(read("/age 58")?.edits(in: recording.content, owner: "Ana") == [])
    #expect(read("/motif deuil")?.edits(in: recording.content, owner: "Ana") == [])
    for edit in read("/age 59")?.edits(in: recording.content, owner: "Ana") ?? [] {
      recording.edit(edit)
    }
    #expect(recording.content[.age()] == "59 ans")
    recording.undoAll()
    #expect(recording.content == CallContent())
  }
}
