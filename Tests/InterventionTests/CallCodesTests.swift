import Intervention
import Testing
import Text

@Suite("Codes de l'appel entier : ceux du journal ne changent pas")
struct CallCodesTests {
  @Test("Comment l'appel est venu")
  func opening() {
    #expect(codes(Provenance.self) == "direct nurse 911 regional-line 211")
    #expect(codes(Company.self) == "alone accompanied")
    #expect(codes(SpokenLanguage.self) == "fr en other")
    #expect(codes(Interpreting.self) == "none interpreter video text")
    #expect(codes(CallBackConsent.self) == "message no-message never")
  }

  @Test("La sécurité, les secours")
  func safety() {
    #expect(codes(AxisAnswer.Source.self) == "person caller witness professional record")
    #expect(codes(CivilCheck.self) == "health medication shelter")
    #expect(codes(Rescue.Field.self) == "event place access next")
    #expect(
      SafetyAxis.allCases.flatMap(SafetyDetail.all).map(\.rawValue).joined(separator: " ")
        == """
        suicide.ideation suicide.comment suicide.ou suicide.quand suicide.moyens suicide.tentative \
        suicide.intoxication suicide.retient autrui.idee autrui.cible autrui.plan autrui.moyens \
        autrui.moment autrui.controle autrui.declencheur autrui.suicide violence.present \
        violence.escalade violence.etranglement violence.armes violence.separation \
        violence.controle violence.enfants violence.peur vulnerable.qui vulnerable.faits \
        vulnerable.auteur vulnerable.ce-soir vulnerable.milieu vulnerable.aptitude \
        vulnerable.present medical.conscience medical.respiration medical.ingestion \
        medical.blessure medical.confusion medical.exposition medical.traitement
        """)
  }

  @Test("Les suites")
  func outcome() {
    #expect(
      codes(Need.Gap.self)
        == "none unlisted territory full wait closed unreachable far cost language access "
        + "ineligible age residency income documents funds exhausted declined")
    #expect(codes(ConsentSubject.self) == "referral communication follow-up")
    #expect(codes(Consent.self) == "given refused not-asked")
    #expect(codes(CallBack.Outcome.self) == "reached no-answer message refused")
    #expect(codes(Communication.Basis.self) == "consent lrsss-74 lpj-39 l-6.3 p-38.001")
    #expect(
      codes(Communication.Party.self)
        == "911 police crisis-team nurse poison youth-protection elder-abuse relative "
        + "professional interpreter other")
    #expect(
      codes(Continuity.self)
        == "referral-given personal-referral warm-transfer appointment follow-up-call check-call "
        + "summary-sent shared-plan intake-note key-worker safety-net none")
  }

  @Test("Deux choix d'une même liste ne se disent jamais pareil")
  func words() {
    expectDistinct(Provenance.allCases.map(\.label))
    expectDistinct(Interpreting.allCases.map(\.label))
    expectDistinct(CallBackConsent.allCases.map(\.label))
    expectDistinct(AxisAnswer.Source.allCases.map(\.label))
    expectDistinct(Need.Gap.allCases.map(\.label))
    expectDistinct(Communication.Party.allCases.map(\.label))
    expectDistinct(Communication.Basis.allCases.map(\.label))
    expectDistinct(Continuity.allCases.map(\.label))
    expectDistinct(ConsentSubject.allCases.map(\.label))
    for axis in SafetyAxis.allCases { expectDistinct(SafetyDetail.all(of: axis).map(\.label)) }
  }

  private func codes<Choice: CaseIterable & RawRepresentable<String>>(_: Choice.Type) -> String {
    Choice.allCases.map(\.rawValue).joined(separator: " ")
  }
}
