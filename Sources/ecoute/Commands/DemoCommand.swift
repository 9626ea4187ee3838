import ArgumentParser
import Foundation
import Intervention
import Library
import Records
import Text

/// `ecoute demo`: the console on a demonstration centre, where nothing is real.
struct DemoCommand: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "La console sur un centre de démonstration, sans données réelles.")

  @OptionGroup var own: Options
  @ParentCommand var root: Ecoute

  @Option(name: .customLong("as"), help: "Qui s'assied à la console.")
  var seat = Seat.worker

  /// Who sits at the console, without a passphrase: the screens are theirs, nothing is sealed to them.
  enum Seat: String, ExpressibleByArgument, CaseIterable {
    case worker, specialist, trainee, manager

    var role: Role {
      switch self {
      case .worker: .worker
      case .specialist: .specialist
      case .trainee: .trainee
      case .manager: .manager
      }
    }
  }

  func run() throws {
    let language = options.chosenLanguage
    try Launch.requireTerminal(options)
    let path = options.home ?? Environment["ECOUTE_HOME"] ?? temporaryPath
    let isNew = Demonstration.isNew(path)
    var home = try open(path, language)
    home.seat = Demonstration.seat(seat.role)
    var launch = Launch(options: options, home: home)
    if isNew {
      let now = demonstrationClock.now
      let starter = try? StarterFolder.find(options)
      launch.behind = { DemonstrationPast(until: now, starter: starter).enter($0) }
    }
    try launch.run()
    let kept = SafeText(home.path)
    let sentence = Phrase(
      fr: "La démonstration est gardée dans \(kept). Pour l'effacer : rm -r \(kept)",
      en: "The demonstration is kept in \(kept). To delete it: rm -r \(kept)")
    Output.line(sentence[language])
  }

  /// The folder asked for, kept and reopened, or a new temporary one.
  private func open(_ path: String, _ language: Language) throws -> Home {
    do throws(RecordsError) {
      let home = try Demonstration.open(path, clock: demonstrationClock, language: language)
      if let home { return home }
    } catch {
      throw ExitStatus.cannotCreate.failure(error.phrase[language])
    }
    let sentence = Phrase(
      fr: "\(SafeText(path)) contient autre chose qu'une démonstration. Rien n'a été ouvert.",
      en: "\(SafeText(path)) holds something else than a demonstration. Nothing was opened.")
    throw ExitStatus.notAllowed.failure(sentence[language])
  }

  private var demonstrationClock: Clock {
    options.nowText.flatMap(Clock.init(simulated:)) ?? Clock()
  }

  private var temporaryPath: String {
    let folder = Environment["TMPDIR"] ?? "/tmp"
    var template = Array((folder + "/ecoute-demo-XXXXXX").utf8CString)
    return mkdtemp(&template).map { String(cString: $0) } ?? folder + "/ecoute-demo"
  }
}
