import Intervention
import Testing

@Suite("Passages : les textes d'un appel")
struct PassageTests {
  @Test("Les clés du journal ne changent pas")
  func keys() {
    #expect(
      Step.allCases.map { Passage.note($0).rawValue } == [
        "note.alliance", "note.safety", "note.plan", "note.validation",
      ])
    #expect(
      SafetyAxis.allCases.map { Passage.facts($0).rawValue } == [
        "facts.suicide", "facts.autrui", "facts.violence", "facts.vulnerable", "facts.medical",
      ])
    #expect(
      [
        Passage.omission(.suicide), .need(3), .addendum(2), .words, .place, .callBack, .analysis,
        .closingReason,
      ].map(\.rawValue) == [
        "omission.suicide", "need.3", "addendum.2", "words", "place", "call-back", "analysis",
        "closing-reason",
      ])
  }

  @Test("La première personne garde les clés d'avant ; les autres portent leur numéro")
  func persons() {
    #expect(
      [
        Passage.facts(.suicide, 1), .facts(.suicide, 2), .omission(.medical, 3), .omissionOfAll(),
        .omissionOfAll(2), .measures(.violence), .age(), .age(2), .person(), .person(2),
        .detail(SafetyDetail(rawValue: "suicide.moyens"), 2),
      ].map(\.rawValue) == [
        "facts.suicide", "facts.suicide.2", "omission.medical.3", "omission.all",
        "omission.all.2", "measures.violence", "age", "age.2", "person.1", "person.2",
        "detail.suicide.moyens.2",
      ])
    #expect(Passage.facts(.suicide, 2).person == 2 && Passage.facts(.suicide).person == 1)
    #expect(Passage.facts(.suicide, 2).axis == .suicide && Passage.words.axis == nil)
    let means = SafetyDetail(rawValue: "suicide.moyens")
    #expect(Passage.detail(means, 2).detail == means && Passage.detail(means).detail == means)
  }

  @Test("Les clés de l'appel entier ne changent pas")
  func wholeCall() {
    #expect(
      [
        Passage.company, .language, .safeHours, .trigger, .request, .organisation, .question,
        .advice, .planInWords, .instructions, .continuity, .communication(2), .followUp(1),
        .rescue(1, .event), .participant(3), .consent(.followUp), .civil(.shelter),
      ].map(\.rawValue) == [
        "company", "language", "safe-hours", "trigger", "request", "organisation", "question",
        "advice", "plan-in-words", "instructions", "continuity", "communication.2",
        "follow-up.1", "rescue.1.event", "line.3", "consent.follow-up", "civil.shelter",
      ])
  }

  @Test("La prose prend des lignes, un champ n'en prend pas")
  func lines() {
    let prose = Step.allCases.map { Passage.note($0) } + [.analysis, .addendum(1)]
    let fields = [
      Passage.words, .place, .callBack, .facts(.medical), .omission(.suicide), .need(1),
      .closingReason,
    ]
    #expect(prose.allSatisfy { $0.isMultiline })
    #expect(fields.allSatisfy { !$0.isMultiline })
  }

  @Test("Chaque passage a son étape, sauf après l'appel")
  func steps() {
    #expect(
      [
        Passage.note(.plan), .facts(.suicide), .omission(.medical), .need(2), .words, .place,
        .callBack,
        .analysis,
      ].map(\.step) == [
        .plan, .safety, .safety, .validation, .alliance, .alliance, .alliance, .plan,
      ])
    #expect(Passage.addendum(1).step == nil && Passage.closingReason.step == nil)
    #expect(Passage.note(.safety).noteStep == .safety && Passage.words.noteStep == nil)
  }

  @Test("Chaque passage a son nom")
  func labels() {
    #expect(Passage.note(.safety).label.french == "Note, Sécurité")
    #expect(Passage.facts(.medical).label.french == "Faits")
    #expect(Passage.omission(.medical).label.french == "Pourquoi non demandé")
    #expect(Passage.need(4).label.english == "Need")
    #expect(Passage.addendum(1).label.french == "Addenda")
  }

  @Test("Une clé inconnue d'un journal à venir est un passage quand même")
  func unknown() {
    let passage = Passage(rawValue: "plus-tard.7")
    #expect(passage.step == nil && passage.noteStep == nil && !passage.isMultiline)
  }
}
