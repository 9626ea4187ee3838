import ArgumentParser
import Glibc
import Intervention
import Records
import Text

/// The records, opened for a command by somebody who may run it; what they do leaves a trace before
/// the command ends.
final class Desk {
  let records: Records
  let clock = Clock()
  private let language: Language

  var log: AccessLog { records.log }
  var now: Moment { clock.now }
  var who: Who { records.who }

  /// Opens the data folder for somebody who has a right; a refusal is calm, and logged.
  static func open(
    _ options: Options, _ identity: Identity, for right: Right, _ act: AccessAct
  ) throws -> Desk {
    guard access(options.homePath, F_OK) == 0 else { throw noHome(options) }
    let desk = Desk(
      records: Records(settledBy: try Home.open(options)), language: options.chosenLanguage)
    try identity.unlock(desk.records, desk.language)
    try desk.trying { () throws(RecordsError) in try desk.records.allow(right, act) }
    return desk
  }

  /// What is said when there is no data folder: reading makes none.
  static func noHome(_ options: Options) -> ExitCode {
    let path = SafeText(options.homePath).line
    let sentence = Phrase(
      fr: "Il n'y a pas de dossier de données à \(path). Donnez-le avec --home",
      en: "There is no data folder at \(path). Give it with --home")
    return ExitStatus.noInput.failure(sentence[options.chosenLanguage])
  }

  private init(records: Records, language: Language) {
    self.records = records
    self.language = language
  }

  deinit { records.log.settle() }

  /// Runs something of the records, or ends the command with one sentence.
  func trying<Result>(_ work: () throws(RecordsError) -> Result) throws -> Result {
    do throws(RecordsError) { return try work() } catch { throw error.failure(language) }
  }

  /// Notes in the access log what the command does; without that, it does not.
  func note(
    _ act: AccessAct, subject: SafeText? = nil, call: CallID? = nil, purpose: SafeText? = nil,
    outcome: AccessOutcome = .done
  ) throws {
    let entry = AccessEntry(
      act, by: who, at: now, call: call, subject: subject, purpose: purpose, outcome: outcome)
    _ = try trying { () throws(RecordsError) in try log.record(entry) }
  }

  /// A call, read by its id or its number, or a calm end.
  func read(_ id: String) throws -> Call {
    let found = try trying { () throws(RecordsError) in
      try records.call { $0.rawValue == id || $1?.callNumber.string == id }
    }
    if let found { return found }
    let sentence = Phrase(
      fr: "Aucun appel « \(SafeText(id)) ». La liste : ecoute calls list",
      en: "No call “\(SafeText(id))”. The list: ecoute calls list")
    throw ExitStatus.noInput.failure(sentence[language])
  }

  /// The id of a call, from it or from its number.
  func call(_ text: String) throws -> CallID {
    let entry = try trying { () throws(RecordsError) in try records.signed() }
      .first { $0.call.rawValue == text || $0.number.callNumber.string == text }
    // A call that is not signed yet, or destroyed since, is in the log by its id.
    return entry?.call ?? CallID(rawValue: SafeText(text).line.string)
  }
}
