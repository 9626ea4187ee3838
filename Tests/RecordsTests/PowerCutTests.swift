import Chance
import Foundation
import Testing

@testable import Records

@Suite("Famille b : le courant coupe n'importe où")
struct PowerCutTests {
  /// How many calls to the disk a whole life makes.
  private func callsOfALife() throws -> Int {
    let life = Life(Bench(), Chance(0), heals: false)
    try life.live(under: SimulatedFiles.Fault(at: 1_000_000, kind: .error(EIO)))
    return life.callsCounted
  }

  @Test("Ce qui était dit gardé est là, en entier et dans l'ordre")
  func anywhere() throws {
    let family = Family("Coupures de courant", sample: 300, all: 1000)
    let calls = try callsOfALife()
    for trial in 0..<family.count {
      var chance = family.chance(trial)
      let life = Life(Bench(), chance, heals: false)
      let cut = SimulatedFiles.Fault(at: Int.random(in: 1...calls, using: &chance), kind: .powerOff)
      try? life.live(under: cut)
      try life.checkAfterPowerCut(&chance)
    }
  }

  @Test("Le disque avait déjà refusé avant la coupure")
  func afterRefusals() throws {
    let family = Family("Pannes puis coupures", sample: 300, all: 1000)
    let calls = try callsOfALife()
    for trial in 0..<family.count {
      var chance = family.chance(trial)
      let life = Life(Bench(), chance, heals: false)
      let refusal = SimulatedFiles.Fault(
        at: Int.random(in: 1...calls, using: &chance), kind: .error(EIO),
        times: Int.random(in: 1...12, using: &chance))
      try? life.live(under: refusal)
      try life.checkAfterPowerCut(&chance)
    }
  }
}
