import Chance
import Directory
import Testing
import Text

@Suite("Des heures écrites en mots")
struct HoursReadingTests {
  /// The rules as « 12345 8:30-16:30 », several joined by « ; ».
  private func said(_ words: SafeText) -> String {
    let hours = Hours.reading(words)
    #expect(hours.written == words)
    if hours.isAlwaysOpen { return "toujours" }
    let rules = hours.schedules.map { rule in
      let days = rule.days.map { "\($0.weekday)" }.joined()
      guard let opens = rule.opens, let closes = rule.closes else { return days + " fermé" }
      return "\(days) \(clock(opens))-\(clock(closes))"
    }
    return rules.joined(separator: "; ")
  }

  private func clock(_ minute: Int) -> String {
    "\(minute / 60):\(minute % 60 < 10 ? "0" : "")\(minute % 60)"
  }

  @Test(
    "Les formes simples et sûres se lisent, en français",
    arguments: [
      ("lun-ven 8h30 à 16h30", "12345 8:30-16:30"), ("lun-ven 8 h 30-16 h 30", "12345 8:30-16:30"),
      ("Du lundi au vendredi, de 8 h 30 à 16 h 30", "12345 8:30-16:30"),
      ("Lundi au jeudi : 9h à 12h et 13h à 17h", "1234 9:00-12:00; 1234 13:00-17:00"),
      ("lundi, mercredi et vendredi 9 h à midi", "135 9:00-12:00"),
      ("7 j/7, 8-20", "1234567 8:00-20:00"), ("365 j, 10-22", "1234567 10:00-22:00"),
      ("en semaine 8h à 20h; fin de semaine 9h à 17h", "12345 8:00-20:00; 67 9:00-17:00"),
      ("vendredi et samedi de 20 h à 2 h", "56 20:00-2:00"),
      ("lun. au ven. 9:00 - 17:00, sam. fermé", "12345 9:00-17:00; 6 fermé"),
      ("Fermé le dimanche. Lundi au samedi 10h-18h", "7 fermé; 123456 10:00-18:00"),
      ("8h30 à 16h30 du lundi au vendredi, sauf les jours fériés", "12345 8:30-16:30"),
      ("tous les jours 18 h à minuit", "1234567 18:00-24:00"), ("sam-lun 9h-12h", "671 9:00-12:00"),
    ] as [(SafeText, String)])
  func french(words: SafeText, rules: String) { #expect(said(words) == rules) }

  @Test(
    "Et en anglais",
    arguments: [
      ("Mon-Fri 9am-5pm", "12345 9:00-17:00"),
      ("Monday - Friday, 8:30 a.m. to 4:30 p.m.", "12345 8:30-16:30"),
      ("Mon-Fri 8:30am-4:30pm; Sat 9am-1pm; Sun closed", "12345 8:30-16:30; 6 9:00-13:00; 7 fermé"),
      ("Tuesdays and Thursdays 1-4pm", "24 13:00-16:00"), ("Mon-Fri 9-5pm", "12345 9:00-17:00"),
      ("Fri 8pm-2am", "5 20:00-2:00"), ("Daily 12pm to 12am", "1234567 12:00-24:00"),
      ("weekdays 08:00-16:00", "12345 8:00-16:00"),
    ] as [(SafeText, String)])
  func english(words: SafeText, rules: String) { #expect(said(words) == rules) }

  @Test(
    "À toute heure, sans réserve",
    arguments: [
      "24/7", "24/7, 365 j", "24 h/24, 7 j/7", "24 heures sur 24, 7 jours sur 7", "24h/24 7j/7",
      "24 hours a day, 7 days a week", "Toujours ouvert", "24 hours daily", "24/7/365",
    ] as [SafeText])
  func always(words: SafeText) { #expect(said(words) == "toujours") }

  @Test(
    "Ce qui n'est pas sûr reste en mots : l'ouverture est inconnue",
    arguments: [
      "", "24/7 (à vérifier)", "24/7 (2020)", "24/7 voix et texto", "variable", "heures de bureau",
      "heures de bureau (à vérifier)", "8h30 à 16h30", "lun-ven", "lun-ven 9-5",
      "Mon-Fri 1:00-4:00",
      "variable : lun-ven 8-19, fin de semaine 8-15 h 30 (Québec); 8-18 (Grand Montréal)",
      "lun-ven 8h30 à 16h30 sur rendez-vous", "lun-ven 8h30 à 26h30", "lun-ven 8h75 à 16h",
      "premier samedi du mois 9h à 17h", "Mon-Fri 8-11pm", "sauf le lundi 9h à 17h",
      "lun 13pm-15pm",
      "lun-ven 8h30 à 16h30, mardi jusqu'à 20h", "été : lun-ven 9h à 16h", "7 jours", "fermé",
    ] as [SafeText])
  func doubtful(words: SafeText) {
    #expect(said(words) == "")
    #expect(Hours.reading(words).opening(at: at("2026-11-23 10:00")).state == .unknown)
  }

  @Test("N'importe quel texte se lit sans arrêter", arguments: Array(UInt64(1)...300))
  func anything(seed: UInt64) {
    var chance = Chance(seed)
    let pieces = [
      "lun", "-", "ven", " ", "8", "h", "30", "à", "16", "24", "/", "7", "j", ",", ";", "am", "pm",
      ":",
      "fermé", "et", "\n", "de", "999999", "midi", "sauf", ".",
    ]
    let words = (0..<chance.number(0...30)).map { _ in pieces.randomElement(using: &chance) ?? "" }
    for text in [words.joined(), chance.raw(40)] {
      let hours = Hours.reading(SafeText(text))
      #expect(hours.opening(at: at("2026-11-23 10:00")).now == at("2026-11-23 10:00"))
    }
  }
}
