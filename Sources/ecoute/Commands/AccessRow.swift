import Intervention
import Records
import Text

/// An entry of the access log, as `--json` writes it.
struct AccessRow: Encodable {
  let number: Int
  let at: SafeText
  let act: AccessAct
  let person: SafeText
  let account: SafeText?
  let role: SafeText?
  let call: CallID?
  let subject: SafeText?
  let purpose: SafeText?
  let outcome: AccessOutcome
  let deferred: Bool

  init(_ logged: LoggedAccess) {
    let entry = logged.entry
    number = logged.number
    at = entry.at.iso8601
    act = entry.act
    person = entry.who.name
    account = entry.who.account
    role = entry.who.role
    call = entry.call
    subject = entry.subject
    purpose = entry.purpose
    outcome = entry.outcome
    deferred = logged.isDeferred
  }

  private enum Keys: String, CodingKey {
    case number, at, act, person, account, role, call, subject, purpose, outcome, deferred
  }

  /// Every key is there; what is not known is null.
  func encode(to encoder: any Encoder) throws {
    var row = encoder.container(keyedBy: Keys.self)
    try row.encode(number, forKey: .number)
    try row.encode(at, forKey: .at)
    try row.encode(act, forKey: .act)
    try row.encode(person, forKey: .person)
    try row.encode(account, forKey: .account)
    try row.encode(role, forKey: .role)
    try row.encode(call, forKey: .call)
    try row.encode(subject, forKey: .subject)
    try row.encode(purpose, forKey: .purpose)
    try row.encode(outcome, forKey: .outcome)
    try row.encode(deferred, forKey: .deferred)
  }
}

extension AccessEntry {
  /// Why, in words: the console's own reasons are codes.
  func purposeWords(_ language: Language) -> SafeText? {
    purpose.map { AccessPurpose(rawValue: $0.string)?.label[language] ?? $0 }
  }
}

extension LoggedAccess {
  /// The entry on a line that people read; a call that has a number here is told by it.
  func columns(_ numbers: [CallID: Int], _ language: Language) -> [SafeText] {
    let role = entry.who.role.flatMap { Role(rawValue: $0.string)?.label[language] }
    let late = Phrase(fr: "inscrit après coup", en: "written after the fact")
    let purpose = entry.purposeWords(language)
    let called = Phrase(fr: "appel ", en: "call ")[language]
    let outcome = entry.outcome == .done ? nil : entry.outcome.label[language]
    return [
      SafeText("\(number)"), entry.at.full,
      [entry.who.name, role].compactMap { $0 }.joined(separator: ", "),
      entry.act.label[language],
    ]
      + [
        entry.call.map { numbers[$0].map { called + $0.callNumber } ?? SafeText($0.rawValue) },
        entry.subject, purpose, outcome,
        isDeferred ? late[language] : nil,
      ].compactMap { $0 }
  }
}

/// A check of the access log, as `--json` writes it.
struct AccessReportRow: Encodable {
  let entries: Int
  let code: SafeText?
  let codeEntry: Int?
  let findings: [Finding]

  struct Finding: Encodable {
    let rule: String
    let from: Int?
    let to: Int?
    let at: SafeText?
    let text: SafeText
  }

  private enum CodingKeys: String, CodingKey {
    case entries, code, codeEntry = "code_entry", findings
  }

  init(_ report: AccessReport, _ head: (size: Int, code: AccessCode)?, _ language: Language) {
    entries = report.count
    code = head?.code.text
    codeEntry = report.codeAt
    findings = report.findings.map {
      Finding(
        rule: $0.id, from: $0.place?.lowerBound, to: $0.place?.upperBound, at: $0.at?.iso8601,
        text: $0.phrase[language])
    }
  }
}
