import Text

/// What somebody is in the centre, and so what they may do.
public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
  case worker, specialist, trainee, manager, administrator

  /// The role in a word.
  public var label: Phrase {
    switch self {
    case .worker: Phrase(fr: "intervenant·e", en: "worker")
    case .specialist: Phrase(fr: "spécialiste en activités cliniques", en: "clinical specialist")
    case .trainee: Phrase(fr: "stagiaire", en: "trainee")
    case .manager: Phrase(fr: "gestionnaire", en: "manager")
    case .administrator: Phrase(fr: "administrateur·trice", en: "administrator")
    }
  }

  /// Whether the role may do something; what the table does not say is refused.
  public func may(_ right: Right) -> Bool { Self.rights[self]?.contains(right) ?? false }

  /// The table: who may do what.
  ///
  /// It goes with the keys: those of the notes are only given to a role that may read notes, those of
  /// the facts to one that may read facts or sign calls, which seals them.
  public static let rights: [Role: Set<Right>] = [
    .worker: lapsed.union(calls),
    .specialist: lapsed.union(calls).union([
      Right(.read, .facts), Right(.read, .log), Right(.write, .instructions), Right(.write, .keys),
      Right(.read, .reviews), Right(.write, .reviews),
    ]),
    .trainee: lapsed,
    .manager: lapsed.union([
      Right(.list, .notes), Right(.read, .facts), Right(.export, .facts),
    ]),
    .administrator: lapsed.union([
      Right(.list, .notes), Right(.destroy, .notes), Right(.destroy, .exercises),
      Right(.write, .directory),
      Right(.list, .accounts), Right(.read, .accounts), Right(.write, .accounts),
      Right(.read, .log), Right(.read, .backups), Right(.write, .backups),
      Right(.read, .retention), Right(.write, .retention),
    ]),
  ]

  /// What is left to anyone whose training or undertaking is missing or out of date.
  public static let lapsed: Set<Right> = [
    Right(.read, .guides), Right(.read, .directory), Right(.read, .exercises),
    Right(.write, .exercises),
  ]

  /// What the recovery key may do, in whoever's hands: everything but write and sign calls under way,
  /// which have an author.
  public static let recovery = Set(
    Right.Kind.allCases.flatMap { data in Right.Act.allCases.map { Right($0, data) } }
  ).subtracting([Right(.write, .calls), Right(.sign, .calls)])

  /// What taking calls needs; the notes of the whole team are part of it, and each reading is logged.
  private static let calls: Set<Right> = [
    Right(.read, .calls), Right(.write, .calls), Right(.sign, .calls), Right(.list, .notes),
    Right(.read, .notes), Right(.write, .notes), Right(.search, .notes), Right(.export, .notes),
    Right(.read, .instructions), Right(.read, .returns), Right(.write, .returns),
  ]
}
