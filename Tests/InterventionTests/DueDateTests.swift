import Chance
import Intervention
import Testing
import Text

@Suite("Échéance : la date telle qu'on la tape")
struct DueDateTests {
  /// Le samedi 21 novembre 2026 à 19 h 02, à l'heure de l'Est.
  private static let evening = Recording.start

  /// Le même endroit, à un autre instant.
  private static func at(_ date: String, minute: Int = 0) -> Moment {
    let target = DueDate(reading: SafeText(date), now: Moment(monotonic: 0, wall: 0, offset: -300))
    return target.moment ?? Moment(monotonic: 0, wall: 0, offset: 0)
  }

  private func read(_ text: String, now: Moment = evening) -> String? {
    DueDate(reading: SafeText(text), now: now).moment.map { "\($0.date) \($0.hour)" }
  }

  @Test(
    "Ce qu'on dit au téléphone se lit",
    arguments: [
      ("demain 9h", "2026-11-22 09:00"), ("demain 9 h 30", "2026-11-22 09:30"),
      ("Demain à 9\u{a0}h\u{a0}30", "2026-11-22 09:30"), ("demain matin", "2026-11-22 09:00"),
      ("après-demain 14h", "2026-11-23 14:00"), ("apres demain 14:15", "2026-11-23 14:15"),
      ("ce soir 20h", "2026-11-21 20:00"), ("ce soir 8 h", "2026-11-21 20:00"),
      ("demain soir à 8", "2026-11-22 20:00"), ("demain après-midi 2h", "2026-11-22 14:00"),
      ("cette nuit 2h", "2026-11-22 02:00"), ("cette nuit 23h30", "2026-11-21 23:30"),
      ("aujourd’hui 21h", "2026-11-21 21:00"), ("minuit", "2026-11-22 00:00"),
      ("demain midi", "2026-11-22 12:00"), ("demain même heure", "2026-11-22 19:02"),
      ("lundi 14h", "2026-11-23 14:00"), ("lundi", "2026-11-23 09:00"),
      ("lundi prochain à 14 h", "2026-11-23 14:00"), ("vendredi 9 heures", "2026-11-27 09:00"),
      ("lun. 14h", "2026-11-23 14:00"), ("samedi 20h", "2026-11-21 20:00"),
      ("samedi 9h", "2026-11-28 09:00"), ("samedi prochain 20h", "2026-11-28 20:00"),
      ("dans 2 h", "2026-11-21 21:02"), ("dans 1 h 30", "2026-11-21 20:32"),
      ("dans une demi-heure", "2026-11-21 19:32"), ("dans 20 minutes", "2026-11-21 19:22"),
      ("d’ici 24 h", "2026-11-22 19:02"), ("dans 3 jours", "2026-11-24 09:00"),
      ("dans 3 jours à 10h", "2026-11-24 10:00"), ("dans une semaine", "2026-11-28 09:00"),
      ("dans un mois", "2026-12-21 09:00"), ("lundi PM 2h", "2026-11-23 14:00"),
      ("demain am", "2026-11-22 09:00"), ("vendredi 17h au plus tard", "2026-11-27 17:00"),
      ("le 22 à 9h", "2026-11-22 09:00"), ("le 5", "2026-12-05 09:00"),
      ("tout de suite", "2026-11-21 19:02"), ("lundi en soirée", "2026-11-23 18:00"),
      ("entre 9h et 10h demain", "2026-11-22 09:00"),
    ])
  func spoken(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(
    "Les dates écrites aussi, le jour d'abord",
    arguments: [
      ("2026-11-23 10:00", "2026-11-23 10:00"), ("10:00 2026/11/23", "2026-11-23 10:00"),
      ("23 nov 10h", "2026-11-23 10:00"), ("23 nov. 10 h", "2026-11-23 10:00"),
      ("9 h 23 nov", "2026-11-23 09:00"), ("le 1er décembre", "2026-12-01 09:00"),
      ("lundi le 23 novembre, 10h", "2026-11-23 10:00"), ("23/11", "2026-11-23 09:00"),
      ("5/1 13h", "2027-01-05 13:00"), ("23/11/2026 8h", "2026-11-23 08:00"),
      ("23/11/26", "2026-11-23 09:00"), ("29 février 2028 9h", "2028-02-29 09:00"),
      ("31 décembre 23:59", "2026-12-31 23:59"),
    ])
  func written(text: String, expected: String) {
    #expect(read(text) == expected)
  }

  @Test(
    "L'anglais aussi",
    arguments: [
      ("tomorrow at 9", "2026-11-22 09:00"), ("tomorrow 9:30 pm", "2026-11-22 21:30"),
      ("tonight 9", nil), ("tonight at 9", "2026-11-21 21:00"), ("in 2 hours", "2026-11-21 21:02"),
      ("in two days", "2026-11-23 09:00"), ("monday 2pm", "2026-11-23 14:00"),
      ("next monday at noon", "2026-11-23 12:00"), ("November 23rd, 10 a.m.", "2026-11-23 10:00"),
      ("the day after tomorrow", "2026-11-23 09:00"), ("12 am tomorrow", "2026-11-22 00:00"),
    ])
  func english(text: String, expected: String?) {
    #expect(read(text) == expected)
  }

  @Test(
    "L'impossible, le contradictoire et le passé restent tels quels, sans moment",
    arguments: [
      "", "   ", "bientôt", "31 février", "29 février 2027", "25h", "9h75", "24:00", "31/11",
      "11/23", "0/5", "demain 9h ou 10h", "demain 9h si elle veut", "lundi 24 novembre",
      "demain lundi", "demain matin 14h", "aujourd'hui 9h", "ce matin 9h", "ce matin",
      "2025-11-23 10:00", "20/11", "demain minuit", "demain 13 pm", "dans 2", "dans h",
      "2026-13-01", "0000-00-00", "99999999999999999999", "dans 9999999999 jours", "9h 10h",
      "demain mardi mercredi", "dans 2 h lundi", "9 9 9", "/", "24/7", "le 31", "le 45",
      "la semaine prochaine", "418 555-0123",
    ])
  func impossible(text: String) {
    let due = DueDate(reading: SafeText(text), now: Self.evening)
    #expect(due.moment == nil)
    #expect(due.text.string == text)
  }

  @Test("Une heure passée est celle de demain, une heure à venir celle d'aujourd'hui")
  func pastHour() {
    let late = Self.at("1 janvier 1970 22h")
    #expect(read("9h", now: late) == "1970-01-02 09:00")
    #expect(read("22h", now: late) == "1970-01-01 22:00")
    #expect(read("22h30", now: late) == "1970-01-01 22:30")
    #expect(read("21:59", now: late) == "1970-01-02 21:59")
    #expect(read("soir 8h", now: late) == "1970-01-02 20:00")
  }

  @Test("Ce qui a commencé sans heure est dû maintenant")
  func begun() {
    #expect(read("ce soir") == "2026-11-21 19:02")
    #expect(read("aujourd'hui") == "2026-11-21 19:02")
    #expect(read("cette nuit") == "2026-11-21 23:00")
  }

  @Test("La nuit est celle où l'on est")
  func night() {
    let night = Self.at("2 janvier 1970 3h")
    #expect(read("cette nuit", now: night) == "1970-01-02 03:00")
    #expect(read("cette nuit 5h", now: night) == "1970-01-02 05:00")
    #expect(read("cette nuit 2h", now: night) == nil)
    #expect(read("demain 9h", now: night) == "1970-01-03 09:00")
  }

  @Test("La fin du mois, de l'année et du siècle")
  func ends() {
    let newYear = Self.at("2099-12-31 23:00")
    #expect(read("demain 9h", now: newYear) == "2100-01-01 09:00")
    #expect(read("29/2", now: newYear) == nil)
    #expect(read("28/2 9h", now: newYear) == "2100-02-28 09:00")
    #expect(read("dans 2 mois", now: newYear) == nil)
    #expect(read("dans 1 mois", now: newYear) == "2100-01-31 09:00")
    let before1970 = Moment(monotonic: 0, wall: -86_400_000, offset: 330)
    #expect(read("demain 9h", now: before1970) == "1970-01-01 09:00")
  }

  @Test("Le décalage est celui de maintenant, et les deux horloges avancent ensemble")
  func clocks() throws {
    let due = try #require(DueDate(reading: "demain 9h", now: Self.evening).moment)
    #expect(due.full == "2026-11-22 09:00 (UTC−5)")
    #expect(due.monotonic - Self.evening.monotonic == due.wall - Self.evening.wall)
    let summer = Moment(monotonic: 0, wall: 1_793_512_740_000, offset: -240)
    #expect(DueDate(reading: "9h", now: summer).moment?.full == "2026-11-01 09:00 (UTC−4)")
  }

  @Test("Chaque jour d'un siècle se lit tel qu'il s'écrit, et les jours de la semaine se suivent")
  func everyDay() {
    let early = Moment(monotonic: 0, wall: 0, offset: 0)
    var weekdays: [Substring] = []
    for day in stride(from: 1, to: 36_525, by: 5) {
      let noon = Moment(monotonic: 0, wall: Int64(day) * 86_400_000 + 43_200_000, offset: 0)
      #expect(DueDate(reading: noon.date + " 12:00", now: early).moment?.wall == noon.wall)
      weekdays.append(noon.day.english.string.prefix(3))
    }
    // De cinq jours en cinq jours : vendredi, mercredi, lundi, samedi…
    let week = ["Fri", "Wed", "Mon", "Sat", "Thu", "Tue", "Sun"]
    #expect(weekdays.indices.allSatisfy { weekdays[$0] == week[$0 % 7][...] })
  }

  @Test("Ce qui a été lu se redit avec le jour, ce qui ne l'a pas été se vérifie")
  func label() {
    func label(_ text: SafeText) -> Phrase { DueDate(reading: text, now: Self.evening).label }
    #expect(label("demain 9h").french == "dimanche 22 novembre, 09:00")
    #expect(label("1/12 13h30").french == "mardi 1er décembre, 13:30")
    #expect(label("1/12 13h30").english == "Tuesday 1 December, 13:30")
    #expect(label("31 février").french == "date à vérifier\u{a0}: 31 février")
  }

  @Test("N'importe quel texte se lit sans tomber, et rien n'est dû dans le passé")
  func fuzz() {
    var chance = Chance(31)
    let pieces = [
      "demain", "lundi", "9", "h", "30", ":", "/", "-", "nov", "ce soir", "dans", "2", "jours", "à",
      "2026", "nuit", "pm", "25", "31", "février", "minuit", "d’ici", "même heure", ".", "9999",
    ]
    for _ in 0..<4000 {
      let words = (0..<chance.number(0...6)).map { _ in
        pieces.randomElement(using: &chance) ?? ""
      }
      let separator = chance.number(0...2) == 0 ? "" : " "
      let text = SafeText(
        chance.number(0...9) == 0
          ? chance.raw(chance.number(0...30)) : words.joined(separator: separator))
      let now = Moment(
        monotonic: 0, wall: Int64(chance.number(-10_000_000...5_000_000_000)) * 1000,
        offset: chance.number(-720...840))
      let due = DueDate(reading: text, now: now)
      #expect(due.text == text)
      #expect(due.moment.map { $0.wall / 60_000 >= now.wall / 60_000 - 1 } != false, "\(text)")
    }
  }
}
