import Intervention

// Journals that change readers.

extension Vault {
  /// Seals the journals of an epoch that ends to those of the one that follows.
  ///
  /// One that is being written is left to its author, whose own key opens it.
  func resealJournals(of epoch: Epoch) throws(RecordsError) {
    try reseal { header in
      guard case .sealed(let people, _) = header else { return false }
      return people.contains(epoch.publicKey.id)
    }
  }

  /// Seals the journals from before there were accounts to the centre's people.
  func resealOldJournals() throws(RecordsError) {
    try reseal { header in
      guard case .wrongKey = header else { return false }
      return true
    }
  }

  private func reseal(where fits: (HeaderReading) -> Bool) throws(RecordsError) {
    let folder = home.journals
    let readers = try home.centreFile()?.readers ?? []
    let seal = JournalSeal.people(readers.compactMap { PublicKey(Array($0)) })
    for call in try folder.calls(where: fits) {
      do {
        try Recovery(call: call, folder: folder).reseal(seal)
      } catch {
        switch error {
        // Somebody is writing it; or nothing in it opens, with any key we have.
        case .inUse, .damaged, .wrongKey, .sealedToOthers: continue
        default: throw error
        }
      }
      try step()
    }
  }
}
