import Text

/// What is kept of a resource when it is given: the directory changes, the note does not.
public struct ResourceSnapshot: Hashable, Sendable {
  /// The resource's own id.
  public let id: SafeText
  /// Its name at that moment.
  public let name: SafeText
  /// Its first number at that moment, if any.
  public let phone: SafeText?
  /// How it was known at that moment: « vu en ligne, 2022-10 ».
  public let seen: SafeText
}

extension Resource {
  /// What a referral keeps of it, in the language of the note.
  public func snapshot(in language: Language = .french) -> ResourceSnapshot {
    ResourceSnapshot(
      id: id, name: name, phone: phones.first?.number, seen: provenance.seen[language])
  }
}
