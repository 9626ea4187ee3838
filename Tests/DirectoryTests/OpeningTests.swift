import Directory
import Testing
import Text

/// 2026-11-23 is a Monday.
@Suite("Ouvert maintenant ?")
struct OpeningTests {
  private let office = hours(rule([1, 2, 3, 4, 5], 0830, 1630))

  private func said(_ hours: Hours, _ time: String) -> String {
    hours.opening(at: at(time)).phrase.french.string
      .replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ").replacing("’", with: "'")
  }

  @Test(
    "Un bureau dit jusqu'à quand il est ouvert, et quand il ouvre",
    arguments: [
      ("2026-11-23 8:29", "ouvre à 8:30"), ("2026-11-23 8:30", "ouvert jusqu'à 16:30"),
      ("2026-11-23 16:29", "ouvert jusqu'à 16:30"), ("2026-11-23 16:30", "ouvre demain 8:30"),
      ("2026-11-27 17:00", "ouvre lundi 8:30"), ("2026-11-29 12:00", "ouvre demain 8:30"),
    ])
  func office(time: String, phrase: String) { #expect(said(office, time) == phrase) }

  @Test("Plusieurs plages le même jour : fermé sur l'heure du midi")
  func noon() {
    let split = hours(rule([1], 0900, 1200), rule([1], 1300, 1700))
    #expect(said(split, "2026-11-23 12:15") == "ouvre à 13:00")
    #expect(split.opening(at: at("2026-11-23 12:15")).standing == .opensToday)
    #expect(
      said(hours(rule([1], 0900, 1200), rule([1], 1200, 1700)), "2026-11-23 10:00")
        == "ouvert jusqu'à 17:00")
  }

  @Test("Après minuit, la nuit de la veille compte encore")
  func overnight() {
    let night = hours(rule([5, 6], 2000, 0200))
    #expect(said(night, "2026-11-27 23:00") == "ouvert jusqu'à demain 2:00")
    #expect(said(night, "2026-11-29 1:59") == "ouvert jusqu'à 2:00")
    #expect(said(night, "2026-11-29 2:00") == "ouvre vendredi 20:00")
    #expect(night.opening(at: at("2026-11-27 1:00")).state == .closed)
    #expect(said(hours(rule([1], 2000, 2400)), "2026-11-23 21:00") == "ouvert jusqu'à minuit")
  }

  @Test("Vingt-quatre heures sur vingt-quatre : 00:00 à 23:59 ou à 24:00")
  func always() {
    for closes in [2359, 2400] {
      let all = hours(rule([1, 2, 3, 4, 5, 6, 7], 0000, closes))
      #expect(said(all, "2026-11-23 23:59") == "toujours ouvert")
      #expect(said(all, "2026-12-25 12:00") == "toujours ouvert")
    }
    #expect(said(Hours(isAlwaysOpen: true), "2026-12-25 3:00") == "toujours ouvert")
    let week = hours(rule([1, 2, 3, 4, 5], 0000, 2359))
    #expect(said(week, "2026-11-23 12:00") == "ouvert jusqu'à samedi 0:00")
  }

  @Test("Fermé ce jour-là n'est pas inconnu, et sans règle on ne sait pas")
  func threeStates() {
    #expect(hours(rule([1])).opening(at: at("2026-11-23 12:00")).state == .closed)
    #expect(said(hours(rule([1])), "2026-11-23 12:00") == "fermé")
    #expect(said(Hours(written: "heures de bureau"), "2026-11-23 12:00") == "ouverture inconnue")
    #expect(said(Hours(isSuspended: true), "2026-11-23 12:00") == "fermé jusqu'à nouvel ordre")
    let both = hours(rule([1]), rule([1], 0900, 1700))
    #expect(said(both, "2026-11-23 12:00") == "horaire à confirmer")
    #expect(said(hours(rule([1], 0900, nil)), "2026-11-23 12:00") == "horaire à confirmer")
  }

