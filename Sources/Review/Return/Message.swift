import Intervention
import Text

/// Something said about a call between whoever took it and those who review.
///
/// Messages are only ever added: nothing in the call, and nothing already said, is written again. A
/// review under way is the one message that its author replaces, until it is finished.
public struct Message: Hashable, Sendable, Codable {
  /// The format of the value; this version writes 1.
  public var format = 1
  /// Its id, unique in the records.
  public let id: String
  /// The call it is about.
  public let call: CallID
  /// The number of the call for people.
  public let number: Int
  /// Who writes: the id of their account; their name where there are no accounts.
  public let from: SafeText
  /// Their name, as it is shown.
  public let name: SafeText
  /// Who took the call, the same way as `from`.
  public let worker: SafeText
  /// When.
  public let at: Moment
  /// What is said.
  public let matter: Matter

  /// A message.
  public init(
    id: String, call: CallID, number: Int, from: SafeText, name: SafeText, worker: SafeText,
    at: Moment, _ matter: Matter
  ) {
    self.id = id
    self.call = call
    self.number = number
    self.from = from
    self.name = name
    self.worker = worker
    self.at = at
    self.matter = matter
  }

  /// What can be said.
  public enum Matter: Hashable, Sendable, Codable {
    /// A reading of the call, for those who review alone.
    case review(Review)
    /// A reading handed to the worker, with what is asked of them.
    case returned(Return)
    /// What the worker answers to the return of a reviewer; without words, that it was read.
    case answered(to: SafeText, words: SafeText)
    /// The reviewer has nothing more to ask.
    case closed
    /// The reviewer asks that somebody else read the call too, without seeing the first reading.
    case secondAsked
    /// The worker asks for a look at their own call.
    case wished(words: SafeText)
    /// The worker would like to talk after a heavy call.
    case debrief
    /// The worker was asked after a heavy call, and did not wish to; earlier versions kept it, and
    /// nothing writes or shows it any more.
    case debriefDeclined
    /// Who reviews talked with the worker.
    case talked
    /// The worker asks for support during the call; with the note shared or not.
    case support(sharesNote: Bool)
    /// The short answer of whoever supports.
    case advice(words: SafeText)
    /// The worker needs no more support.
    case supportEnded
    /// What the draws begin from; about no call, and for those who review alone.
    case seed(UInt64)

    /// Whether those who review write it; the others are the worker's.
    public var isByReviewer: Bool {
      switch self {
      case .review, .returned, .closed, .secondAsked, .talked, .advice, .seed: true
      case .answered, .wished, .debrief, .debriefDeclined, .support, .supportEnded: false
      }
    }

    /// Whether the worker of the call reads it: all but the readings, the seed, and what a second
    /// reading is asked for.
    public var isForWorker: Bool {
      switch self {
      case .review, .secondAsked, .seed: false
      default: true
      }
    }
  }

  /// The review it holds.
  public var review: Review? { if case .review(let review) = matter { review } else { nil } }

  /// Whether it is a reading under way.
  public var isDraft: Bool { review.map { $0.finishedAt == nil } ?? false }

  /// The seed it holds.
  public var seed: UInt64? { if case .seed(let seed) = matter { seed } else { nil } }
}

/// A reading handed to the worker.
public struct Return: Hashable, Sendable, Codable {
  /// What is asked.
  public let request: Request
  /// A few words beside.
  public let words: SafeText
  /// The reading.
  public let review: Review

  /// A return.
  public init(_ request: Request, words: SafeText, review: Review) {
    self.request = request
    self.words = words
    self.review = review
  }

  /// What can be asked of a worker.
  public enum Request: String, Hashable, Sendable, Codable, CaseIterable {
    case thanks, addendum, talk

    /// The request in a few words.
    public var label: Phrase {
      switch self {
      case .thanks: Phrase(fr: "Merci, rien à faire", en: "Thanks, nothing to do")
      case .addendum: Phrase(fr: "Demande d'addenda", en: "Addendum asked for")
      case .talk: Phrase(fr: "Se parler", en: "Let us talk")
      }
    }
  }
}
