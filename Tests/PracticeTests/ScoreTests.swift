import Practice
import Testing
import Text

@Suite("Le score : ce qui est observé, à quelle seconde, et qui le voit quand")
struct ScoreTests {
  private func results(_ acts: String) throws -> [SafeText: ObservedScore.Result] {
    let score = ObservedScore(try Sample.played(acts))
    return Dictionary(uniqueKeysWithValues: score.results.map { ($0.criterion.code, $0) })
  }

  @Test("Un critère est gagné à la seconde où la question part")
  func earned() throws {
    let results = try results("1:05 | directe suicide\n2:00 | terminer")
    #expect(results["C1"]?.isEarned == true)
    #expect(results["C1"]?.at == 65_000)
    #expect(ObservedScore(try Sample.played("directe suicide\nterminer")).knockedOut == [])
  }

  @Test("Trop tard ne compte pas; le moment montré est le dernier possible")
  func late() throws {
    let results = try results("8:01 | directe suicide\nterminer")
    #expect(results["C1"]?.isEarned == false)
    #expect(results["C1"]?.at == 480_000)
    let early = try self.results("terminer")
    #expect(early["C1"]?.isEarned == false)
    #expect((early["C1"]?.at ?? .max) < 60_000)
  }

  @Test("Cocher sans avoir demandé se voit, même si la question vient après")
  func unasked() throws {
    #expect(try results("repond suicide no\ndirecte suicide\nterminer")["C2"]?.isEarned == false)
    #expect(try results("directe suicide\nrepond suicide no\nterminer")["C2"]?.isEarned == true)
    #expect(try results("repond suicide unclear\nterminer")["C2"]?.isEarned == true)
  }

  @Test(
    "Une autre question que celle de l'idée ne permet pas de cocher",
    arguments: [
      ("ouverte suicide.ideation", false), ("refleter suicide", false),
      ("directe suicide.moyens", false), ("directe suicide.ideation", true),
    ])
  func notAsked(question: String, isKept: Bool) throws {
    let results = try results("\(question)\nrepond suicide no\nterminer")
    #expect(results["C2"]?.isEarned == isKept)
  }

  @Test("Ce que l'appelant a dit de lui-même peut se cocher sans redemander")
  func given() throws {
    let scenario = try Sample.scenario(
      "Appelant : Juste un numéro. #line:ex08",
      "Appelant : Juste un numéro. #line:ex08\n<<indice suicide \"il l'a dit d'emblée\">>")
    let score = ObservedScore(try Sample.played("repond suicide yes\nterminer", scenario))
    #expect(score.results.last?.isEarned == true)
  }

  @Test("Un éliminatoire manqué se dit à part, il ne se compense pas")
  func knockOut() throws {
    let score = ObservedScore(try Sample.played("terminer"))
    #expect(score.earned == 2)
    #expect(score.total == 5)
    #expect(score.knockedOut.map(\.code) == ["C1"])
  }

  @Test("Chacun répond avant de voir ce que la machine a observé")
  func blind() throws {
    let observed = ObservedScore(try Sample.played("terminer"))
    #expect(Scores(observed).observed(for: .trainee) == nil)
    #expect(Scores(observed).observed(for: .specialist) == nil)
    var ratings = Ratings()
    ratings.mark("H1", 7)
    #expect(ratings.missing(of: try Sample.scenario())?.code == "H1")
    ratings.mark("H1", 4)
    #expect(ratings.missing(of: try Sample.scenario()) == nil)
    let rated = Scores(observed, selfRating: ratings)
    #expect(rated.observed(for: .trainee) == observed)
    #expect(rated.observed(for: .specialist) == nil)
    #expect(Scores(observed, judgement: ratings).observed(for: .specialist) == observed)
  }

  @Test("Le progrès compare deux essais d'une même version; la cohorte compte sans nommer")
  func progress() throws {
    let summaries = try ["terminer", "directe suicide\nterminer"].map { acts in
      let exercise = try Sample.played(acts)
      return AttemptSummary(trainee: "s1", exercise.attempt, ObservedScore(exercise))
    }
    let course = Course(summaries, trainee: "s1", caseID: "exemple")
    #expect(course.gained == ["C1"])
    #expect(course.slipped == [])
    let cohort = Cohort(summaries, caseID: "exemple", version: "abc")
    #expect(cohort.count == 2)
    #expect(cohort.passed == 1)
    #expect(cohort.earned.map(\.code) == ["C1", "C2"])
    #expect(cohort.earned.map(\.count) == [1, 2])
  }
}
