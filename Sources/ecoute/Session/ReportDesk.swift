import Console
import Directory
import Dispatch
import Guides
import Intervention
import Library
import Records
import Review
import Synchronization
import Text

/// Makes reports for the console, away from the keyboard, one after the other.
final class ReportDesk: Sendable {
  private let records: Records
  private let mailbox: Mailbox
  private let queue = DispatchQueue(label: "reports", qos: .userInitiated)
  private let equipment = Mutex<(shelves: Shelves, centre: CentreSettings)?>(nil)

  init(_ records: Records, _ mailbox: Mailbox) {
    self.records = records
    self.mailbox = mailbox
  }

  /// Takes the guides, the directory, the places and the centre's events, once they are read.
  func equip(_ shelves: Shelves, _ centre: CentreSettings) {
    equipment.withLock { $0 = (shelves, centre) }
  }

  /// Makes a report; the answer comes later, with its number.
  func make(_ request: ReportRequest, on today: CalendarDate?) {
    queue.async { [self] in
      mailbox.post(.reportMade(request.number, answer(request, today)))
    }
  }

  private func answer(
    _ request: ReportRequest, _ today: CalendarDate?
  ) -> Result<Report, ReportRefusal> {
    guard let (shelves, centre) = equipment.withLock({ $0 }) else {
      return .failure(ReportRefusal(Self.loading))
    }
    do throws(RecordsError) {
      let question = ReportQuestion(request.period, request.scope, shelves, centre, on: today)
      return .success(try records.report(question, shelves))
    } catch {
      return .failure(ReportRefusal(error.phrase))
    }
  }

  private static let loading = Phrase(
    fr: "Les fichiers se chargent encore. Refaites Entrée dans un instant.",
    en: "The files are still loading. Press Enter again in a moment.")
}

extension ReportQuestion {
  /// A question about some days and calls, with the places, the guides and the events at hand.
  init(
    _ period: Period, _ scope: Scope, _ shelves: Shelves, _ centre: CentreSettings,
    on today: CalendarDate?
  ) {
    let titles = shelves.guides.guides.map { ($0.slug, $0.header.title) }
    self.init(
      period, scope, TerritoryTable(shelves.places),
      guides: Dictionary(titles, uniquingKeysWith: { $1 }),
      events: Dictionary(centre.events.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 }))
    self.today = today
  }

  /// What the access log says of it.
  fileprivate var logged: SafeText {
    let about: SafeText =
      switch scope {
      case .whole: ""
      case .unknown: " mrc ?"
      case .mrc(let code): " mrc " + (table[code]?.name ?? "")
      case .region(let code): " region " + (table[code]?.name ?? "")
      case .event(let id): " event " + id
      }
    return SafeText("\(period.first)/\(period.last)").line + about
  }
}

extension Records {
  /// The report that a question asks for, after its line in the access log, which says its form.
  func report(
    _ question: ReportQuestion, _ shelves: Shelves, as form: SafeText = "",
    whenRead: () -> Void = {}
  ) throws(RecordsError) -> Report {
    let read = try facts(openedIn: question.instants, for: question.logged + form)
    whenRead()
    var question = question
    let imported = DirectoryStore(home: home.path)
    for id in question.mostGiven(in: read.facts) {
      // An id of two sources may be two resources: both are said.
      let names =
        shelves.resources[id].map { [$0.name] }
        ?? (try? imported.read { try $0.resources(id: id).map(\.resource.name) }) ?? []
      guard !names.isEmpty else { continue }
      question.resources[id] = Array(Set(names)).sorted().joined(separator: " / ")
    }
    return question.report(of: read.facts, unread: read.unread)
  }
}
