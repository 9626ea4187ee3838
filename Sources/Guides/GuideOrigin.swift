import Text

/// Whose guide it is: the starter set that comes with the console, or the centre's own.
public enum GuideOrigin: Hashable, Sendable {
  case starter
  /// The centre's, what its manifest says of the file, and the day on which the starter guide it
  /// replaces was revised, when there is one.
  case centre(
    name: SafeText, listing: CentreListing = .unlisted, starterRevised: CalendarDate? = nil)
}

/// What a centre's manifest says of the file of a guide.
public enum CentreListing: Hashable, Sendable {
  /// Nothing.
  case unlisted
  /// No one can tell: the manifest cannot be read.
  case unknown
  /// The file is the one that was entered.
  case entered(GuideApproval)
  /// The file is no longer the one that was entered.
  case changed(GuideApproval)

  /// The approval that was entered, for this text or for another.
  public var approval: GuideApproval? {
    switch self {
    case .unlisted, .unknown: nil
    case .entered(let approval), .changed(let approval): approval
    }
  }
}

/// The days a centre gives to one of its guides.
public struct GuideApproval: Hashable, Sendable {
  /// `approuve_le`: the day on which its text was approved.
  public let approved: CalendarDate?
  /// `echeance`: the day by which the centre must review it again.
  public let reviewBefore: CalendarDate?

  /// The days of an approval.
  public init(approved: CalendarDate? = nil, reviewBefore: CalendarDate? = nil) {
    self.approved = approved
    self.reviewBefore = reviewBefore
  }
}

extension GuideOrigin {
  /// What the centre's manifest says; nil for a starter guide.
  public var listing: CentreListing? {
    if case .centre(_, let listing, _) = self { listing } else { nil }
  }

  /// The day on which the starter guide it replaces was revised, when there is one.
  public var starterRevised: CalendarDate? {
    if case .centre(_, _, let revised) = self { revised } else { nil }
  }
}
