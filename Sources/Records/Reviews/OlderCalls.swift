import Intervention
import Review
import Text

/// The calls as the queue sees them, and what is known beside.
public struct QueueRead: Sendable {
  /// Those signed from an instant on.
  public let calls: [Candidate]
  /// Those signed before, that a rule may take whole.
  public let older: [Candidate]
  /// What was read of all of those.
  public let known: OlderCalls?
  /// What is known of the workers.
  public let pasts: [SafeText: ReviewQueue.Past]
}

/// What was read of the calls signed before those that reviews are drawn from: those that a rule takes
/// whole stay in the queue until somebody reads them.
///
/// The first reading opens the coded facts of every one of them; the next ones, what changed since.
public struct OlderCalls: Sendable {
  /// The rules it was read by.
  public let rules: ReviewRules
  /// How many did not open; they are tried again once the console was locked.
  public private(set) var unread = 0
  private var versions: [CallID: Int] = [:]
  private var found: [CallID: (entry: SignedEntry, facts: CodedFacts)] = [:]

  /// Nothing read yet.
  public init(_ rules: ReviewRules) { self.rules = rules }

  /// Those that a rule takes, each with what it says in codes.
  var taken: [(entry: SignedEntry, facts: CodedFacts)] { Array(found.values) }

  /// More than this, and they are opened together, on several threads.
  private static let few = 50

  mutating func read(
    _ entries: [SignedEntry], _ wished: Set<CallID>, in register: any Store
  ) throws(RecordsError) {
    let known = Set(entries.map(\.call))
    found = found.filter { known.contains($0.key) }
    let new = entries.filter {
      versions[$0.call] != $0.version || (wished.contains($0.call) && found[$0.call] == nil)
    }
    guard let last = new.map(\.openedAt).max() else { return }
    var opened: [CallID: CodedFacts] = [:]
    if new.count > Self.few {
      let read = try register.facts(openedIn: .min..<(last + 1))
      opened = Dictionary(zip(read.entries.map(\.call), read.facts), uniquingKeysWith: { $1 })
    }
    for entry in new {
      let facts = opened[entry.call] ?? (try? register.facts(entry.call)) ?? nil
      versions[entry.call] = entry.version
      found[entry.call] = nil
      guard let facts else {
        unread += 1
        continue
      }
      if wished.contains(entry.call) || facts.isTaken(by: rules) {
        found[entry.call] = (entry, facts)
      }
    }
  }
}
