import Foundation
import Intervention
import Text

/// The data folder of a console: everything confidential is in it, and nothing of it elsewhere but
/// what a refusing disk sends to `/dev/shm`.
///
/// ```
/// workspace.key     32 random bytes, 0600     journals/    calls not signed yet
/// worker.json       who works here, 0600      ecoute.sqlite    the register
/// preferences.json  how the console is liked
/// call-number       the last one given        centre/      the centre's own content
/// lock              held for an instant       demonstration    marks a demonstration home
/// attempts/         exercises, apart from all that is real
/// consoles          held while one is open    accounts.json    who works here, in a centre
/// access.key        signs the access log      access.waiting   what that log could not take yet
/// access.mark       how long that log was
/// backup.json       where the last one went   certificats/     of destructions
/// reserve           room for a full disk
/// ```
///
/// In a centre there is no workspace key: people's passphrases open what is sealed.
public struct Home: Sendable {
  /// Its path, without links.
  public let path: String
  /// Whether nothing in it is real.
  public let isDemonstration: Bool
  /// The keys of this console: those of the folder, or of whoever unlocks.
  let keychain: Keychain
  let files: SteadyFiles
  let shelterRoot: String
  /// Says that a console without accounts is open: no centre is made under its feet.
  let presence: HeldFile?
  /// Who sits at this console of a demonstration, without a passphrase; nil for whoever the folder
  /// says, who may do everything.
  public var seat: Account?

  /// Opens a data folder, and makes it, with its key, when it is not there.
  ///
  /// Does not open the register. Two consoles that make it at once agree on one key.
  public static func open(_ path: String) throws(RecordsError) -> Home {
    let files = SteadyFiles.real
    let whole = Path.whole(path)
    try RecordsError.telling { () throws(FileFailure) in
      try makeParents(of: whole)
      // An administrator may have put a link there; what it leads to is the folder.
      if access(whole, F_OK) != 0 { try files.makeDirectory(whole) }
    }
    let real = Path.real(whole)
    try restoreCentreFile(in: real, files)
    return try Home(path: real, files: files, shelterRoot: "/dev/shm/ecoute-\(geteuid())")
  }

  init(path: String, files: SteadyFiles, shelterRoot: String) throws(RecordsError) {
    self.path = path
    self.files = files
    self.shelterRoot = shelterRoot
    // A centre whose folder could not be listed is not a new folder: it would be given a key of nobody.
    let names = try RecordsError.telling { () throws(FileFailure) in try files.names(in: path) }
    try RecordsError.telling { () throws(FileFailure) in
      // A folder that is not a data folder yet is not ours to close to others: `--home /tmp`.
      if names?.isEmpty != false || names?.contains("workspace.key") == true {
        try Self.makeDirectory(path, files)
      }
      try Self.makeDirectory(path + "/journals", files)
      try Self.makeDirectory(path + "/centre", files)
    }
    let isCentre = names?.contains(CentreFile.name) == true
    keychain = Keychain(
      workspace: isCentre ? try Self.existingKey(in: path, files) : try Self.key(in: path, files),
      isCentre: isCentre)
    presence = isCentre ? nil : Self.present(in: path, files)
    isDemonstration = (try? files.contents(of: path + "/demonstration")) != nil
  }

  /// Makes a data folder one where nothing is real; to be opened afterwards.
  public static func markDemonstration(_ path: String) throws(RecordsError) {
    let home = try open(path)
    try RecordsError.telling { () throws(FileFailure) in
      try home.files.replace(home.path + "/demonstration", with: [])
    }
  }

  /// Where the data folder is: `$ECOUTE_HOME`, or `ecoute` in the user's data folder (XDG).
  ///
  /// A relative path in `XDG_DATA_HOME` or `HOME` counts for nothing, as XDG says: the data would be
  /// wherever one happens to stand. Without either it is the folder that the system knows of.
  public static func standardPath(_ environment: [String: String]) -> String {
    if let home = environment["ECOUTE_HOME"], !home.isEmpty { return home }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/ecoute" }
    let own = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (own ?? NSHomeDirectory()) + "/.local/share/ecoute"
  }

  /// Whether there are accounts here.
  public var isCentre: Bool { keychain.isCentre }

  /// The centre's own settings and content.
  public var centre: String { path + "/centre" }

  var register: String { path + "/ecoute.sqlite" }

  var journals: JournalFolder { folder(path, "journals") }
  var attempts: JournalFolder { folder(path + "/attempts", "attempts") }

  private func folder(_ sheltered: String, _ name: String) -> JournalFolder {
    JournalFolder(
      home: path, shelter: shelterRoot + "/" + Self.shelterName(sheltered),
      keys: keychain.journalKeys, files: files, name: name)
  }

  /// Makes a folder, whose name is made durable with the first journal.
  ///
  /// One that cannot be made but is there is good enough: a disk that only lets us read.
  private static func makeDirectory(_ path: String, _ files: SteadyFiles) throws(FileFailure) {
    do {
      try files.makeDirectory(path)
    } catch {
      guard (try? files.list(path)) != nil else { throw error }
    }
  }

  static func makeParents(of path: String) throws(FileFailure) {
    var parent = ""
    for part in path.split(separator: "/").dropLast() {
      parent += "/" + part
      if mkdir(parent, 0o700) != 0, errno != EEXIST, access(parent, X_OK) != 0 {
        throw FileFailure(operation: .writing, path: parent, code: errno)
      }
    }
  }
}
