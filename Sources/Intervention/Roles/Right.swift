import Text

/// Something that may be done to some kind of data; who may is in ``Role/rights``.
public struct Right: Hashable, Sendable {
  /// What is done.
  public let act: Act
  /// To what.
  public let data: Kind

  /// A right.
  public init(_ act: Act, _ data: Kind) {
    self.act = act
    self.data = data
  }

  /// What can be done.
  public enum Act: String, Hashable, Sendable, CaseIterable {
    /// To know that it is there, without its content.
    case list
    case read, write, sign, search, export, destroy
  }

  /// What it can be done to.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case guides, directory, exercises
    /// Calls that are not signed yet.
    case calls
    /// Signed notes, with their changes.
    case notes
    /// Coded facts: no word anyone typed, only ever shown in sums.
    case facts
    /// Team instructions attached to a call-back number.
    case instructions
    case accounts
    /// The keys that open notes and facts: writing them is giving them to somebody.
    case keys
    case log, backups, retention
    /// The queue and the readings of signed calls.
    case reviews
    /// What is said with a worker about their own calls: returns, answers, support.
    case returns
  }
}

extension Right.Act {
  /// The act as it stands in a sentence.
  public var verb: Phrase {
    switch self {
    case .list: Phrase(fr: "voir la liste", en: "see the list")
    case .read: Phrase(fr: "lire", en: "read")
    case .write: Phrase(fr: "écrire", en: "write")
    case .sign: Phrase(fr: "signer", en: "sign")
    case .search: Phrase(fr: "chercher", en: "search")
    case .export: Phrase(fr: "faire sortir", en: "export")
    case .destroy: Phrase(fr: "détruire", en: "destroy")
    }
  }
}

extension Right.Kind {
  /// The data, in a word or two.
  public var label: Phrase {
    switch self {
    case .guides: Phrase(fr: "guides", en: "guides")
    case .directory: Phrase(fr: "répertoire", en: "directory")
    case .exercises: Phrase(fr: "exercices", en: "exercises")
    case .calls: Phrase(fr: "appels en cours", en: "calls under way")
    case .notes: Phrase(fr: "notes signées", en: "signed notes")
    case .facts: Phrase(fr: "faits codés", en: "coded facts")
    case .instructions: Phrase(fr: "consignes d'équipe", en: "team instructions")
    case .accounts: Phrase(fr: "comptes", en: "accounts")
    case .keys: Phrase(fr: "clés", en: "keys")
    case .log: Phrase(fr: "journal des accès", en: "access log")
    case .backups: Phrase(fr: "sauvegardes", en: "backups")
    case .retention: Phrase(fr: "conservation", en: "retention")
    case .reviews: Phrase(fr: "relectures", en: "reviews")
    case .returns: Phrase(fr: "retours de relecture", en: "returns of reviews")
    }
  }
}
