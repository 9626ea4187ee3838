import Console
import Dispatch
import Foundation
import Intervention
import Library
import Records
import Review
import Synchronization
import Text

/// Does for the console what reviews ask of the world, away from the keyboard, one thing after the
/// other.
final class ReviewsDesk: Sendable {
  private let records: Records
  private let mailbox: Mailbox
  private let clock: Clock
  private let queue = DispatchQueue(label: "reviews", qos: .userInitiated)
  private let settings = Mutex(ReviewSettings())
  private let heard = Mutex(Heard())
  /// The call under way that is followed here.
  private let watched = Mutex<CallID?>(nil)
  /// What was read of the calls signed before those of the draws.
  private let older = Mutex<OlderCalls?>(nil)
  /// A reading under way, written at the first pause.
  private let draft = Mutex<Review?>(nil)
  /// Whether it was said that a draft is refused: it is tried again at each look.
  private let isRefused = Mutex(false)

  /// What was heard last.
  private struct Heard {
    var ring: [UInt8] = []
    /// Whether reading what was said failed since, which is said once.
    var hasFailed = false
  }

  /// How often a console looks whether another one rang: support asked for is heard within two seconds.
  private static let pace = DispatchTimeInterval.milliseconds(700)

  init(_ records: Records, _ mailbox: Mailbox, _ clock: Clock) {
    self.records = records
    self.mailbox = mailbox
    self.clock = clock
    queue.repeat(every: Self.pace, with: self) { $0.listen() }
  }

  /// Takes the grid and the rules, once they are read.
  func equip(_ settings: ReviewSettings) { self.settings.withLock { $0 = settings } }

  /// Does something; the answer, if any, comes later.
  func perform(_ task: ReviewTask) {
    if case .keep(let review) = task, review.finishedAt == nil {
      isRefused.withLock { $0 = false }
      return draft.withLock { $0 = review }
    }
    queue.async { [self] in
      tryDraft()
      do throws(RecordsError) {
        if let news = try answer(task) { mailbox.post(.review(news)) }
      } catch {
        if case .hand(_, var review, _) = task {
          review.finishedAt = nil
          draft.withLock { $0 = review }
        }
        mailbox.post(
          task.saying.map { .review(.refused($0, error.phrase)) } ?? .failed(error.phrase))
      }
    }
  }

  /// A draft that is not kept holds up nothing else.
  private func tryDraft() {
    do throws(RecordsError) { try keepDraft() } catch { mailbox.post(.failed(error.phrase)) }
  }

  /// Reads what was said when another console rang since the last time; a look at one small file.
  private func listen() {
    tryDraft()
    if let call = watched.withLock({ $0 }), let news = try? look(at: call) {
      mailbox.post(.review(news))
    }
    guard (try? records.require(Right(.read, .returns))) != nil else { return }
    let ring = records.home.lastRing
    guard heard.withLock({ $0.ring != ring }) else { return }
    do throws(RecordsError) {
      let board = try board(try records.messages())
      heard.withLock { $0 = Heard(ring: ring) }
      mailbox.post(.review(.messages(board)))
    } catch .locked {
      // Whoever was here is gone.
    } catch {
      // Somebody may be asking for support: it is said, once, and tried again.
      let isSaid = heard.withLock { heard in
        defer { heard.hasFailed = true }
        return heard.hasFailed
      }
      if !isSaid { mailbox.post(.failed(error.phrase)) }
    }
  }

  /// Writes what is under way, and forgets what was heard: the console locks or ends.
  func forget() {
    queue.sync {
      try? keepDraft()
      heard.withLock { $0 = Heard() }
      older.withLock { $0 = nil }
      watched.withLock { $0 = nil }
    }
  }

  private func keepDraft() throws(RecordsError) {
    let pending = draft.withLock { draft in
      defer { draft = nil }
      return draft
    }
    guard let pending else { return }
    do throws(RecordsError) {
      _ = try answer(.keep(pending))
    } catch {
      // It is tried again, unless it was changed meanwhile.
      draft.withLock { $0 = $0 ?? pending }
      let isTold = isRefused.withLock { isRefused in
        defer { isRefused = true }
        return isRefused
      }
      if isTold { return }
      throw error
    }
  }

