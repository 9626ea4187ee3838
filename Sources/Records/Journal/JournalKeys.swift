/// What opens the journals that are there.
struct JournalKeys: Sendable {
  /// The key of a data folder without accounts, for journals of format 1.
  var workspace: WrappingKey?
  /// The keys of the person who unlocked, for format 2; none while nobody did.
  var people: [PrivateKey] = []
}

/// What the record key of a new journal is sealed with.
enum JournalSeal: Sendable {
  /// The key of a data folder without accounts: format 1.
  case workspace(WrappingKey)
  /// Each of these alone opens it: its author, the colleagues of the epoch, the recovery key. Nothing
  /// secret is needed, so that a call can begin on a locked screen. Format 2.
  case people([PublicKey])
}
