import Intervention
import Text

// Journals that change readers.

extension Vault {
  /// Seals the journals of an epoch that ends to those of the one that follows; false while one of
  /// them is in use, since its beginning would then have no reader but its author.
  func resealJournals(of epoch: Epoch) throws(RecordsError) -> Bool {
    try reseal { header in
      guard case .sealed(let people, _) = header else { return false }
      return people.contains(epoch.publicKey.id)
    }
  }

  /// Seals to the colleagues of today the journals that not all of them open: those that were in use
  /// when keys were replaced, by whoever can.
  func resealStrayJournals() throws(RecordsError) {
    let isStray = try strays()
    _ = try reseal(where: isStray)
  }

  /// The same for one call that is about to be taken up; a disk that refuses does not hold it up.
  func resealIfStray(_ call: CallID) {
    let folder = home.journals
    guard let segments = try? folder.segments()[call], let isStray = try? strays(),
      (try? folder.has(call, segments, where: isStray)) == true, let seal = try? seal(of: call)
    else { return }
    try? Recovery(call: call, folder: folder).reseal(seal)
  }

  /// Seals the journals from before there were accounts to the centre's people.
  func resealOldJournals() throws(RecordsError) {
    _ = try reseal { header in
      guard case .wrongKey = header else { return false }
      return true
    }
  }

  private func reseal(where fits: (HeaderReading) -> Bool) throws(RecordsError) -> Bool {
    let folder = home.journals
    var isWhole = true
    for call in try folder.calls(where: fits) {
      let seal = try seal(of: call)
      do {
        try Recovery(call: call, folder: folder).reseal(seal)
      } catch {
        switch error {
        // Somebody is writing it.
        case .inUse: isWhole = false
        // Nothing in it opens, with any key we have.
        case .damaged, .wrongKey, .sealedToOthers, .laterFormat: break
        // It was signed meanwhile.
        case .unknownCall: break
        default: throw error
        }
      }
      try step()
    }
    return isWhole
  }

  /// Whom the journal of a call is for now: those it was for who still read notes, and the readers
  /// that every journal has.
  private func seal(of call: CallID) throws(RecordsError) -> JournalSeal {
    // Sealed to nobody, it would be lost.
    guard let centre = try home.centreFile(), !centre.sharedReaders.isEmpty else {
      throw .keyMissing(SafeText(home.path + "/" + CentreFile.name).line)
    }
    let known = try home.journals.readers(of: call)
    let authors = centre.people.filter { Compartment.notes.isFor($0.account.role) }
      .compactMap { PublicKey(Array($0.publicKey)) }.filter { known.contains($0.id) }
    return .people(authors + centre.sharedReaders)
  }

  /// Tells the headers that lack a reader of today.
  private func strays() throws(RecordsError) -> (HeaderReading) -> Bool {
    let readers = Set(try home.centreFile()?.sharedReaders.map(\.id) ?? [])
    return { header in
      guard case .sealed(let people, _) = header else { return false }
      return !readers.isSubset(of: people)
    }
  }
}
