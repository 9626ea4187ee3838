import ArgumentParser
import Console
import Foundation
import Library
import Practice
import Text

/// `ecoute case play FILE`: a case played line by line, on the standard input and output.
struct CasePlay: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "play",
    abstract: "Joue un cas ligne à ligne : une lettre, un sujet, vos mots ; l'heure est simulée.")
  @OptionGroup var own: Options
  @ParentCommand var root: Ecoute
  @Argument(help: "Cas (.yarn).") var file: String
  @Option(help: "Nœud où commencer.") var from: String?
  @Option(help: "Faits au départ : alliance=4,posee(suicide)=vrai") var facts: String?
  @Option(help: "Garde l'essai dans ce fichier neuf, pour case replay.") var keep: String?

  func run() throws {
    let language = options.chosenLanguage
    let scenario = try CaseFile.playable(file, language)
    let given = (facts ?? "").split(separator: ",").map(String.init)
    var exercise = try begun(scenario, given, language)
    Output.line(App.notReal[language])
    Output.line(scenario.fiche.warning[language])
    for line in scenario.fiche.brief { Output.line(line) }
    Output.line(Self.keys[language])
    let heading = Attempt.heading(
      id: SafeText(UUID().uuidString.lowercased()), start: try options.moment())
    var said = 0
    listen(&exercise)
    say(exercise, &said, language)
    while !exercise.hasEnded, let line = readLine() {
      guard !line.allSatisfy(\.isWhitespace) else { continue }
      guard let planned = PlannedAct(typed: line, subjects: scenario.subjects) else {
        Output.line(Self.unread[language])
        continue
      }
      exercise.perform(planned)
      listen(&exercise)
      say(exercise, &said, language)
    }
    exercise.leave()
    if from == nil, given.isEmpty {
      for line in Debrief(exercise.attempt, of: scenario).plain(in: language) { Output.line(line) }
    }
    if let keep {
      let text = (heading + [exercise.attempt.text]).joined(separator: "\n")
      try ExportFile.write(text, to: keep, language)
    }
  }

  private func begun(_ scenario: Case, _ facts: [String], _ language: Language) throws -> Exercise {
    do throws(PreviewFault) {
      return try Exercise(scenario, from: from, facts: facts)
    } catch {
      throw ExitStatus.usage.failure(error.what[language])
    }
  }

  /// Lets the caller finish the scene.
  private func listen(_ exercise: inout Exercise) {
    while exercise.isCallerSpeaking, let next = exercise.nextMoment { exercise.advance(to: next) }
  }

  private func say(_ exercise: Exercise, _ said: inout Int, _ language: Language) {
    for event in exercise.events.dropFirst(said) {
      if let line = event.line(in: language) { Output.line(line) }
    }
    said = exercise.events.count
  }

  private static var keys: Phrase {
    let all = Gesture.utterances.map(keyed).joined(by: ", ")
    return Phrase(
      fr: "Une lettre, un sujet, vos mots : \(all.french). Fin : terminer.",
      en: "A letter, a subject, your words: \(all.english). End: terminer.")
  }
  private static let unread = Phrase(
    fr: "Cela ne se lit pas. Exemple : d suicide.ideation Pensez-vous au suicide ?",
    en: "This cannot be read. Example: d suicide.ideation Are you thinking of suicide?")

  private static func keyed(_ gesture: Gesture) -> Phrase {
    let key = SafeText(gesture.key.map { String($0) } ?? "")
    return Phrase(fr: "\(key) \(gesture.label.french)", en: "\(key) \(gesture.label.english)")
  }
}
