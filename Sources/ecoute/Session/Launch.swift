import ArgumentParser
import Console
import Dispatch
import Foundation
import Intervention
import Library
import Records
import Terminal
import Text

/// Opens the console on a data folder and runs it until the person leaves.
struct Launch {
  let options: Options
  let home: Home
  /// The case to practise first; empty for the list of cases, nil for the usual console.
  var practice: SafeText?
  /// What is done behind the first frame.
  var behind: (@Sendable (Records) -> Void)?

  private var language: Language { options.chosenLanguage }

  func run() throws {
    let clock = try chosenClock()
    let display = try openDisplay()
    let session = Session(
      records: Records(settledBy: home), display: display, clock: clock, language: language,
      caseFolders: caseFolders)
    let options = options
    let today = clock.now.calendarDate
    if let practice { session.take(.practiceAsked(practice)) }
    let (records, behind) = (session.records, behind)
    session.run(HomeSettings(home.path, today: today)) { settings in
      if let behind { DispatchQueue.global(qos: .userInitiated).async { behind(records) } }
      return Shelf.load(options, settings, today: today)
    }
    display.close()
  }

  /// The cases that come with the console, then the centre's own.
  private var caseFolders: [String] {
    let starter = try? StarterFolder.find(options)
    return (starter.map { [$0.appending(path: "cas").path] } ?? []) + [home.centre + "/cas"]
  }

  /// Ends with one sentence when there is no terminal, before anything is made on the disk.
  static func requireTerminal(_ options: Options) throws {
    guard isatty(STDIN_FILENO) == 1, options.isLinear || isatty(STDOUT_FILENO) == 1 else {
      let sentence = DisplayError.notATerminal.sentence
      throw ExitStatus.usage.failure(sentence[options.chosenLanguage])
    }
  }

  /// A simulated hour is only for homes where nothing is real; elsewhere the command ends before
  /// anything is made on the disk.
  static func requireRealHour(_ options: Options) throws {
    let isDemonstration = FileManager.default.fileExists(
      atPath: options.homePath + "/demonstration")
    guard options.nowText != nil, !isDemonstration else { return }
    let sentence = Phrase(
      fr: "--now ne sert qu'en démonstration (ecoute demo). Rien n'a été ouvert.",
      en: "--now is only for demonstration (ecoute demo). Nothing was opened.")
    throw ExitStatus.notAllowed.failure(sentence[options.chosenLanguage])
  }

  private func chosenClock() throws -> Clock {
    guard let text = options.nowText else { return Clock() }
    guard let clock = Clock(simulated: text) else {
      let sentence = Phrase(
        fr: "--now attend une heure comme 2026-11-21T03:00:00-05:00.",
        en: "--now expects an hour like 2026-11-21T03:00:00-05:00.")
      throw ExitStatus.usage.failure(sentence[language])
    }
    return clock
  }

  private func openDisplay() throws -> any Display {
    let crash = Phrase(
      fr: "La console s'est arrêtée. La note est gardée. Pour la rouvrir, relancez ecoute.",
      en: "The console stopped. The note is kept. To reopen it, start ecoute again.")
    let display = DisplayOptions(
      ascii: options.ascii, language: language, crashSentence: crash[language],
      logPath: home.path + "/ecoute.log")
    do throws(DisplayError) {
      return options.isLinear
        ? try LinearDisplay(options: display) : try CursesDisplay(options: display)
    } catch {
      throw ExitStatus.usage.failure(error.sentence[language])
    }
  }
}
