import Intervention
import Review
import Text

/// Something that reviews ask of the world.
public enum ReviewTask: Equatable, Sendable {
  /// Read the queue, its grid and what was said; it is noted.
  case queue
  /// Read what was said that concerns who is here.
  case messages
  /// Read a call of the queue, with its making; it is noted.
  case open(ReviewQueue.Item)
  /// Keep a reading under way, or finished.
  case keep(Review)
  /// Say something about a call.
  case say(CallName, Message.Matter)
  /// Keep a finished reading, and say what goes with it.
  case hand(CallName, Review, [Message.Matter])
  /// Follow the note of a call under way that its worker shares; nil stops.
  case watch(CallID?)
  /// Note that a return is opened; it is shown once it is.
  case openReturn(Exchange)
}

/// A call as messages name it.
public struct CallName: Equatable, Sendable {
  /// The call.
  public let id: CallID
  /// Its number for people.
  public let number: Int
  /// Who took it: the id of their account, or their name; nil for who is here.
  public let worker: SafeText?

  /// A call.
  public init(_ id: CallID, number: Int, worker: SafeText? = nil) {
    self.id = id
    self.number = number
    self.worker = worker
  }
}

/// What the world answers about reviews.
public enum ReviewNews: Sendable {
  /// The queue, and the names of those it is about.
  case queue(ReviewQueue, ReviewBoard)
  /// What was said, to who is here.
  case messages(ReviewBoard)
  /// A call of the queue, whole, and the grid to read it with; nil when no grid can be read.
  case opened(ReviewQueue.Item, Call, Timeline, Grid?)
  /// The note of the call that is followed.
  case watched(Call)
  /// The note of the call that was followed is not shared any more.
  case unshared(CallID)
  /// The return may be shown.
  case returnOpened(Exchange)
  /// Something said about a call is kept.
  case said(CallName, Message.Matter)
  /// A finished reading is kept, with what goes with it.
  case handed(Review)
  /// What was to be said of a call is not kept, and why.
  case refused(CallID, Phrase)
}

/// What was said about calls, and what is needed to show it.
public struct ReviewBoard: Equatable, Sendable {
  /// Who is here, as messages name them.
  public var me: SafeText
  /// Whether who is here reviews.
  public var isReviewer: Bool
  /// The messages they may open.
  public var messages: [Message]
  /// The names of people, by the ids that messages have.
  public var names: [SafeText: SafeText]

  /// Some messages.
  public init(
    me: SafeText, isReviewer: Bool, messages: [Message] = [], names: [SafeText: SafeText] = [:]
  ) {
    self.me = me
    self.isReviewer = isReviewer
    self.messages = messages
    self.names = names
  }

  /// The name of somebody.
  func name(_ id: SafeText) -> SafeText { names[id] ?? id }

  /// The exchanges that wait for who is here.
  var waiting: [Exchange] { Exchange.all(of: messages).filter(waitsForMe) }

  /// The other exchanges of who is here: those that wait for somebody else, the oldest first, then
  /// those that wait for nobody, the latest first.
  var others: [Exchange] {
    let others = Exchange.all(of: messages).filter {
      !waitsForMe($0) && ($0.opening.worker == me || $0.reviewer == me)
    }
    return others.filter(isAwaited) + others.filter { !isAwaited($0) }.reversed()
  }

  /// Whether who is here waits for the worker.
  func isAwaited(_ exchange: Exchange) -> Bool {
    exchange.state == .awaitsWorker && exchange.reviewer == me
  }

  private func waitsForMe(_ exchange: Exchange) -> Bool {
    switch exchange.state {
    case .awaitsWorker: exchange.opening.worker == me
    case .awaitsReviewer: exchange.reviewer == me
    case .closed: false
    }
  }

  /// Those who asked to talk after a heavy call, for who reviews, until it is done.
  var debriefs: [Message] {
    guard isReviewer else { return [] }
    // One line a call, however often it was asked.
    var seen = Set(messages.filter { $0.matter == .talked }.map(\.call))
    return messages.filter { $0.matter == .debrief && seen.insert($0.call).inserted }
  }

  /// How the reviewed calls of each person go, in the order of their names; for a worker, their own.
  var coachings: [Coaching] {
    let returned = messages.compactMap { message -> Review? in
      if case .returned(let asked) = message.matter { asked.review } else { nil }
    }
    let reviews = (messages.compactMap(\.review) + returned).firstOfEachCall
    let workers = isReviewer ? Set(reviews.map(\.worker)) : [me]
    return workers.compactMap { Coaching(of: $0, reviews) }.sorted {
      name($0.worker) < name($1.worker)
    }
  }

  /// The calls that two people read, for who reviews.
  var pairs: [ReadingPair] { ReadingPair.all(of: messages.compactMap(\.review)) }

  /// The reading of a call under way, by who is here.
  func draft(of call: CallID) -> Review? {
    messages.lazy.compactMap(\.review).last {
      $0.call == call && $0.reviewer == me && $0.finishedAt == nil
    }
  }
}
