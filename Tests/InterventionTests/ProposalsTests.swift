import Intervention
import Testing
import Text

@Suite("Propositions : ce que disent les gestes, à confirmer")
struct ProposalsTests {
  private func referral(_ mode: Referral.Mode) -> Referral {
    Referral(resource: "sv-1", name: "CLSC fictif", phone: nil, seen: "jamais", mode: mode)
  }

  private func proposals(_ make: (inout Recording) -> Void) -> [Proposal] {
    var recording = Recording()
    make(&recording)
    return recording.content.proposals
  }

  private func kind(_ make: (inout Recording) -> Void) -> CallKind? {
    for proposal in proposals(make) {
      if case .kind(let kind) = proposal.edit { return kind }
    }
    return nil
  }

  private func danger(_ recording: inout Recording) {
    for axis in SafetyAxis.allCases { recording.answer(axis, axis == .suicide ? .yes : .no) }
  }

  private func rescue(_ recording: inout Recording) {
    recording.edit(.rescues([Rescue(number: 1, requestedAt: Recording.start)]))
  }

  @Test("Un appel où rien n'est fait ne propose rien")
  func nothing() {
    #expect(proposals { _ in } == [])
  }

  @Test("La nature suit le plus grave : secours, événement, professionnel, danger")
  func kinds() {
    #expect(kind(danger) == .crisisNotUrgent)
    #expect(
      kind {
        danger(&$0); rescue(&$0)
      } == .crisisUrgent)
    #expect(kind { $0.edit(.disposition(.mobileTeam)) } == .crisisUrgent)
    #expect(kind { $0.edit(.otherDispositions([.transport])) } == .crisisUrgent)
    let flood = CivilEvent(id: "crue", name: "Crue fictive", territory: "Beauce")
    #expect(
      kind {
        danger(&$0); $0.edit(.event(flood))
      } == .civilSecurity)
    #expect(
      kind {
        rescue(&$0); $0.edit(.event(flood))
      } == .crisisUrgent)
    #expect(
      kind {
        $0.edit(.caller(.professional))
        $0.paste("École fictive", in: .organisation)
      } == .professionalConsultation)
    #expect(kind { $0.edit(.caller(.professional)) } == nil)
  }

  @Test("Un OUI chez une autre personne compte autant")
  func otherPerson() {
    #expect(
      kind {
        $0.edit(.persons([Person(number: 2)]))
        $0.edit(.asked(axis: .violence, answer: AxisAnswer(asked: .yes), person: 2))
      } == .crisisNotUrgent)
  }

  @Test("Une ressource remise sans danger ni plan est une information ; un plan, on ne devine pas")
  func light() {
    #expect(kind { $0.edit(.referrals([referral(.given)])) } == .information)
    #expect(
      kind {
        $0.edit(.referrals([referral(.given)])); $0.answer(.medical, .unclear)
      } == nil)
    #expect(
      kind {
        $0.edit(.referrals([referral(.given)]))
        $0.paste("- appeler lundi", in: .note(.plan))
      } == nil)
    #expect(kind { $0.edit(.disposition(.informationOnly)) } == .information)
    #expect(kind { $0.edit(.disposition(.selfCare)) } == .educationPrevention)
  }

  @Test("Un secours annulé ne dit plus l'urgence")
  func cancelled() {
    let rescue = Rescue(number: 1, requestedAt: Recording.start, cancelledAt: Recording.start)
    #expect(kind { $0.edit(.rescues([rescue])) } == nil)
  }

  @Test("Les consentements suivent ce qui n'a pu se faire sans accord")
  func consents() {
    let all = proposals {
      $0.edit(.referrals([referral(.given), referral(.warmTransfer)]))
      $0.edit(
        .communications([
          Communication(number: 1, to: .relative, at: Recording.start, basis: .consent)
        ]))
      $0.edit(.followUps([FollowUp(number: 1, due: "demain", dueAt: nil, owner: "Ana")]))
    }
    let consents = all.compactMap { proposal -> ConsentSubject? in
      guard case .consent(let subject, .given) = proposal.edit else { return nil }
      return subject
    }
    #expect(consents == [.referral, .communication, .followUp])
    #expect(all.contains { $0.because.french == "parce que\u{a0}: relance promise, demain" })
  }

  @Test("Une ressource seulement nommée ou un danger ne disent pas l'accord")
  func noConsent() {
    let all = proposals {
      $0.edit(.referrals([referral(.given)]))
      $0.edit(
        .communications([
          Communication(number: 1, to: .police, at: Recording.start, basis: .danger)
        ]))
      $0.edit(.followUps([FollowUp(number: 1, due: "demain", dueAt: nil, owner: "Ana")]))
      $0.edit(.callBack(.never))
    }
    #expect(!all.contains { if case .consent = $0.edit { true } else { false } })
  }

  @Test("Appelée avec accord, l'équipe de crise n'a pas reçu de résumé : quelqu'un l'a écrit")
  func summary() {
    let told = Communication(number: 1, to: .crisisTeam, at: Recording.start, basis: .consent)
    let called = proposals { $0.edit(.communications([told])) }
    #expect(!called.contains { if case .continuity = $0.edit { true } else { false } })
    let written = proposals {
      $0.edit(.communications([told]))
      $0.paste("Dit à l'équipe : idées, moyens éloignés.", in: .communication(1))
    }
    #expect(
      written.contains { proposal in
        if case .continuity(let list) = proposal.edit { list == [.summarySent] } else { false }
      })
  }

  @Test("La suite garde ce qui est choisi et ajoute ce qui est fait")
  func continuity() throws {
    let all = proposals {
      $0.edit(.continuity([.keyWorker]))
      $0.edit(.referrals([referral(.given), referral(.appointment)]))
      $0.edit(
        .followUps([FollowUp(number: 1, due: "demain", dueAt: Recording.start, owner: "Ana")]))
      $0.paste("Signes que ça monte : ne dort plus", in: .note(.plan))
    }
    let last = try #require(all.last)
    #expect(
      last.edit
        == .continuity([.keyWorker, .referralGiven, .appointment, .followUpCall, .safetyNet]))
    #expect(
      last.label.french
        == "Suite\u{a0}: référence remise, rendez-vous confirmé, relance datée, filet de sécurité posé"
    )
    #expect(
      last.because.french
        == "parce que\u{a0}: orientations, relance datée, plan de sécurité écrit")
  }

  @Test("« Aucune suite » est un choix : rien ne s'y ajoute")
  func none() {
    let all = proposals {
      $0.edit(.continuity([.none]))
      $0.edit(.referrals([referral(.given)]))
    }
    #expect(!all.contains { if case .continuity = $0.edit { true } else { false } })
  }

  @Test("Tout confirmer d'un geste ne laisse plus rien à proposer")
  func confirmed() {
    var recording = Recording()
    danger(&recording)
    rescue(&recording)
    recording.edit(.referrals([referral(.accompanied)]))
    recording.edit(.followUps([FollowUp(number: 1, due: "lundi", dueAt: nil, owner: "Ana")]))
    #expect(recording.content.proposals.count == 4)
    for proposal in recording.content.proposals { recording.edit(proposal.edit) }
    #expect(recording.content.proposals == [])
    #expect(recording.content.kind == .crisisUrgent)
  }
}
