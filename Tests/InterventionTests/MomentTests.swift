import Intervention
import Testing

@Suite("Moment : l'heure telle qu'on la lit")
struct MomentTests {
  private func at(_ wall: Int64, _ offset: Int = 0) -> Moment {
    Moment(monotonic: 0, wall: wall, offset: offset)
  }

  @Test(
    "La date et l'heure, avec le décalage de cet instant-là",
    arguments: [
      (0, 0, "1970-01-01 00:00 (UTC+0)", "00:00:00"),
      (0, -300, "1969-12-31 19:00 (UTC−5)", "19:00:00"),
      (-1_000, 0, "1969-12-31 23:59 (UTC+0)", "23:59:59"),
      (-1, 0, "1969-12-31 23:59 (UTC+0)", "23:59:59"),
      (1_795_305_720_000, -300, "2026-11-21 19:02 (UTC−5)", "19:02:00"),
      (2_147_483_648_000, 0, "2038-01-19 03:14 (UTC+0)", "03:14:08"),
      (1_709_208_000_000, 330, "2024-02-29 17:30 (UTC+5:30)", "17:30:00"),
      (0, -150, "1969-12-31 21:30 (UTC−2:30)", "21:30:00"),
      (-2_203_891_200_000, 0, "1900-03-01 00:00 (UTC+0)", "00:00:00"),
      (4_107_542_399_000, 0, "2100-02-28 23:59 (UTC+0)", "23:59:59"),
    ])
  func reading(wall: Int64, offset: Int, full: String, second: String) {
    #expect(at(wall, offset).full.string == full)
    #expect(at(wall, offset).second.string == second)
  }

  @Test("À l'heure d'hiver, une heure revient deux fois, le décalage les distingue")
  func autumn() {
    let before = at(1_793_512_740_000, -240)
    let after = at(1_793_512_860_000, -300)
    #expect(before.full == "2026-11-01 01:59 (UTC−4)")
    #expect(after.full == "2026-11-01 01:01 (UTC−5)")
    #expect(after.minutes(since: before) == 2)
  }

  @Test("À l'heure d'été, une heure manque, la durée n'en sait rien")
  func spring() {
    let before = at(1_772_953_140_000, -300)
    let after = at(1_772_953_260_000, -240)
    #expect(before.full == "2026-03-08 01:59 (UTC−5)")
    #expect(after.full == "2026-03-08 03:01 (UTC−4)")
    #expect(after.minutes(since: before) == 2)
  }

  @Test("Chaque jour de quatre siècles suit le précédent")
  func days() {
    var day = -146_097
    var previous = at(Int64(day) * 86_400_000).date
    while day < 146_097 {
      day += 1
      let date = at(Int64(day) * 86_400_000).date
      #expect(previous < date)
      previous = date
    }
    #expect(previous == "2370-01-01")
  }

  @Test("Les minutes sont entières, jamais négatives")
  func minutes() {
    #expect(at(119_999).minutes(since: at(0)) == 1)
    #expect(at(120_000).minutes(since: at(0)) == 2)
    #expect(at(0).minutes(since: at(600_000)) == 0)
  }
}
