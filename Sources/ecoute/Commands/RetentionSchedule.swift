import ArgumentParser
import Foundation
import Glibc
import Intervention
import Library
import Records
import Text

/// The centre's retention schedule, and somebody who may apply it.
struct RetentionSchedule {
  let today: CalendarDate
  private let desk: Desk
  private let language: Language
  private let centre: SafeText
  private let rules: [RetentionRule]
  private let retention: Retention

  /// Reads the schedule; a line that cannot be read is said, and destroys nothing.
  init(_ options: Options, _ desk: Desk) throws {
    self.desk = desk
    language = options.chosenLanguage
    today = try desk.trying { () throws(RecordsError) in try desk.now.knownDate() }
    let loaded = CentreSettings.load(home: URL(filePath: options.homePath))
    for problem in loaded.problems { Output.error(problem.description(in: language)) }
    centre = loaded.settings.name
    rules = loaded.settings.retention.compactMap { line in
      guard let subject = RetentionRule.Subject(rawValue: line.subject),
        let trigger = RetentionRule.Trigger(rawValue: line.trigger)
      else { return nil }
      return RetentionRule(
        subject, number: line.number, approvedOn: line.approvedOn, trigger: trigger,
        months: line.months)
    }
    retention = Retention(desk.records)
  }

  /// The calls due on a day.
  func due(on day: CalendarDate) throws -> [DueCall] {
    try desk.trying { () throws(RecordsError) in
      try retention.due(on: day, under: rules, offset: desk.now.offset)
    }
  }

  /// The attempts at exercises due on a day.
  func dueAttempts(on day: CalendarDate) throws -> [DueAttempt] {
    try desk.trying { () throws(RecordsError) in
      try retention.dueAttempts(on: day, under: rules, offset: desk.now.offset)
    }
  }

  /// Says the rules, and which ones destroy nothing.
  func sayRules(on day: CalendarDate) {
    if rules.isEmpty { Output.line(Self.noRule[language]) }
    let lines = rules.map { rule in
      let number = rule.number ?? "—"
      let isApproved = rule.approved(on: day) != nil
      let state =
        isApproved
        ? Phrase(fr: "approuvée", en: "approved")
        : Phrase(fr: "sans numéro ou sans approbation : ne détruit rien", en: "destroys nothing")
      let months = Phrase(fr: "\(rule.months) mois", en: "\(rule.months) months")
      return [
        number, rule.subject.label[language], rule.trigger.label[language], months[language],
        state[language],
      ]
    }
    Output.table(lines)
  }

  private static let noRule = Phrase(
    fr: "Aucune règle de conservation dans centre.yaml : rien ne vient à échéance.",
    en: "No retention rule in centre.yaml: nothing comes due.")

  /// The rule of a number, when it may be applied today.
  func approved(_ number: String) throws -> ApprovedRule {
    let wanted = SafeText(number).line
    if let rule = rules.lazy.filter({ $0.number == wanted }).compactMap({ $0.approved(on: today) })
      .first
    {
      return rule
    }
    let sentence = Phrase(
      fr: "Aucune règle approuvée « \(wanted) » dans centre.yaml, sous conservation."
        + " Rien n'est détruit.",
      en: "No approved rule “\(wanted)” in centre.yaml, under conservation. Nothing is destroyed.")
    throw ExitStatus.notAllowed.failure(sentence[language])
  }

  /// Passes when the person knows how many calls and attempts are about to go.
  func confirm(_ count: Int, given: Int?) throws {
    var given = given
    if given == nil, isatty(STDIN_FILENO) == 1 {
      let question = Phrase(
        fr: "Appels et essais qui seront détruits, sans retour : \(count). Tapez ce nombre,"
          + " puis Entrée.",
        en: "Calls and attempts to be destroyed, for good: \(count). Type that number, then Enter.")
      Output.error(question[language])
      given = Int((readLine() ?? "").trimmingCharacters(in: .whitespaces))
    }
    guard given == count else {
      let sentence = Phrase(
        fr: "Rien n'est détruit. Appels et essais échus : \(count)."
          + " Pour les détruire : --confirm \(count)",
        en: "Nothing is destroyed. Calls and attempts due: \(count)."
          + " To destroy them: --confirm \(count)")
      throw ExitStatus.usage.failure(sentence[language])
    }
  }

