import Intervention
import Testing

@Suite("Motifs codés")
struct ReasonTests {
  @Test("Les codes du journal ne changent pas")
  func codes() {
    #expect(
      Reason.allCases.map(\.rawValue) == [
        "suicide", "suicide-attempt", "suicide-concern", "suicide-bereavement", "self-harm",
        "distress", "homicidal", "partner-violence", "partner-violence-author", "sexual-assault",
        "exploitation", "elder-abuse", "family-conflict", "child-protection", "adolescent",
        "school", "runaway", "parenting", "child-behaviour", "separation", "perinatal",
        "pregnancy", "psychosis", "mania", "depression", "anxiety", "panic", "obsessions",
        "trauma", "emotional-storm", "eating", "relative-mental-health", "alcohol", "drugs",
        "overdose", "gambling", "screens", "grief", "break-up", "work", "traumatic-event",
        "caregiver", "neurocognitive", "loneliness", "intellectual-disability", "autism",
        "physical-disability", "homelessness", "housing", "food", "money", "hoarding",
        "immigration", "gender-diversity", "indigenous", "disaster", "collective-crisis",
        "services", "silent-call", "abusive-call",
      ])
  }

  @Test("Deux motifs ne se disent jamais pareil")
  func words() {
    expectDistinct(Reason.allCases.map(\.label))
    #expect(Reason.elderAbuse.label.french == "Maltraitance d’un aîné ou d’un adulte vulnérable")
  }
}
