import Text

/// What a guide says about itself: the keys between the two `---` lines, typed.
///
/// The names of the keys are French, since clinicians write them; each is given in its comment.
public struct GuideHeader: Hashable, Sendable {
  /// `slug`: the guide's name, the same as the file's.
  public let slug: SafeText
  /// `titre`.
  public let title: SafeText
  /// `categorie`.
  public let category: GuideCategory
  /// `etapes`: the steps of a call it serves, from 1 to 4.
  public let steps: [Int]
  /// `enjeu`.
  public let stake: GuideStake
  /// `statut`.
  public let status: GuideStatus
  /// `motif`: why it was withdrawn; always there then.
  public let reason: SafeText?
  /// `origine`: where the file says it comes from; ``Guide/origin`` says where it was found.
  public let claimedOrigin: ClaimedOrigin?
  /// `remplace`: the guide this one stands in for.
  public let replaces: SafeText?
  /// `version`.
  public let version: SafeText
  /// `cree_le`.
  public let created: CalendarDate?
  /// `revise_le`.
  public let revised: CalendarDate
  /// `echeance`: the day by which it must be reviewed again.
  public let reviewBefore: CalendarDate
  /// `droit_verifie_le`: the day on which what it says of the law was checked.
  public let lawChecked: CalendarDate?
  /// `auteurs`.
  public let authors: [SafeText]
  /// `reviseurs`.
  public let reviewers: [SafeText]
  /// `mots_cles`.
  public let keywords: [SafeText]
  /// `synonymes`: what callers say, in their own words.
  public let synonyms: [SafeText]
  /// `drapeaux`.
  public let flags: [GuideFlag]
  /// `voir_aussi`: the slugs of related guides.
  public let seeAlso: [SafeText]
  /// `ressources`: identifiers of the directory.
  public let resources: [SafeText]
  /// `licence`.
  public let licence: SafeText?
  /// `sources`.
  public let sources: [GuideSource]

  /// Where a file says it comes from.
  public enum ClaimedOrigin: String, Hashable, Sendable, CaseIterable {
    case starter = "depart"
    case centre
  }
}

/// A publication a guide rests on.
public struct GuideSource: Hashable, Sendable {
  /// `titre`.
  public let title: SafeText
  /// `url`.
  public let url: SafeText?
  /// `vu_le`: the day on which the author read it.
  public let seen: CalendarDate?
  /// `date_page`: the date the page bears, in its own words.
  public let published: SafeText?
  /// `licence`.
  public let licence: SafeText?
}
