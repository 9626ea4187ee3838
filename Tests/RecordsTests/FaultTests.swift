import Chance
import Foundation
import Testing

@testable import Records

@Suite("Famille c : le N-ième appel au disque échoue, pour tout N")
struct FaultTests {
  static let kinds: [SimulatedFiles.Fault.Kind] = [
    .error(EIO), .error(ENOSPC), .error(EINTR), .error(EROFS), .shortWrite,
  ]

  @Test("Une panne d'un instant, sur le disque ou en mémoire, ne perd rien", arguments: kinds)
  func once(_ kind: SimulatedFiles.Fault.Kind) throws {
    try sweep(SimulatedFiles.Fault(at: 0, kind: kind, sparesMemory: false))
  }

  @Test("Un disque qui refuse à partir du N-ième appel ne perd rien", arguments: kinds)
  func forGood(_ kind: SimulatedFiles.Fault.Kind) throws {
    guard kind != .error(EINTR) else { return }  // an interruption that never ends is not a disk
    try sweep(SimulatedFiles.Fault(at: 0, kind: kind, times: 1_000_000))
  }

  @Test("Un disque qui refuse dix fois puis revient ne perd rien", arguments: kinds)
  func forAWhile(_ kind: SimulatedFiles.Fault.Kind) throws {
    try sweep(SimulatedFiles.Fault(at: 0, kind: kind, times: 10))
  }

  /// Lives a call with the fault at each place in turn, until the place is beyond its last call.
  private func sweep(_ fault: SimulatedFiles.Fault) throws {
    var fault = fault
    var lives = 0
    repeat {
      fault.at += 1
      let bench = Bench()
      let life = Life(bench, Chance(UInt64(fault.at)), heals: true)
      try life.live(under: fault)
      lives += 1
      if fault.isHarmless { #expect(life.problems.isEmpty, "appel \(fault.at)") }
      // The plan is taken back before the last checks: calls are counted until then.
      if life.callsCounted < fault.at { break }
    } while lives < 2000
    #expect(lives > 10)
    #expect(lives < 2000)
  }
}

extension SimulatedFiles.Fault {
  /// Whether going on is all there is to do: nobody has to know.
  fileprivate var isHarmless: Bool {
    times == 1 && (kind == .error(EINTR) || kind == .shortWrite)
  }
}