  /// Destroys calls, writes the keys of the last backup again, and the certificate.
  func destroy(
    _ calls: [SignedEntry], under rule: ApprovedRule, _ purpose: SafeText = ""
  ) throws -> DestructionRow {
    let moment = desk.now
    let done = try desk.trying { () throws(RecordsError) in
      try retention.destroy(
        calls, under: rule, at: moment, purpose: purpose.isBlank ? nil : purpose)
    }
    if let problem = done.problem { Output.error(problem.phrase[language]) }
    guard !done.calls.isEmpty else { return DestructionRow(done, keys: nil, certificate: nil) }
    let (keys, certificate) = certify(at: moment) { keys, code in
      Certificate(done, centre: centre, by: desk.who, at: moment, keys: keys, code: code)
    }
    return DestructionRow(done, keys: keys, certificate: certificate)
  }

  /// Destroys attempts, names them in the keys of the last backup, and writes the certificate.
  func destroy(_ attempts: [DueAttempt], under rule: ApprovedRule) throws -> DestructionRow {
    let moment = desk.now
    let done = try desk.trying { () throws(RecordsError) in
      try retention.destroy(attempts: attempts, under: rule, at: moment)
    }
    if let problem = done.problem { Output.error(problem.phrase[language]) }
    guard !done.attempts.isEmpty else { return DestructionRow(done, keys: nil, certificate: nil) }
    let (keys, certificate) = certify(at: moment) { keys, code in
      Certificate(done, centre: centre, by: desk.who, at: moment, keys: keys, code: code)
    }
    return DestructionRow(done, keys: keys, certificate: certificate)
  }

  /// Names what is gone in the keys of the last backup, then writes the certificate; says where, nil
  /// when the disk refuses it.
  private func certify(
    at moment: Moment, _ certificate: (RenewedKeys, (size: Int, code: AccessCode)?) -> Certificate
  ) -> (keys: RenewedKeys, path: SafeText?) {
    let keys = renewKeys(at: moment)
    do throws(RecordsError) {
      let text = certificate(keys, try desk.log.code())
      return (keys, SafeText(try text.write(in: desk.records.home, at: moment)).line)
    } catch {
      Output.error(error.phrase[language])
      return (keys, nil)
    }
  }

  private func renewKeys(at moment: Moment) -> RenewedKeys {
    do throws(BackupError) {
      return try Backup(desk.records).renewKeys(at: moment)
    } catch {
      // All is destroyed: the certificate is due, and says that this remains to be done.
      return RenewedKeys(written: [], pending: ["backup.json"])
    }
  }

  /// What each rule that may be applied today lets go, by the rules' numbers.
  func byRule<Due>(
    _ due: [Due], _ rule: (Due) -> RetentionRule
  ) -> [(rule: ApprovedRule, due: [Due])] {
    Dictionary(grouping: due, by: rule).compactMap { rule, due in
      rule.approved(on: today).map { ($0, due) }
    }.sorted { $0.rule.number < $1.rule.number }
  }

  /// Does each destruction in turn and says what was done, also of those before one that fails.
  ///
  /// After one that the disk let only half be done, nothing more is destroyed.
  func tell(each destructions: [() throws -> DestructionRow], isJSON: Bool) throws {
    var done: [DestructionRow] = []
    var failure: (any Error)?
    for destruction in destructions where failure == nil {
      do {
        let row = try destruction()
        done.append(row)
        if !row.isWhole { failure = ExitCode(ExitStatus.cannotWrite.rawValue) }
      } catch {
        failure = error
      }
    }
    if failure == nil || !done.isEmpty { try tell(done, isJSON: isJSON) }
    if let failure { throw failure }
  }

  private func tell(_ done: [DestructionRow], isJSON: Bool) throws {
    if isJSON { return Output.line(try JSONLine.text(done)) }
    for row in done { for line in row.sentences { Output.line(line[language]) } }
    if done.isEmpty {
      Output.line(Phrase(fr: "Rien n'était échu.", en: "Nothing was due.")[language])
    }
  }
}
