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
  ///
  /// An answer stays with its return when a clock was set back in between.
  public static func all(of messages: [Message]) -> [Exchange] {
    let inOrder = messages.sorted { ($0.at.wall, $0.id) < ($1.at.wall, $1.id) }
    var exchanges: [Exchange] = []
    var rest: [Message] = []
    for message in inOrder {
      if case .returned(let asked) = message.matter,
        !exchanges.contains(where: { $0.holds(message) })
      {
        exchanges.append(Exchange(opening: message, asked: asked, messages: [message]))
      } else {
        rest.append(message)
      }
    }
    for message in rest {
      guard let place = exchanges.firstIndex(where: { $0.holds(message) }) else { continue }
      exchanges[place].add(message)
    }
    return exchanges
  }

  private func holds(_ message: Message) -> Bool {
    opening.call == message.call && message.reviewer == reviewer
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
