import Foundation
import Intervention
import Text

/// What a locked console knows of its centre, `accounts.json`: who may sit here, and to whom new
/// journals are sealed.
///
/// The accounts themselves are in the register; this copy holds nothing secret. With it a call begins
/// in a locked console, also when the register is busy or broken.
struct CentreFile: Codable, Equatable, Sendable {
  var format = 1
  let people: [Person]
  /// Public keys that every journal is sealed to besides its author: the colleagues', and recovery.
  let readers: [Data]
  /// The public key of the specialists together, to which attempts at exercises are sealed; nil in a
  /// file from before they were.
  var specialists: Data?

  struct Person: Codable, Equatable, Sendable {
    let account: Account
    let publicKey: Data
  }

  static let name = "accounts.json"

  var accounts: [Account] { people.map(\.account) }

  func account(_ id: AccountID) -> Account? { accounts.first { $0.id == id } }

  func publicKey(of id: AccountID) -> PublicKey? {
    people.first { $0.account.id == id }.flatMap { PublicKey(Array($0.publicKey)) }
  }

  /// The keys that every journal is sealed to.
  var sharedReaders: [PublicKey] { readers.compactMap { PublicKey(Array($0)) } }

  /// Whose key has this id.
  func owner(of key: KeyID) -> AccountID? {
    people.first { PublicKey(Array($0.publicKey))?.id == key }?.account.id
  }
}

extension Home {
  /// The centre's people; nil in a data folder without accounts.
  func centreFile() throws(RecordsError) -> CentreFile? { try Self.centreFile(in: path, files) }

  static func centreFile(
    in path: String, _ files: SteadyFiles
  ) throws(RecordsError) -> CentreFile? {
    let file = path + "/" + CentreFile.name
    let bytes = try RecordsError.telling { () throws(FileFailure) in
      try files.contents(of: file)
    }
    guard let bytes else { return nil }
    guard let centre = try? JSONDecoder().decode(CentreFile.self, from: Data(bytes)) else {
      throw .damaged(SafeText(file).line)
    }
    return centre
  }

  /// Keeps what locked consoles must know; nothing is written when they know it.
  func save(_ centre: CentreFile) throws(RecordsError) {
    guard (try? centreFile()) != centre else { return }
    try saveJSON(centre, as: CentreFile.name)
  }

  /// Keeps a small file for people and programs: the whole of it, or what was there before.
  func saveJSON(_ value: some Encodable, as name: String) throws(RecordsError) {
    try Self.saveJSON(value, at: path + "/" + name, files)
  }

  static func saveJSON(
    _ value: some Encodable, at path: String, _ files: SteadyFiles
  ) throws(RecordsError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    // Texts, numbers and days: encoding them cannot fail.
    let json = (try? encoder.encode(value)) ?? Data()
    try RecordsError.telling { () throws(FileFailure) in
      try files.replace(path, with: Array(json) + [0x0a])
    }
  }
}
