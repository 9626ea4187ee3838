import Text

/// A change of the call that can be undone.
///
/// Lists and choices are set whole, so that the inverse of an edit is an edit of the same kind. A
/// person is named by number; nil is the first, so that journals of one person never change.
public enum Edit: Hashable, Sendable, Codable {
  case text(passage: Passage, splice: Splice)
  case asked(axis: SafetyAxis, answer: AxisAnswer?, person: Int? = nil)
  case reasons([Reason])
  case needs([Need])
  case referrals([Referral])
  case caller(Caller?)
  case kind(CallKind?)
  case disposition(Disposition?)
  case detail(SafetyDetail, answer: AxisAnswer?, person: Int? = nil)
  case civil(CivilCheck, answer: AxisAnswer?)
  case persons([Person])
  case provenance(Provenance?)
  case company(Company?)
  case language(SpokenLanguage?)
  case interpreting(Interpreting?)
  case callBack(CallBackConsent?)
  case otherDispositions([Disposition])
  case continuity([Continuity])
  case consent(ConsentSubject, Consent?)
  case communications([Communication])
  case followUps([FollowUp])
  case rescues([Rescue])
  case participants([Participant])
  case event(CivilEvent?)
  case followUpOutcome(CallBack.Outcome?)
}
