import Intervention
import Text

/// Journal format 1, as the first version writes it: these lines never change.
enum FormatOne {
  static let worker = #"{"name":"Ana Fictive","permit":"00000","title":"t.s."}"#
  static let at = #"{"monotonic":5000000,"offset":-300,"wall":1795305720000}"#

  /// Every act.
  static let acts: [(json: String, act: Change.Act)] =
    [
      (
        #"{"opened":{"number":412,"worker":\#(worker)}}"#,
        .opened(number: 412, worker: Recording.worker)
      ),
      (#"{"undone":{}}"#, .undone),
      (#"{"redone":{}}"#, .redone),
      (#"{"stepChosen":{"_0":"safety"}}"#, .stepChosen(.safety)),
      (
        #"{"caretMoved":{"passage":"facts.suicide","to":3}}"#,
        .caretMoved(passage: .facts(.suicide), to: 3)
      ),
      (
        #"{"guideOpened":{"slug":"deuil","version":"1"}}"#,
        .guideOpened(slug: "deuil", version: "1")
      ),
      (#"{"held":{}}"#, .held),
      (#"{"resumed":{"interrupted":true}}"#, .resumed(interrupted: true)),
      (#"{"lineEnded":{}}"#, .lineEnded),
      (#"{"signed":{}}"#, .signed),
      (#"{"addendumOpened":{"by":\#(worker)}}"#, .addendumOpened(by: Recording.worker)),
      (#"{"addendumSigned":{}}"#, .addendumSigned),
    ] + wholeCallActs + edits.map { (#"{"edited":{"_0":\#($0.json)}}"#, .edited($0.edit)) }

  /// Every edit.
  static let edits = callEdits + wholeCallEdits

  /// The edits of the first version.
  private static let callEdits: [(json: String, edit: Edit)] = [
    (
      #"{"text":{"passage":"note.alliance","splice":{"at":2,"inserted":"é\n","removed":"e"}}}"#,
      .text(passage: .note(.alliance), splice: Splice(at: 2, removed: "e", inserted: "é\n"))
    ),
    (
      #"{"asked":{"answer":{"asked":"yes","at":\#(at)},"axis":"suicide"}}"#,
      .asked(axis: .suicide, answer: AxisAnswer(asked: .yes, at: Recording.start))
    ),
    (
      #"{"asked":{"answer":{"asked":"notAsked"},"axis":"autrui"}}"#,
      .asked(axis: .autrui, answer: AxisAnswer(asked: .notAsked))
    ),
    (#"{"asked":{"axis":"medical"}}"#, .asked(axis: .medical, answer: nil)),
    (#"{"reasons":{"_0":["suicide","break-up"]}}"#, .reasons([.suicide, .breakUp])),
    (
      #"{"needs":{"_0":[{"number":1,"outcome":"partly-met"},{"number":2}]}}"#,
      .needs([Need(number: 1, outcome: .partlyMet), Need(number: 2)])
    ),
    (
      #"{"referrals":{"_0":[{"mode":"warm-transfer","name":"Centre","phone":"819 555-0100","#
        + #""resource":"sv-12","seen":"vu en ligne"},{"mode":"given","name":"ACEF","resource":"sv-13","seen":""}]}}"#,
      .referrals([
        Referral(
          resource: "sv-12", name: "Centre", phone: "819 555-0100", seen: "vu en ligne",
          mode: .warmTransfer),
        Referral(resource: "sv-13", name: "ACEF", phone: nil, seen: ""),
      ])
    ),
    (#"{"caller":{"_0":"self"}}"#, .caller(.oneself)),
    (#"{"caller":{}}"#, .caller(nil)),
    (#"{"kind":{"_0":"crisis-urgent"}}"#, .kind(.crisisUrgent)),
    (#"{"kind":{}}"#, .kind(nil)),
    (#"{"disposition":{"_0":"D3"}}"#, .disposition(.mobileTeam)),
    (#"{"disposition":{}}"#, .disposition(nil)),
  ]

  /// A new case does not compile here until it has its line above.
  static func place(of act: Change.Act) -> Int {
    switch act {
    case .opened: 0
    case .edited: 1
    case .undone: 2
    case .redone: 3
    case .stepChosen: 4
    case .caretMoved: 5
    case .guideOpened: 6
    case .held: 7
    case .resumed: 8
    case .lineEnded: 9
    case .signed: 10
    case .addendumOpened: 11
    case .addendumSigned: 12
    case .lineLost: 13
    case .calledBack: 14
    case .writtenLocked: 15
    case .authorConfirmed: 16
    case .takenOver: 17
    case .typedFromPaper: 18
    case .follows: 19
    case .followedUp: 20
    case .exercised: 21
    }
  }

  static func place(of edit: Edit) -> Int {
    switch edit {
    case .text: 0
    case .asked: 1
    case .reasons: 2
    case .needs: 3
    case .referrals: 4
    case .caller: 5
    case .kind: 6
    case .disposition: 7
    case .detail: 8
    case .civil: 9
    case .persons: 10
    case .provenance: 11
    case .company: 12
    case .language: 13
    case .interpreting: 14
    case .callBack: 15
    case .otherDispositions: 16
    case .continuity: 17
    case .consent: 18
    case .communications: 19
    case .followUps: 20
    case .rescues: 21
    case .participants: 22
    case .event: 23
    case .followUpOutcome: 24
    }
  }
}
