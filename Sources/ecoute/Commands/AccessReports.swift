import Intervention
import Records
import Text

/// A year of the access log in figures, for the yearly report.
///
/// Source: LRSSS s. 103 and 265; regulation 2, s. 6.
struct AccessYearReport: Encodable {
  let year: Int
  let entries: Int
  let acts: [Count]
  let roles: [Count]
  let people: [Count]
  let refused: Int
  let failed: Int
  let deferred: Int

  struct Count: Encodable {
    let name: SafeText
    let count: Int
  }

  init(year: Int, _ logged: [LoggedAccess]) {
    self.year = year
    entries = logged.count
    acts = Self.counts(logged) { SafeText($0.entry.act.rawValue) }
    roles = Self.counts(logged) { $0.entry.who.role ?? "" }
    people = Self.counts(logged) { $0.entry.who.name }
    refused = logged.count { $0.entry.outcome == .refused }
    failed = logged.count { $0.entry.outcome == .failed }
    deferred = logged.count(where: \.isDeferred)
  }

  /// The lines that people read.
  func lines(_ language: Language) -> [[SafeText]] {
    let title = Phrase(fr: "Accès de \(year)", en: "Accesses of \(year)")
    let totals = [
      (Phrase(fr: "inscriptions", en: "entries"), entries),
      (Phrase(fr: "refusées", en: "refused"), refused),
      (Phrase(fr: "échouées", en: "failed"), failed),
      (Phrase(fr: "inscrites après coup", en: "written after the fact"), deferred),
    ]
    let parts = [
      (Phrase(fr: "Par acte", en: "By act"), acts), (Phrase(fr: "Par rôle", en: "By role"), roles),
      (Phrase(fr: "Par personne", en: "By person"), people),
    ]
    return [[title[language]]]
      + totals.map { [$0.0[language], SafeText("\($0.1)")] }
      + parts.flatMap { label, counts in
        [[label[language]]] + counts.map { [name($0.name, language), SafeText("\($0.count)")] }
      }
  }

  /// A code in words.
  private func name(_ code: SafeText, _ language: Language) -> SafeText {
    if let act = AccessAct(rawValue: code.string) { return act.label[language] }
    if let role = Role(rawValue: code.string) { return role.label[language] }
    if code == "recovery" { return Phrase(fr: "clé de secours", en: "recovery key")[language] }
    return code.isEmpty ? Phrase(fr: "sans rôle", en: "without a role")[language] : code
  }

  private static func counts(_ logged: [LoggedAccess], _ name: (LoggedAccess) -> SafeText)
    -> [Count]
  {
    Dictionary(grouping: logged, by: name).map { Count(name: $0.key, count: $0.value.count) }
      .sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }
}

/// What was told of one file, to whom, and who opened it.
///
/// Source: LRSSS s. 18 and 265; the person may consult it.
struct CommunicationRegister: Encodable {
  let communications: [AccessRow]
  let accesses: [AccessRow]
  private let told: [LoggedAccess]
  private let others: [LoggedAccess]

  private enum CodingKeys: String, CodingKey { case communications, accesses }

  init(_ logged: [LoggedAccess]) {
    told = logged.filter { [.communicate, .export].contains($0.entry.act) }
    others = logged.filter { ![.communicate, .export].contains($0.entry.act) }
    communications = told.map(AccessRow.init)
    accesses = others.map(AccessRow.init)
  }

  /// The lines that people read: the communications, then the accesses.
  func lines(_ numbers: [CallID: Int], _ language: Language) -> [[SafeText]] {
    let titles = [
      Phrase(fr: "Registre des communications", en: "Register of communications"),
      Phrase(fr: "Accès au dossier", en: "Accesses to the file"),
    ]
    return [[titles[0][language]]] + told.map { line($0, language) }
      + [[titles[1][language]]] + others.map { $0.columns(numbers, language) }
  }

  /// When, by whom, to whom, why.
  private func line(_ logged: LoggedAccess, _ language: Language) -> [SafeText] {
    let entry = logged.entry
    let party = entry.subject.flatMap { Communication.Party(rawValue: $0.string)?.label[language] }
    let basis = entry.purpose.flatMap { Communication.Basis(rawValue: $0.string)?.label[language] }
    let unknown = Phrase(fr: "but ou motif non noté", en: "purpose or basis not noted")[language]
    return [
      entry.at.full, entry.who.name, entry.act.label[language], party ?? entry.subject ?? "",
      basis ?? entry.purposeWords(language) ?? unknown,
    ]
  }
}
