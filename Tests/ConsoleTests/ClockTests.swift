import Canvas
import ConsoleTesting
import Intervention
import Testing
import Text

@Suite("L'horloge saute")
struct ClockTests {
  /// What a clock can do to someone who works.
  struct Jump: CustomTestStringConvertible {
    let testDescription: String
    let wall: Int64
    var offset: Int?
  }

  private static let start = TestConsole.start.wall
  static let jumps = [
    Jump(testDescription: "une heure de plus", wall: start + 3_600_000),
    Jump(testDescription: "une heure de moins", wall: start - 3_600_000),
    Jump(testDescription: "l'heure d'été", wall: start + 60_000, offset: -240),
    Jump(testDescription: "un autre fuseau", wall: start + 60_000, offset: 840),
    Jump(testDescription: "1970", wall: 0),
    Jump(testDescription: "avant 1970", wall: -86_400_000),
    Jump(testDescription: "2038", wall: 2_147_483_648_000),
  ]

  @Test("rien ne se ferme, rien ne change d'ordre, rien de tapé ne se perd", arguments: jumps)
  func nothingMoves(jump: Jump) {
    var console = twoCalls()
    let before = console.call?.content
    let order = home(console)
    console.setClock(wall: jump.wall, offset: jump.offset)
    #expect(console.call?.content == before)
    #expect(console.call?.state == .open)
    #expect(home(console) == order)
    #expect(!console.screen.split(separator: "\n")[0].contains("-"), "\(console)")

    console.type(" Après.")
    console.press(.function(5), .pageDown)
    console.type("p")
    console.press(.escape)
    console.press(prefixed: ",")
    console.type("n12\n")
    let content = console.call?.content
    console.expect(kept: "Avant. Après.", in: .note(.alliance))
    #expect(content?.rescues.map(\.service) == [.emergency, .police])
    #expect(content?.participants.map(\.role) == [.interpreter, .nurse])
    #expect(content?.followUps.first == before?.followUps.first)
    #expect(console.call?.state == .open)
    #expect(console.isFolded)
    #expect(console.reopened().call?.content == content)
  }

  @Test(
    "les secours restent à confirmer, la ligne coupée se rappelle, la note se signe",
    arguments: jumps)
  func goesOn(jump: Jump) {
    var console = twoCalls()
    console.press(prefixed: "z")
    console.setClock(wall: jump.wall, offset: jump.offset)
    #expect(console.shows("! Secours : 1"))
    #expect(console.call?.line.isLost == true)
    console.press(prefixed: "z")
    console.type("j")
    #expect(console.call?.state == .open)
    #expect((console.call?.line.minutes(at: console.now) ?? -1) >= 0)
    console.press(prefixed: ";")
    #expect(console.shows("NON CONFIRMÉE (1)") && console.shows("Appels ouverts (2)"))
    #expect(!console.shows("(-"), "\(console)")
    console.press(.escape, .function(9))
    console.type("appel écourté")
    console.press(.function(9))
    #expect(console.signed.count == 1)
  }

  @Test("^Z défait ce qui précède et ce qui suit le saut, jusqu'au début", arguments: jumps)
  func undo(jump: Jump) {
    var console = twoCalls()
    console.setClock(wall: jump.wall, offset: jump.offset)
    console.type(" Après.")
    for _ in 0..<60 { console.press(.control("z")) }
    #expect(console.call?.content == CallContent())
    #expect(console.isFolded)
  }

  @Test("une relance se lit du jour qu'il est, et garde le jour où elle a été tapée")
  func followUps() {
    var console = twoCalls()
    let due = console.call?.content.followUps.first?.dueAt
    #expect(due?.date == "2026-11-22")
    console.setClock(wall: 2_147_483_648_000)
    console.press(.end)
    console.type("\n/relance demain 10h\n")
    let dates = console.call?.content.followUps.map { $0.dueAt?.date }
    #expect(dates == ["2026-11-22", "2038-01-19"])
  }

  /// A call held, another under the hand: a rescue, an interpreter, a follow-up, words.
  private func twoCalls() -> TestConsole {
    var console = TestConsole.onCall()
    console.type("Appel tenu.")
    console.press(.control("n"))
    console.type("/relance demain 9h\nAvant.")
    console.press(.function(5))
    console.type("n")
    console.press(.escape)
    console.press(prefixed: ",")
    console.type("i77\n")
    return console
  }

  /// The lines of the home screen, from a console that goes there; their minutes aside.
  private func home(_ console: TestConsole) -> [String] {
    var console = console
    console.press(prefixed: "g")
    return console.screen.split(separator: "\n").compactMap {
      $0.firstMatch(of: /Appel \d+/).map { String($0.output) }
    }
  }
}
