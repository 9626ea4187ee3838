import Foundation
import Intervention
import Review
import Text

// What is said about calls: readings, returns, answers, support.

extension Records {
  /// Who is at this console, as messages name them: the id of their account, or their name.
  public var me: SafeText { who.account ?? who.name }

  /// The messages that whoever unlocked may open, in the order they were written.
  ///
  /// A worker has those of their own calls, without the readings; those who review have all. It is a
  /// list: to open a reading or a return is ``noteOpening(of:)``.
  public func messages() throws(RecordsError) -> [Message] {
    try require(Right(.read, .returns))
    return try log.file.read(vault.messages) ?? []
  }

  /// Leaves the trace of the opening of a reading or of a return; without it, it is not shown.
  public func noteOpening(of call: CallID) throws(RecordsError) {
    try note(.reviewRead, call, for: .review)
  }

  /// Keeps a message, durable when it returns, for those who review and the worker it is for; then
  /// tells the other consoles of the host.
  ///
  /// Throws `.notAllowed` when somebody else writes such messages.
  public func keep(_ message: Message) throws(RecordsError) {
    let right = Right(.write, message.matter.isByReviewer ? .reviews : .returns)
    try allow(right, .reviewWritten, message.call)
    try log.file.write { db in
      try vault.write(message, db)
      // A reading under way is kept at each pause: its trace is the finished one's.
      if message.isDraft { return }
      try log.note(
        .reviewWritten, by: who, gate.now(), subject: SafeText(message.call.rawValue), db)
    }
    if !message.isDraft { home.ring() }
  }

  /// Puts in a demonstration calls signed before it was made, and what was said of them.
  ///
  /// Nothing of it happened, so nothing is in the access log. Throws `.notAllowed` elsewhere.
  public func take(
    past calls: [SignedRecord], _ messages: [Message]
  ) throws(RecordsError) {
    guard home.isDemonstration else { throw .notAllowed(Right(.write, .notes)) }
    try register.sign(calls)
    try log.file.write { db in
      for message in messages { try vault.write(message, db) }
    }
    home.ring()
  }

  /// A call under way while its worker shares the note; nil once they do not, or once somebody else,
  /// who was asked nothing, has taken it over.
  ///
  /// The first reading is in the access log; the next ones go on from it. Throws `.notAllowed` to who
  /// does not review.
  public func follow(_ call: CallID, isFirst: Bool = false) throws(RecordsError) -> Call? {
    try require(Right(.read, .reviews))
    guard let support = try support(of: call), support.sharesNote else { return nil }
    let changes = try isFirst ? peek(call, for: .support).changes : recovered(call).changes
    let found = Call(id: call, changes: changes)
    return found.worker.name == support.request.name ? found : nil
  }

  /// Ends the support that goes on in a call: it is signed, and nobody reads its note any more.
  ///
  /// A disk that refuses it here holds up no note.
  func endSupport(of call: Call) {
    guard let support = (try? support(of: call.id)) ?? nil else { return }
    try? keep(
      Message(
        id: newMessageID(), call: call.id, number: call.number, from: me, name: who.name,
        worker: support.request.worker, at: LocalMoment.at(gate.now()), .supportEnded))
  }

  private func support(of call: CallID) throws(RecordsError) -> Support? {
    Support.open(try messages(), of: call, at: LocalMoment.at(gate.now()))
  }

  /// A new id for a message.
  public func newMessageID() -> String { TimedID.text(at: gate.now()) }
}

extension Home {
  private var bell: String { path + "/bell" }

  /// Tells the other consoles of the host that something was said; it does not say what.
  func ring() { try? files.replace(bell, with: Array(TimedID.text(at: 0).utf8)) }

  /// What changes each time somebody rings.
  public var lastRing: [UInt8] { ((try? files.contents(of: bell)) ?? nil) ?? [] }
}
