import Foundation
import Library
import Practice
import PseudoTerminal

/// How long the tools of a case's author take: ten thousand rehearsals, and a proof of a case made of
/// nearly a million states.
///
/// It runs as a program of its own, so that its memory is only its own.
enum PracticePace {
  struct Result {
    let name: String
    /// Of one processor: a busy machine changes them little.
    let seconds: Double
    /// The most that was promised.
    let target: Double
  }

  /// Measures in a program of its own.
  static func measure(_ workshop: Workshop) throws -> (results: [Result], mebibytes: Double) {
    let launch = Launch(
      workshop.product("bench"), ["practice"], environment: workshop.environment())
    let errand = try Errand(launch, in: workshop.folder, limit: .seconds(600))
    var results: [Result] = []
    var mebibytes = 0.0
    for line in String(decoding: errand.output, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: "\t")
      guard parts.count == 3, let seconds = Double(parts[1]), let target = Double(parts[2]) else {
        mebibytes = parts.last.flatMap { Double($0) } ?? 0
        continue
      }
      results.append(Result(name: String(parts[0]), seconds: seconds, target: target))
    }
    return (results, mebibytes)
  }

  /// Rehearses and proves the first starter case, then proves the large one, and prints what each took.
  static func run() throws {
    let file = try CaseFile(folder.appending(path: "juste-un-numero.yarn").path)
    guard let scenario = file.reading.scenario else { return }
    var rehearsal = Rehearsal(scenario, seed: 811)
    say("10,000 rehearsals", target: 60) { while rehearsal.count < 10_000 { rehearsal.play() } }
    for topics in [0, 6] {
      let source = large(file.text, topics: topics)
      let start = clock()
      let states = CaseCheck(source, known: known(source)).proof?.states ?? 0
      print("proof of \(states) states\t\(seconds(since: start))\t10")
    }
    print("memory\t\(Machine.kibibytes("VmHWM") / 1024)")
  }

  /// A case with some topics more that the caller speaks of once: each doubles its states.
  private static func large(_ source: String, topics: Int) -> String {
    let names = (0..<topics).map { "cote-\($0)" }
    let nodes = names.enumerated().map { index, name in
      """
      title: Reaction
      subtitle: Cote\(index)
      when: sur("\(name)") and not visited("Cote\(index)")
      ---
      <<jump Cote\(index)>>
      ===
      title: Cote\(index)
      ---
      Appelant : Ça, c'est à côté. #line:cote\(index)
      ===

      """
    }
    return source.replacing("sujets: ", with: "sujets: " + names.map { $0 + ", " }.joined())
      .replacing("title: Grille", with: nodes.joined() + "title: Grille", maxReplacements: 1)
  }

  /// What the case names: a benchmark has no other guides or resources.
  private static func known(_ source: String) -> KnownIDs {
    guard let fiche = CaseReading(source).scenario?.fiche else {
      return KnownIDs(guides: [], resources: [:], needs: [])
    }
    let resources = fiche.resources.map { ($0, [String]()) }
    return KnownIDs(
      guides: Set(fiche.guides), resources: Dictionary(resources) { $1 }, needs: ["crise"])
  }

  private static func say(_ name: String, target: Double, _ work: () -> Void) {
    let start = clock()
    work()
    print("\(name)\t\(seconds(since: start))\t\(target)")
  }

  /// The seconds of processor since a reading of `clock()`, which counts millionths.
  private static func seconds(since start: Int) -> Double { Double(clock() - start) / 1e6 }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "guides/cas")
}
