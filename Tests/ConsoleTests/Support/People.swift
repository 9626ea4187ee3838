import Canvas
import Console
import ConsoleTesting
import Intervention
import Text

/// The people of a centre for tests: nobody.
enum People {
  static let ana = person("a-1", "Ana Fictive", .worker)
  static let benoit = person("a-2", "Benoît Inventé", .worker)
  static let chloe = person("a-3", "Chloé Exemple", .specialist)
  static let all = [ana, benoit, chloe]

  /// Somebody trained and pledged this year.
  static func person(
    _ id: String, _ name: SafeText, _ role: Role, trainedOn: String = "2026-09-01"
  ) -> Account {
    Account(
      id: AccountID(rawValue: id), worker: Worker(name: name, title: "t.s.", permit: "00000"),
      role: role, trainedOn: CalendarDate(trainedOn), pledgedOn: CalendarDate("2026-09-01"))
  }
}

extension TestConsole {
  /// A centre's console, locked, as it opens.
  static func locked(
    size: Size = .w80h24, language: Language = .french, people: [Account] = People.all,
    last: Account? = nil, shelves: Shelves? = nil, settings: CallSettings = CallSettings()
  ) -> TestConsole {
    TestConsole(
      size: size, language: language, shelves: shelves, settings: settings, people: people,
      preferences: Preferences(lastAccount: last?.id))
  }

  /// A centre's console that somebody has unlocked.
  static func unlocked(
    by account: Account = People.ana, size: Size = .w80h24, shelves: Shelves? = nil
  ) -> TestConsole {
    var console = locked(
      size: size, people: People.all.contains(account) ? People.all : [account], last: account,
      shelves: shelves)
    console.unlock()
    return console
  }

  /// What the journal of the call under the hand holds, in words.
  var acts: [Change.Act] { call.map { journals[$0.id] ?? [] }?.map(\.act) ?? [] }
}
