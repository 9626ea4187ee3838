/// What deriving a key from a passphrase costs, for us once and for a thief at each guess.
///
/// Source: OWASP, *Password Storage*, scrypt N=2^17 r=8 p=1, 128 MiB.
struct WorkFactors: Hashable, Sendable {
  let rounds: Int
  let block: Int
  let lanes: Int

  static let standard = WorkFactors(rounds: 1 << 17, block: 8, lanes: 1)
}

/// The work factors a vault gives and those it takes from a file.
///
/// Below the floor a thief would guess fast; above the cap, a file somebody retouched would take all
/// the memory of the machine. Source: age, which refuses beyond 2^22.
struct WorkPolicy: Sendable {
  var given = WorkFactors.standard
  var fewestRounds = 1 << 17
  var mostRounds = 1 << 20

  func accepts(_ work: WorkFactors) -> Bool {
    (fewestRounds...mostRounds).contains(work.rounds) && work.rounds.nonzeroBitCount == 1
      && work.block == WorkFactors.standard.block && (1...4).contains(work.lanes)
  }
}
