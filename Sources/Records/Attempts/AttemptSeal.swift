import Foundation
import Intervention
import Text

// To whom attempts at exercises are sealed: whoever practises, and the specialists together.

extension Home {
  /// The seal of an attempt for its authors.
  ///
  /// In a centre the specialists open it by the key they hold together, the one of what is said about
  /// calls: whoever becomes a specialist later reads it, whoever leaves reads nothing that follows.
  /// A trainee never holds that key: sealing to its public half is enough.
  func attemptSeal(_ authors: [PublicKey]) throws(RecordsError) -> JournalSeal {
    if !isCentre, let workspace = keychain.workspace { return .workspace(workspace) }
    return try centreSeal(authors)
  }

  /// The same in a centre, also while a folder becomes one.
  fileprivate func centreSeal(_ authors: [PublicKey]) throws(RecordsError) -> JournalSeal {
    let specialists = try centreFile()?.specialists.flatMap { PublicKey(Array($0)) }
    return .people(authors + [specialists].compactMap { $0 })
  }

  /// The seal of an attempt that is there: for those of its readers who still work here.
  func attemptSeal(of id: CallID) throws(RecordsError) -> JournalSeal {
    try attemptSeal(authors(of: id))
  }

  /// Those of its readers who still work here, by their own keys.
  fileprivate func authors(of id: CallID) throws(RecordsError) -> [PublicKey] {
    let readers = try attempts.readers(of: id)
    let people = try centreFile()?.people.compactMap { PublicKey(Array($0.publicKey)) } ?? []
    return people.filter { readers.contains($0.id) }
  }
}

extension Vault {
  /// Seals the attempts of an epoch that ends to the one that follows; false while one is in use,
  /// since its words would then have no reader but their author.
  func resealAttempts(of epoch: Epoch) throws(RecordsError) -> Bool {
    try resealAttempts { header in
      guard case .sealed(let readers, _) = header else { return false }
      return readers.contains(epoch.publicKey.id)
    }
  }

  /// Seals the attempts from before there were accounts to the specialists.
  func resealOldAttempts() throws(RecordsError) {
    _ = try resealAttempts { header in
      guard case .wrongKey = header else { return false }
      return true
    }
  }

  private func resealAttempts(where fits: (HeaderReading) -> Bool) throws(RecordsError) -> Bool {
    let folder = home.attempts
    guard try folder.isThere() else { return true }
    var isWhole = true
    for id in try folder.calls(where: fits) {
      do {
        try Recovery(call: id, folder: folder).reseal(home.centreSeal(home.authors(of: id)))
      } catch {
        switch error {
        case .inUse: isWhole = false
        // Nothing in it opens, with any key we have.
        case .damaged, .wrongKey, .sealedToOthers: continue
        default: throw error
        }
      }
      try step()
    }
    return isWhole
  }
}

extension JournalFolder {
  /// Whether anything was ever kept there.
  func isThere() throws(RecordsError) -> Bool {
    try RecordsError.telling { () throws(FileFailure) in try files.names(in: disk) != nil }
  }

  /// Whose keys open the files of a call, by what their headers show in clear.
  func readers(of call: CallID) throws(RecordsError) -> Set<KeyID> {
    var readers: Set<KeyID> = []
    for segment in try segments()[call] ?? [] {
      let bytes = try RecordsError.telling { () throws(FileFailure) in
        try beginning(of: segment)
      }
      guard let bytes,
        case .sealed(let people, _) = HeaderReading(bytes, for: call, with: JournalKeys())
      else { continue }
      readers.formUnion(people)
    }
    return readers
  }
}
