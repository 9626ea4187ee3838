import Foundation
import Intervention
import Library
import Records
import Text

/// What a centre and a worker set: small files, read before the first key, which may need them.
struct HomeSettings {
  let centre: CentreSettings
  /// What calls need of it.
  let calls: CallSettings
  let problems: [Problem]

  /// Reads the files of a home; those that are missing set nothing.
  ///
  /// Without a day, every declared event goes on.
  init(_ home: String, today: CalendarDate?) {
    let folder = URL(filePath: home)
    let (centre, problems) = CentreSettings.load(home: folder)
    let phrases = Phrases.load(home: folder)
    self.centre = centre
    calls = CallSettings(centre, phrases: phrases.phrases, today: today)
    self.problems = problems + phrases.problems
  }
}

extension CallSettings {
  /// What a centre sets and the phrases of a home, as calls need them, on a day.
  ///
  /// Without a day, every declared event goes on.
  init(_ centre: CentreSettings, phrases: [SafeText: SafeText], today: CalendarDate?) {
    let levels = centre.tools.compactMap { axis, levels in
      SafetyAxis(rawValue: axis).map { ($0, levels) }
    }
    let declared = centre.events.map { event in
      (CivilEvent(id: event.id, name: event.name, territory: event.territory), event)
    }
    self.init(
      emergencyNumbers: centre.emergencyNumbers.map {
        EmergencyNumber(territory: $0.territory, number: $0.number)
      },
      levels: Dictionary(uniqueKeysWithValues: levels),
      events: declared.filter { _, event in today.map(event.goesOn) ?? true }.map(\.0),
      declared: declared.map(\.0), phrases: phrases, lockAfter: centre.lockAfter,
      refresher: Refresher(centre),
      support: centre.support.map { CallSettings.Standby(name: $0.name, number: $0.number) })
  }
}

extension Refresher {
  /// The delays that a centre sets.
  init(_ centre: CentreSettings) {
    self.init(trainingMonths: centre.trainingMonths, pledgeMonths: centre.pledgeMonths)
  }
}

extension Records {
  /// The records of a data folder, with the delays that its centre sets.
  convenience init(settledBy home: Home) {
    let path = home.path
    self.init(home) { Refresher(CentreSettings.load(home: URL(filePath: path)).settings) }
  }
}
