import Intervention
import Text

/// What one reviewer and one worker say of a call, from the return to its closing.
public struct Exchange: Hashable, Sendable, Identifiable {
  /// The call and the reviewer, as one id.
  public var id: String { Self.id(opening.call, reviewer) }

  /// The id of what a reviewer and the worker of a call say of it.
  public static func id(_ call: CallID, _ reviewer: SafeText) -> String {
    call.rawValue + " " + reviewer.string
  }

  /// The first return.
  public let opening: Message
  /// What it asks; the last return counts.
  public private(set) var asked: Return
  /// All that was said, in order.
  public private(set) var messages: [Message] = []
  /// Where it stands.
  public private(set) var state = State.awaitsWorker

  /// Where an exchange stands.
  public enum State: Hashable, Sendable { case awaitsWorker, awaitsReviewer, closed }

  /// The id of the reviewer.
  public var reviewer: SafeText { opening.from }

  /// The exchanges of some messages, in the order they began.
  ///
  /// An answer stays with its return when a clock was set back in between.
  public static func all(of messages: [Message]) -> [Exchange] {
    let inOrder = messages.sorted { ($0.at.wall, $0.id) < ($1.at.wall, $1.id) }
    var exchanges: [Exchange] = []
    var places: [Place: Int] = [:]
    var rest: [(place: Place, message: Message)] = []
    for message in inOrder {
      guard let reviewer = message.reviewer else { continue }
      let place = Place(call: message.call, reviewer: reviewer)
      if case .returned(let asked) = message.matter, places[place] == nil {
        places[place] = exchanges.count
        exchanges.append(Exchange(opening: message, asked: asked, messages: [message]))
      } else {
        rest.append((place, message))
      }
    }
    for (place, message) in rest { if let index = places[place] { exchanges[index].add(message) } }
    return exchanges
  }

  /// What its messages have in common.
  private struct Place: Hashable {
    let call: CallID
    let reviewer: SafeText
  }

  /// When the last of it was said.
  public var lastAt: Moment { messages.last?.at ?? opening.at }

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
