import Directory
import Testing
import Text

@testable import Library

@Suite("Lire les heures et les jours tels qu'ils sont écrits")
struct ImportHoursTests {
  private func record(_ cells: [HSDSColumn: String]) -> HSDSRecord {
    var record = HSDSRecord(.schedule)
    for (column, text) in cells { record.add(column, text) }
    return record
  }

  private func read(_ cells: [HSDSColumn: String]) -> (rule: Schedule?, faults: [HSDSFault]) {
    var faults: [HSDSFault] = []
    let rule = Schedule(record(cells), faults: &faults)
    return (rule, faults)
  }

  @Test(
    "une heure se lit de bien des façons",
    arguments: [
      ("09:00", 540), ("9:00", 540), ("09:00:00", 540), ("09:00:00Z", 540), ("9am", 540),
      ("9 AM", 540), ("9:30 p.m.", 1290), ("0900", 540), ("930pm", 1290), ("18 h 30", 1110),
      ("18h30", 1110), ("9h", 540), ("midi", 720), ("minuit", 1440), ("24:00", 1440),
      ("12am", 0), ("12pm", 720), ("09:00-05:00", 540), ("2020-04-01T09:00:00Z", 540),
    ])
  func times(text: String, minute: Int) {
    #expect(ClockTime(Array(text.utf8)[...])?.minute == minute)
  }

  @Test(
    "une heure qui peut en dire deux, ou aucune, ne se lit pas",
    arguments: ["6:300pm", "9", "25:00", "13pm", "9:5", "bientôt", "9-5", ":30", "9999", ""])
  func unreadable(text: String) { #expect(ClockTime(Array(text.utf8)[...]) == nil) }

  @Test(
    "les jours, par codes, noms, numéros, rangs et étendues",
    arguments: [
      ("MO,TU", [1, 2]), ("Monday", [1]), ("lundi", [1]), ("lun-ven", [1, 2, 3, 4, 5]),
      ("Mon to Fri", [1, 2, 3, 4, 5]), ("vendredi au lundi", [5, 6, 7, 1]), ("1", [1]), ("7", [7]),
      ("0", [7]), ("sam et dim", [6, 7]), ("weekdays", [1, 2, 3, 4, 5]),
      ("MO-FR", [1, 2, 3, 4, 5]),
    ])
  func days(text: String, weekdays: [Int]) {
    #expect(WrittenDays.read(Array(text.utf8)[...])?.map(\.weekday) == weekdays)
  }

  @Test("le premier samedi et le dernier vendredi du mois gardent leur rang")
  func ordinals() {
    #expect(
      WrittenDays.read(Array("1SA,-1FR".utf8)[...]) == [
        Schedule.Day(6, ordinal: 1), Schedule.Day(5, ordinal: -1),
      ])
    #expect(WrittenDays.read(Array("parfois".utf8)[...]) == nil)
  }

  @Test(
    "les dates, avec le mois d'abord entre des barres",
    arguments: [
      ("2015-12-24", "2015-12-24"), ("12/24/2015", "2015-12-24"), ("24/12/2015", "2015-12-24"),
      ("12/24/15", "2015-12-24"), ("December 24, 2015", "2015-12-24"),
      ("24 décembre 2015", "2015-12-24"), ("2015/12/24", "2015-12-24"),
      ("2024-09-25T14:23:06.5+01:00", "2024-09-25"), ("January 01, 0001", "0001-01-01"),
    ])
  func dates(text: String, date: String) {
    #expect(WrittenDate.read(Array(text.utf8)[...])?.description == date)
  }

  @Test("fermer avant d'ouvrir passe minuit; de minuit à minuit est le jour entier")
  func overnight() {
    let night = read([.weekday: "Friday", .opensAt: "22:00", .closesAt: "02:00"]).rule
    #expect(night?.opens == 1320 && night?.closes == 120)
    #expect(read([.weekday: "1", .opensAt: "00:00", .closesAt: "00:00"]).rule?.closes == 1440)
  }

  @Test("un jour nommé sans heures est fermé; une règle sans heures ne dit rien")
  func closedDay() {
    let (rule, faults) = read([.weekday: "Sunday"])
    #expect(rule?.isClosed == true && faults.map(\.rule) == [.closedDay])
    #expect(read([.freq: "WEEKLY", .byday: "SU"]).rule == nil)
  }

  @Test("une règle dont une limite n'est pas comprise ne dit pas ouvert")
  func limits() {
    let cells: [HSDSColumn: String] = [
      .freq: "WEEKLY", .byday: "MO", .opensAt: "09:00", .closesAt: "17:00",
    ]
    #expect(read(cells).rule != nil)
    for limit in [HSDSColumn.count, .byweekno, .byyearday] {
      let (rule, faults) = read(cells.merging([limit: "3"]) { $1 })
      #expect(rule == nil && faults.map(\.rule) == [.unreadableRecurrence])
    }
  }

  @Test("ouvert à toute heure : une seule règle, ou une par jour; jamais avec une exception")
  func always() {
    let whole: [HSDSColumn: String] = [.opensAt: "00:00", .closesAt: "23:59"]
    var faults: [HSDSFault] = []
    let days = (1...7).map { record(whole.merging([.weekday: "\($0)"]) { $1 }) }
    #expect(Hours(days, faults: &faults)?.isAlwaysOpen == true)
    #expect(Hours(Array(days.dropLast()), faults: &faults)?.isAlwaysOpen == false)
    let holiday = record([.isHoliday: "true", .startDate: "2026-12-25", .closed: "true"])
    #expect(Hours(days + [holiday], faults: &faults)?.isAlwaysOpen == false)
  }
}
