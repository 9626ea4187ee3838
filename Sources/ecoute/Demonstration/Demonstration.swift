import Console
import Foundation
import Intervention
import Records
import Text

/// The demonstration centre: a fictional team, its calls of today and those of the last weeks.
enum Demonstration {
  /// Nobody: every name of the demonstration is invented.
  static let worker = person("Camille Exemple (fictive)")
  static let colleagues = [worker, person("Noé Modèle (fictif)"), person("Inès Essai (fictive)")]
  static let specialist = person("Maude Spécimen (fictive)")
  /// Another specialist, who reads some calls too.
  static let secondSpecialist = person("Alix Gabarit (fictive)")
  private static let trainee = person("Lou Brouillon (fictif)")
  private static let manager = person("Claude Maquette (fictive)")

  private static func person(_ name: SafeText) -> Worker {
    Worker(name: name, title: "t.s.", permit: "00000")
  }

  /// Who sits at the console, by what they do in the centre.
  static func seat(_ role: Role) -> Account {
    let who =
      switch role {
      case .worker, .administrator: worker
      case .specialist: specialist
      case .trainee: trainee
      case .manager: manager
      }
    return Account(id: AccountID(rawValue: role.rawValue), worker: who, role: role)
  }

  /// What is on every screen and every note of a demonstration.
  static let mark = App.demonstration

  /// Opens a demonstration folder; a new one gets its worker and calls, an old one is as it was.
  ///
  /// Nil when the folder holds something else: real data is never shown as a demonstration.
  static func open(
    _ path: String, clock: Clock, language: Language
  ) throws(RecordsError) -> Home? {
    if isNew(path) {
      try Home.markDemonstration(path)
      let home = try Home.open(path)
      try fill(home, clock: clock, language: language)
      return home
    }
    let home = try Home.open(path)
    return home.isDemonstration ? home : nil
  }

  /// Whether nothing is there yet.
  static func isNew(_ path: String) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: path))?.isEmpty ?? true
  }

  private static func fill(
    _ home: Home, clock: Clock, language: Language
  ) throws(RecordsError) {
    try home.save(worker)
    home.leaveNumbers(DemonstrationPast.count)
    let records = Records(home)
    for script in DemonstrationCalls.all {
      let new = records.nextCall()
      let opened = clock.now.earlier(byMinutes: script.minutesAgo)
      let changes = script.changes(number: new.number, opened: opened)
      let journal = try records.begin(new.id) { _ in }
      for change in changes { journal.append(change) }
      let call = Call(id: new.id, changes: changes)
      if call.state == .signed {
        let note = NoteDocument(call, mark: mark[.french])
        try records.sign(
          call, document: Data(note.plain.string.utf8), changes: changes, journal: journal)
      } else {
        journal.close()
      }
    }
  }
}

extension Moment {
  /// The same day, some minutes before.
  func earlier(byMinutes minutes: Int64) -> Moment {
    Moment(
      monotonic: monotonic - minutes * 60_000, wall: wall - minutes * 60_000, offset: offset)
  }
}
