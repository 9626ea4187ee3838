import Intervention
import Text

/// What one reviewer and one worker say of a call, from the return to its closing.
public struct Exchange: Hashable, Sendable, Identifiable {
  /// The call and the reviewer, as one id.
  public var id: String { opening.call.rawValue + " " + reviewer.string }
  /// The first return.
  public let opening: Message
  /// What it asks; the last return counts.
  public private(set) var asked: Return
  /// All that was said, in order.
  public private(set) var messages: [Message] = []
  /// Where it stands.
  public private(set) var state = State.awaitsWorker

  /// Where an exchange stands.
  public enum State: Hashable, Sendable {
    case awaitsWorker, awaitsReviewer, closed

    /// The state in a few words.
    public var label: Phrase {
      switch self {
      case .awaitsWorker: Phrase(fr: "attend l'intervenant·e", en: "awaits the worker")
      case .awaitsReviewer: Phrase(fr: "attend la relecture", en: "awaits the reviewer")
      case .closed: Phrase(fr: "clos", en: "closed")
      }
    }
  }

  /// The id of the reviewer.
  public var reviewer: SafeText { opening.from }

  /// The exchanges of some messages, in the order they began.
  public static func all(of messages: [Message]) -> [Exchange] {
    var exchanges: [Exchange] = []
    for message in messages.sorted(by: { ($0.at.wall, $0.id) < ($1.at.wall, $1.id) }) {
      guard let reviewer = message.reviewer else { continue }
      let known = exchanges.firstIndex {
        $0.opening.call == message.call && $0.reviewer == reviewer
      }
      if let known {
        exchanges[known].add(message)
      } else if case .returned(let asked) = message.matter {
        exchanges.append(Exchange(opening: message, asked: asked, messages: [message]))
      }
    }
    return exchanges
  }

  private mutating func add(_ message: Message) {
    messages.append(message)
    switch message.matter {
    case .returned(let asked):
      self.asked = asked
      state = .awaitsWorker
    case .answered: state = .awaitsReviewer
    case .closed: state = .closed
    default: break
    }
  }
}

extension Message {
  /// The reviewer whose exchange it belongs to.
  fileprivate var reviewer: SafeText? {
    switch matter {
    case .returned, .closed: from
    case .answered(let reviewer, _): reviewer
    default: nil
    }
  }
}