  @Test("Un jour férié, l'horaire de la semaine est à confirmer; hors de ses heures il est fermé")
  func statutoryHoliday() {
    #expect(said(office, "2026-12-25 10:00") == "férié : à confirmer")
    #expect(office.opening(at: at("2026-12-25 10:00")).state == .unknown)
    #expect(said(office, "2026-12-25 3:00") == "ouvre lundi 8:30")
    #expect(said(office, "2026-12-24 17:00") == "ouvre lundi 8:30")
    #expect(
      said(hours(rule([1, 2, 3, 4, 5, 6, 7], 0800, 2000)), "2026-01-01 9:00")
        == "férié : à confirmer")
  }

  @Test("Les dates que la source nomme remplacent l'horaire de la semaine")
  func ownHolidays() {
    let closed = rule([]) {
      ($0.isHoliday, $0.isClosed) = (true, true)
      ($0.starts, $0.ends) = (day("2026-12-24"), day("2027-01-03"))
    }
    let short = rule([], 1000, 1400) {
      ($0.isHoliday, $0.starts, $0.ends) = (true, day("2026-12-25"), day("2026-12-25"))
    }
    #expect(
      said(hours(office.schedules[0], closed), "2026-12-27 10:00") == "ouvre le 2027-01-04 8:30")
    #expect(said(hours(office.schedules[0], short), "2026-12-25 10:00") == "ouvert jusqu'à 14:00")
    let yearly = rule([]) {
      ($0.isHoliday, $0.isClosed, $0.frequency) = (true, true, .yearly)
      ($0.starts, $0.ends) = (day("0001-12-24"), day("0001-01-02"))
    }
    #expect(hours(office.schedules[0], yearly).opening(at: at("2027-12-31 10:00")).state == .closed)
    #expect(hours(office.schedules[0], yearly).opening(at: at("2028-01-03 10:00")).state == .open)
  }

  @Test(
    "Passé la date de validité, l'horaire est à confirmer; passé la fin, le service est terminé")
  func dates() {
    let valid = hours(rule([1], 0900, 1700) { $0.validTo = day("2026-11-22") })
    #expect(said(valid, "2026-11-23 10:00") == "horaire à confirmer")
    #expect(said(valid, "2026-11-16 10:00") == "ouvert jusqu'à 17:00")
    let ended = hours(rule([1], 0900, 1700) { $0.ends = day("2026-11-22") })
    #expect(said(ended, "2026-11-23 10:00") == "service terminé")
    let coming = hours(rule([1], 0900, 1700) { $0.starts = day("2027-01-04") })
    #expect(said(coming, "2026-11-23 10:00") == "ouvre le 2027-01-04 9:00")
    let winter = rule([1], 1000, 1500) { $0.validFrom = day("2026-11-23") }
    #expect(said(hours(valid.schedules[0], winter), "2026-11-23 9:30") == "ouvre à 10:00")
  }

  @Test("Le premier samedi du mois, une semaine sur deux, le 15 du mois")
  func recurrences() {
    let firstSaturday = hours(
      rule([], 0900, 1700) {
        $0.frequency = .monthly
        $0.days = [Schedule.Day(6, ordinal: 1)]
      })
    #expect(said(firstSaturday, "2026-12-05 10:00") == "ouvert jusqu'à 17:00")
    #expect(said(firstSaturday, "2026-12-12 10:00") == "ouvre le 2027-01-02 9:00")
    let fortnight = hours(
      rule([2], 0900, 1700) { ($0.interval, $0.starts) = (2, day("2026-11-24")) })
    #expect(said(fortnight, "2026-11-24 18:00") == "ouvre le 2026-12-08 9:00")
    #expect(
      hours(rule([2], 0900, 1700) { $0.interval = 2 }).opening(at: at("2026-11-24 10:00")).state
        == .unknown)
    let middle = hours(
      rule([], 0900, 1700) { ($0.frequency, $0.monthDays) = (.monthly, [15, -1]) })
    #expect(middle.opening(at: at("2026-11-30 10:00")).state == .open)
    #expect(said(middle, "2026-11-30 17:00") == "ouvre le 2026-12-15 9:00")
  }

  @Test("La phrase anglaise dit la même chose")
  func english() {
    #expect(office.opening(at: at("2026-11-27 17:00")).phrase.english == "opens Monday 8:30")
    #expect(office.opening(at: at("2026-11-23 9:00")).phrase.english == "open until 16:30")
    #expect(office.opening(at: at("2026-11-23 8:00")).phrase.english == "opens at 8:30")
  }
}
