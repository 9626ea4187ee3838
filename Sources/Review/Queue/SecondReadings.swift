import Intervention
import Text

/// The calls that somebody may read after another specialist, without seeing the first reading.
///
/// A call is offered once one person read it: when that person asked for it, or when it is one of those
/// that the rules draw. Until it is read twice, what the first reading says is hidden from the others.
public struct SecondReadings: Hashable, Sendable {
  /// The calls offered.
  public let calls: Set<CallID>

  /// Those offered to a reviewer, by what was said and the rules of the centre.
  public init(_ messages: [Message], _ rules: ReviewRules, for reviewer: SafeText) {
    let asked = Set(messages.filter { $0.matter == .secondAsked }.map(\.call))
    let seed = messages.lazy.compactMap(\.seed).first
    let finished = messages.compactMap(\.review).filter { $0.finishedAt != nil }
    let readings = Dictionary(grouping: finished, by: \.call)
    calls = Set(
      readings.filter { call, readings in
        let readers = Set(readings.map(\.reviewer))
        guard readers.count == 1, !readers.contains(reviewer), readings[0].worker != reviewer else {
          return false
        }
        return asked.contains(call) || seed.map { rules.drawsSecond(call, seed: $0) } ?? false
      }.keys)
  }

  /// What was said, without what the others' readings of those calls say.
  public func blinded(_ messages: [Message], for reviewer: SafeText) -> [Message] {
    messages.filter { message in
      guard calls.contains(message.call), message.from != reviewer else { return true }
      return switch message.matter {
      case .review, .returned, .answered, .closed: false
      default: true
      }
    }
  }
}

extension ReviewRules {
  /// Whether a call is one of those that are read twice: one in so many, by the draw's own chance.
  func drawsSecond(_ call: CallID, seed: UInt64) -> Bool {
    rules.contains(.second) && secondIn > 0 && Draw.place(call, seed) % UInt64(secondIn) == 0
  }
}
