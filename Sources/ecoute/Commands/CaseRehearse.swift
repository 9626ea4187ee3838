import ArgumentParser
import Library
import Practice
import Text

/// `ecoute case rehearse FILE`: many runs by chance, and how often each thing happened.
struct CaseRehearse: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "rehearse", abstract: "Joue un cas au hasard, bien des fois, et compte.")
  @OptionGroup var own: Options
  @ParentCommand var root: Ecoute
  @Argument(help: "Cas (.yarn).") var file: String
  @Option(help: "Nombre de parcours.") var runs = 1_000
  @Option(help: "Graine du hasard : la même redonne les mêmes parcours.") var seed: UInt64 = 0
  @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

  func validate() throws {
    guard (1...1_000_000).contains(runs) else {
      throw ValidationError(
        Phrase(
          fr: "--runs attend un nombre de 1 à 1000000.", en: "--runs needs a number, 1 to 1000000.")
      )
    }
  }

  func run() throws {
    let language = options.chosenLanguage
    let scenario = try CaseFile.playable(file, language)
    var rehearsal = Rehearsal(scenario, seed: seed)
    let title = Phrase(fr: "Répétition", en: "Rehearsal")
    let progress = Progress(title, language: language, isJSON: json, isLinear: options.isLinear)
    Interrupt.listen()
    defer { progress.end() }
    while rehearsal.count < runs {
      try Interrupt.check()
      rehearsal.play()
      progress.advance(to: Double(rehearsal.count) / Double(runs))
    }
    let answer = Answer(rehearsal)
    if json { return Output.line(try JSONLine.text(answer, hasSnakeKeys: true)) }
    for line in answer.lines(of: rehearsal) { Output.line(line[language]) }
  }

  /// What is counted, as the contract writes it.
  private struct Answer: Encodable {
    let runs: Int
    let endings: [Row]
    let criteria: [Row]
    let nodes: [Row]
    let neverReached: [String]

    struct Row: Encodable {
      let name: SafeText
      let count: Int
      let percent: Int
    }

    init(_ rehearsal: Rehearsal) {
      let total = rehearsal.count
      func row(_ name: SafeText, _ count: Int) -> Row {
        Row(name: name, count: count, percent: total == 0 ? 0 : (200 * count + total) / (2 * total))
      }
      runs = total
      endings = rehearsal.endings.map { row($0.key.words, $0.value) }
        .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
      criteria = rehearsal.scenario.observed.map { row($0.code, rehearsal.earned[$0.code] ?? 0) }
      nodes = rehearsal.visits.map { row(SafeText($0.key), $0.value) }.sorted { $0.name < $1.name }
      neverReached = rehearsal.neverReached
    }

    /// The same for people: which endings leave the danger as it was, and what each criterion is.
    func lines(of rehearsal: Rehearsal) -> [Phrase] {
      let missed = Set(rehearsal.endings.keys.filter(\.isMissed).map(\.words))
      var lines = [
        Phrase(
          fr: "\(runs) parcours : un sur deux suit l'expert en se trompant, l'autre va au hasard.",
          en: "\(runs) runs: one in two follows the expert with mistakes, the other goes by chance."
        )
      ]
      lines += endings.map {
        let failed =
          missed.contains($0.name) ? Phrase(fr: ", échec", en: ", failed") : Phrase(same: "")
        return Phrase(
          fr: "fin « \($0.name) »\(failed.french) : \($0.percent) %",
          en: "ending “\($0.name)”\(failed.english): \($0.percent)%")
      }
      lines += zip(criteria, rehearsal.scenario.observed).map { row, criterion in
        Phrase(
          fr: "\(row.name) gagné : \(row.percent) % · \(criterion.label)",
          en: "\(row.name) earned: \(row.percent)% · \(criterion.label)")
      }
      lines += neverReached.map {
        Phrase(fr: "jamais atteint : \(SafeText($0))", en: "never reached: \(SafeText($0))")
      }
      return lines
    }
  }
}
