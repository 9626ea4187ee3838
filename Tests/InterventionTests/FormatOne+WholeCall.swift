import Intervention
import Text

/// What the whole call added to journal format 1: these lines never change either.
extension FormatOne {
  static let wholeCallActs: [(json: String, act: Change.Act)] = [
    (#"{"lineLost":{}}"#, .lineLost),
    (#"{"calledBack":{"_0":"reached"}}"#, .calledBack(.reached)),
    (#"{"calledBack":{"_0":"no-answer"}}"#, .calledBack(.noAnswer)),
    (#"{"calledBack":{"_0":"message"}}"#, .calledBack(.message)),
    (#"{"calledBack":{"_0":"refused"}}"#, .calledBack(.refused)),
    (#"{"writtenLocked":{"by":"a-1"}}"#, .writtenLocked(by: AccountID(rawValue: "a-1"))),
    (#"{"typedFromPaper":{}}"#, .typedFromPaper),
    (#"{"authorConfirmed":{}}"#, .authorConfirmed),
    (
      #"{"takenOver":{"by":{"name":"Ana","permit":"1","title":"t.s."}}}"#,
      .takenOver(by: Worker(name: "Ana", title: "t.s.", permit: "1"))
    ),
    (
      #"{"follows":{"_0":{"answeredAt":\#(at),"call":"appel-7","callNumber":7,"number":2}}}"#,
      .follows(
        FollowUpLink(
          call: CallID(rawValue: "appel-7"), callNumber: 7, answeredAt: now, number: 2))
    ),
    (#"{"followedUp":{"_0":2,"_1":{"taken":{}}}}"#, .followedUp(2, .taken)),
    (
      #"{"followedUp":{"_0":2,"_1":{"tried":{"_0":"no-answer","by":\#(follower)}}}}"#,
      .followedUp(2, .tried(.noAnswer, by: caller))
    ),
    (
      #"{"followedUp":{"_0":2,"_1":{"released":{"by":\#(follower)}}}}"#,
      .followedUp(2, .released(by: caller))
    ),
    (
      #"{"followedUp":{"_0":2,"_1":{"postponed":{"due":"demain","dueAt":\#(at)}}}}"#,
      .followedUp(2, .postponed(due: "demain", dueAt: now))
    ),
    (
      #"{"followedUp":{"_0":2,"_1":{"handed":{"to":"Léa"}}}}"#,
      .followedUp(2, .handed(to: "Léa"))
    ),
    (
      #"{"followedUp":{"_0":2,"_1":{"dropped":{"why":"a rappelé"}}}}"#,
      .followedUp(2, .dropped(why: "a rappelé"))
    ),
  ]

  private static let follower = #"{"id":"appel-9","number":9}"#
  private static let caller = FollowUpAct.CallName(CallID(rawValue: "appel-9"), number: 9)

  static let wholeCallEdits: [(json: String, edit: Edit)] = answers + choices + lists

  private static let now = Recording.start

  private static let answers: [(json: String, edit: Edit)] = [
    (
      #"{"asked":{"answer":{"asked":"yes","at":\#(at),"level":"élevé","source":"witness"},"#
        + #""axis":"violence","person":2}}"#,
      .asked(
        axis: .violence,
        answer: AxisAnswer(asked: .yes, at: now, source: .witness, level: "élevé"), person: 2)
    ),
    (
      #"{"asked":{"answer":{"asked":"unclear","source":"record"},"axis":"suicide"}}"#,
      .asked(axis: .suicide, answer: AxisAnswer(asked: .unclear, source: .record))
    ),
    (
      #"{"asked":{"axis":"medical","person":3}}"#, .asked(axis: .medical, answer: nil, person: 3)
    ),
    (
      #"{"detail":{"_0":"suicide.moyens","answer":{"asked":"yes","at":\#(at)}}}"#,
      .detail(
        SafetyDetail(rawValue: "suicide.moyens"), answer: AxisAnswer(asked: .yes, at: now))
    ),
    (
      #"{"detail":{"_0":"medical.ingestion","person":2}}"#,
      .detail(SafetyDetail(rawValue: "medical.ingestion"), answer: nil, person: 2)
    ),
    (
      #"{"civil":{"_0":"medication","answer":{"asked":"no","at":\#(at)}}}"#,
      .civil(.medication, answer: AxisAnswer(asked: .no, at: now))
    ),
    (#"{"civil":{"_0":"shelter"}}"#, .civil(.shelter, answer: nil)),
  ]

  private static let choices: [(json: String, edit: Edit)] = [
    (#"{"followUpOutcome":{"_0":"message"}}"#, .followUpOutcome(.message)),
    (#"{"followUpOutcome":{}}"#, .followUpOutcome(nil)),
    (#"{"provenance":{"_0":"911"}}"#, .provenance(.emergency)),
    (#"{"provenance":{}}"#, .provenance(nil)),
    (#"{"company":{"_0":"alone"}}"#, .company(.alone)),
    (#"{"company":{}}"#, .company(nil)),
    (#"{"language":{"_0":"other"}}"#, .language(.other)),
    (#"{"language":{}}"#, .language(nil)),
    (#"{"interpreting":{"_0":"none"}}"#, .interpreting(Interpreting.none)),
    (#"{"interpreting":{}}"#, .interpreting(nil)),
    (#"{"callBack":{"_0":"no-message"}}"#, .callBack(.noMessage)),
    (#"{"callBack":{}}"#, .callBack(nil)),
    (#"{"consent":{"_0":"follow-up","_1":"refused"}}"#, .consent(.followUp, .refused)),
    (#"{"consent":{"_0":"referral"}}"#, .consent(.referral, nil)),
    (
      #"{"event":{"_0":{"id":"crue-2026","name":"Crue","territory":"Beauce"}}}"#,
      .event(CivilEvent(id: "crue-2026", name: "Crue", territory: "Beauce"))
    ),
    (#"{"event":{}}"#, .event(nil)),
  ]

  private static let lists: [(json: String, edit: Edit)] = [
    (
      #"{"needs":{"_0":[{"gap":"full","number":1,"outcome":"unmet"}]}}"#,
      .needs([Need(number: 1, outcome: .unmet, gap: .full)])
    ),
    (
      #"{"needs":{"_0":[{"gap":"unlisted","number":1,"outcome":"unmet"}]}}"#,
      .needs([Need(number: 1, outcome: .unmet, gap: .unlisted)])
    ),
    (
      #"{"referrals":{"_0":[{"mode":"given","name":"Moisson","phone":"418 555-0100","#
        + #""resource":"sv-14","seen":"vérifié le 2026-10-02","site":"Rimouski","source":"211"}]}}"#,
      .referrals([
        Referral(
          resource: "sv-14", name: "Moisson", phone: "418 555-0100", site: "Rimouski",
          seen: "vérifié le 2026-10-02", source: "211")
      ])
    ),
    (
      #"{"persons":{"_0":[{"number":2},{"number":3}]}}"#,
      .persons([Person(number: 2), Person(number: 3)])
    ),
    (#"{"otherDispositions":{"_0":["D5","D6"]}}"#, .otherDispositions([.report, .nurse])),
    (#"{"continuity":{"_0":["follow-up-call","none"]}}"#, .continuity([.followUpCall, .none])),
    (
      #"{"communications":{"_0":[{"at":\#(at),"basis":"lpj-39","isPersonInformed":true,"#
        + #""number":1,"to":"youth-protection"},{"at":\#(at),"number":2,"to":"911"}]}}"#,
      .communications([
        Communication(
          number: 1, to: .youthProtection, at: now, basis: .youth, isPersonInformed: true),
        Communication(number: 2, to: .emergency, at: now),
      ])
    ),
    (
      #"{"followUps":{"_0":[{"attempts":[{"at":\#(at),"outcome":"no-answer"}],"due":"demain 9h","#
        + #""dueAt":\#(at),"number":1,"owner":"Ana"},"#
        + #"{"attempts":[],"due":"31 février","number":2,"owner":""}]}}"#,
      .followUps([
        FollowUp(
          number: 1, due: "demain 9h", dueAt: now, owner: "Ana",
          attempts: [CallBack(at: now, outcome: .noAnswer)]),
        FollowUp(number: 2, due: "31 février", dueAt: nil, owner: ""),
      ])
    ),
    (
      #"{"rescues":{"_0":[{"number":1,"requestedAt":\#(at),"service":"911"},{"arrivedAt":\#(at),"#
        + #""cancelledAt":\#(at),"consent":"given","dispatchedAt":\#(at),"number":2,"#
        + #""requestedAt":\#(at),"service":"crisis-team"}]}}"#,
      .rescues([
        Rescue(number: 1, requestedAt: now),
        Rescue(
          number: 2, service: .crisisTeam, requestedAt: now, consent: .given, dispatchedAt: now,
          arrivedAt: now, cancelledAt: now),
      ])
    ),
    (
      #"{"participants":{"_0":[{"joinedAt":\#(at),"number":1,"role":"interpreter"},"#
        + #"{"joinedAt":\#(at),"leftAt":\#(at),"number":2,"role":"911"}]}}"#,
      .participants([
        Participant(number: 1, role: .interpreter, joinedAt: now),
        Participant(number: 2, role: .emergency, joinedAt: now, leftAt: now),
      ])
    ),
  ]
}
