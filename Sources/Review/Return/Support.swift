import Intervention
import Text

/// Support asked for during a call, and what was answered.
public struct Support: Hashable, Sendable {
  /// The request.
  public let request: Message
  /// Whether the worker shares the note while it is written.
  public let sharesNote: Bool
  /// The last short answer.
  public private(set) var advice: Message?

  /// A request is not a standing order: after this it is over, whatever was said.
  static let mostMinutes = 240

  /// The requests that go on, the oldest first.
  public static func open(_ messages: [Message], at now: Moment) -> [Support] {
    var open: [CallID: Support] = [:]
    // Few messages are about support, and this is asked at each key of a call.
    let said = messages.filter(\.isAboutSupport)
    for message in said.sorted(by: { ($0.at.wall, $0.id) < ($1.at.wall, $1.id) }) {
      switch message.matter {
      case .support(let sharesNote):
        // Asked again, it waits for another answer.
        open[message.call] = Support(request: message, sharesNote: sharesNote)
      case .advice: open[message.call]?.advice = message
      case .supportEnded: open[message.call] = nil
      default: break
      }
    }
    return open.values.filter { now.minutes(since: $0.request.at) < mostMinutes }
      .sorted { $0.request.at.wall < $1.request.at.wall }
  }

  /// The request that goes on in a call; nil when there is none, or no more.
  public static func open(_ messages: [Message], of call: CallID, at now: Moment) -> Support? {
    open(messages.filter { $0.call == call }, at: now).first
  }
}

extension Message {
  /// Whether it asks for support, gives it or ends it.
  fileprivate var isAboutSupport: Bool {
    switch matter {
    case .support, .advice, .supportEnded: true
    default: false
    }
  }
}

extension Call {
  /// Whether it is of those after which support is offered once: a rescue, violence, a child or an elder
  /// in danger, a death, an hour on the line.
  ///
  /// Source: field research §3.12; it is an offer, and says nothing of how the worker is.
  public var isHeavy: Bool {
    let grave: Set<Reason> = [
      .suicideAttempt, .suicideBereavement, .homicidal, .partnerViolence, .sexualAssault,
      .elderAbuse, .childProtection, .grief, .traumaticEvent,
    ]
    let axes = [SafetyAxis.violence, .vulnerable].contains { content.gravest($0).asked == .yes }
    return !content.rescues.isEmpty || axes || content.reasons.contains(where: grave.contains)
      || (lastAt.map { line.minutes(at: $0) } ?? 0) >= 60
  }
}