  private func answer(_ task: ReviewTask) throws(RecordsError) -> ReviewNews? {
    let settings = settings.withLock { $0 }
    switch task {
    case .messages: return .messages(try board(try records.messages()))
    case .queue:
      let messages = try records.messages()
      var known = older.withLock { $0 }
      let queue = try ReviewQueue(records, messages, settings.rules, &known, on: clock.now)
      older.withLock { $0 = known }
      return .queue(queue, try board(messages))
    case .open(let item):
      let record = try records.read(item.candidate.call, for: .review)
      return .opened(item, record.call, Timeline(record.changes), settings.grid)
    case .keep(let review):
      let name = CallName(review.call, number: review.number, worker: review.worker)
      try keep(review, name)
      return nil
    case .say(let name, let matter):
      try records.keep(message(name, matter, id: records.newMessageID()))
      return .said(name, matter)
    case .hand(let name, let review, let matters):
      // A draft of it would take its place.
      draft.withLock { if $0?.call == review.call { $0 = nil } }
      try keep(review, name)
      for matter in matters {
        try records.keep(message(name, matter, id: records.newMessageID()))
      }
      return .handed(review)
    case .watch(let call):
      watched.withLock { $0 = call }
      return try call.map { call throws(RecordsError) in try look(at: call, isFirst: true) }
    case .openReturn(let exchange):
      try records.noteOpening(of: exchange.opening.call)
      return .returnOpened(exchange)
    }
  }

  private func keep(_ review: Review, _ name: CallName) throws(RecordsError) {
    // One reading of a call by a reviewer: the next keeping takes the place of the last.
    let id = "review-\(review.call.rawValue)-\(review.reviewer)"
    try records.keep(message(name, .review(review), id: id))
  }

  /// Reads a shared note; from the moment its worker shares it no more, it is not read again.
  private func look(at call: CallID, isFirst: Bool = false) throws(RecordsError) -> ReviewNews {
    if let call = try records.follow(call, isFirst: isFirst) { return .watched(call) }
    watched.withLock { $0 = nil }
    return .unshared(call)
  }

  private func board(_ messages: [Message]) throws(RecordsError) -> ReviewBoard {
    try ReviewBoard(records, messages, settings.withLock(\.rules))
  }

  private func message(_ call: CallName, _ matter: Message.Matter, id: String) -> Message {
    Message(
      id: id, call: call.id, number: call.number, from: records.me, name: records.who.name,
      worker: call.worker ?? records.me, at: clock.now, matter)
  }
}

extension ReviewTask {
  /// The call of which it says something that was written on the screen.
  fileprivate var saying: CallID? {
    switch self {
    case .say(let name, _), .hand(let name, _, _): name.id
    case .queue, .messages, .open, .keep, .watch, .openReturn: nil
    }
  }
}

/// What a centre sets for its reviews.
struct ReviewSettings {
  /// Which calls are reviewed.
  var rules = ReviewRules()
  /// The grid; nil when no grid can be read.
  var grid: Grid?
}

extension ReviewBoard {
  /// What was said, for whoever unlocked; what a second reading must not know is not in it.
  init(_ records: Records, _ messages: [Message], _ rules: ReviewRules) throws(RecordsError) {
    let (me, accounts) = (records.me, records.home.isCentre ? try records.vault.accounts() : [])
    let names = accounts.map { (SafeText($0.id.rawValue), $0.worker.name) }
    self.init(
      me: me, isReviewer: (try? records.require(Right(.read, .reviews))) != nil,
      messages: SecondReadings(messages, rules, for: me).blinded(messages, for: me),
      names: Dictionary(uniqueKeysWithValues: names))
  }
}

extension ReviewQueue {
  /// The queue of now: drawn from the calls signed since the first day of the month before, as an older
  /// one is no longer fresh in anybody's mind; what a rule takes whole stays until somebody reads it.
  ///
  /// `known` is what was read of the older ones, nil at first; it is brought up to date.
  init(
    _ records: Records, _ messages: [Message], _ rules: ReviewRules, _ known: inout OlderCalls?,
    on now: Moment
  ) throws(RecordsError) {
    let today = try now.knownDate()
    let month = CalendarDate(year: today.year, month: today.month, day: 1)
    let first = month?.adding(months: -1) ?? today
    let day: Int64 = 86_400_000
    let sinceMidnight = (now.wall + Int64(now.offset) * 60_000) % day
    let since = now.wall - sinceMidnight - Int64(today.dayNumber - first.dayNumber) * day
    let read = try records.candidates(
      since: since, messages, before: known?.rules == rules ? known : OlderCalls(rules))
    known = read.known
    let done = messages.compactMap(\.review).filter { $0.finishedAt != nil }.map(\.call)
    let me = records.me
    // Nobody reviews their own call.
    let isOthers = { (call: Candidate) in call.worker != me || !records.home.isCentre }
    self.init(
      read.calls.filter(isOthers), rules, seed: try records.reviewSeed(),
      older: read.older.filter(isOthers), pasts: read.pasts, done: Set(done),
      second: SecondReadings(messages, rules, for: me), unread: read.known?.unread ?? 0, on: today)
  }
}
