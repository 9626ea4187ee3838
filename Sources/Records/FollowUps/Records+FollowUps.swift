import Foundation
import Intervention
import Text

// Promised call-backs: which are left, who has them, what came of them.

extension Records {
  /// The call-backs that signed calls promised, as they stand.
  ///
  /// The first reading opens the coded facts of every call, and the calls that promised something: it
  /// is one entry of the access log, and without it there is no list. Those that follow only read what
  /// changed since. Takes a while: never on the keyboard's thread.
  public func followUps(
    since known: FollowUpsRead? = nil, at now: Moment
  ) throws(RecordsError) -> FollowUpsRead {
    guard var read = known else { return try firstFollowUps(at: now.wall) }
    try require(Right(.read, .notes))
    let entries = try register.list()
    read.keep(entries)
    for entry in entries where read.versions[entry.call] != entry.version {
      try take(entry, in: &read, at: now.wall) { () throws(RecordsError) in
        try register.facts(entry.call).map { FollowUpsRead.nearness($0, at: now.wall) } ?? .nothing
      }
    }
    return read
  }

  private func firstFollowUps(at now: Int64) throws(RecordsError) -> FollowUpsRead {
    try allow(Right(.read, .notes), .followUps)
    try note(.followUps, for: .followUp)
    let entries = try register.list()
    let found = try register.promises { entry, facts in
      (entry.call, facts.map { FollowUpsRead.nearness($0, at: now) } ?? .nothing)
    }
    let nearness = Dictionary(found) { first, _ in first }
    var read = FollowUpsRead()
    for entry in entries {
      try take(entry, in: &read, at: now) { nearness[entry.call] }
    }
    return read
  }

  /// Takes in a call by what its facts say, nil when they did not open; one that does not open hides
  /// none of the others, and is counted.
  private func take(
    _ entry: SignedEntry, in read: inout FollowUpsRead, at now: Int64,
    _ nearness: () throws(RecordsError) -> FollowUpsRead.Nearness?
  ) throws(RecordsError) {
    do throws(RecordsError) {
      guard let nearness = try nearness() else { return read.takeUnread(entry.call) }
      try read.take(entry, nearness, at: now) { () throws(RecordsError) in
        try register.read(entry.call)?.call
      }
    } catch .locked {
      throw .locked
    } catch {
      read.takeUnread(entry.call)
    }
  }

  /// What came of wanting a promised call-back.
  public enum Taking: Sendable {
    /// It is in hand; here is the call that promised it.
    case taken(Call)
    /// It is no longer as it was seen: somebody else has it, or it is closed.
    case changed(Promised)
  }

  /// Takes a promised call-back in hand, as it was seen: the second of two who take it is told.
  ///
  /// The call that promised is read, which is in the access log first. Throws `.unknownCall` when the
  /// call, or the promise, is not there.
  public func take(_ seen: Promised, at now: Moment) throws(RecordsError) -> Taking {
    try allow(Right(.read, .notes), .read, seen.link.call)
    try note(.read, seen.link.call, for: .followUp)
    var other: Promised?
    let call = try amend(seen.link.call) { call in
      guard let standing = call.promised.first(where: { $0.id == seen.id }) else { return nil }
      guard standing.holder == seen.holder, !standing.isClosed else {
        other = standing
        return nil
      }
      return Change.Act.followedUp(seen.link.number, .taken).at(now, by: who.name)
    }
    if let other { return .changed(other) }
    home.ring()
    guard let call else { throw .unknownCall(seen.link.call) }
    return .taken(call)
  }

  /// Marks some promised call-backs with what happened to them: put off, handed over, closed.
  ///
  /// One that is closed already stays as it is.
  public func mark(
    _ promised: [Promised], with act: FollowUpAct, at now: Moment
  ) throws(RecordsError) {
    for one in promised {
      _ = try amend(one.link.call) { call in
        guard call.promised.first(where: { $0.id == one.id })?.isClosed == false else { return nil }
        return Change.Act.followedUp(one.link.number, act).at(now, by: who.name)
      }
    }
    home.ring()
  }

  /// Tells the call that promised what came of it, once the one that followed is signed.
  ///
  /// A promise that is not there any more, or does not open, holds up nobody's note.
  func settle(_ call: Call) throws(RecordsError) {
    guard call.addenda.isEmpty else { return }
    if let promise = call.content.follows {
      let name = FollowUpAct.CallName(call.id, number: call.number)
      let act =
        call.content.followUpOutcome.map { FollowUpAct.tried($0, by: name) } ?? .released(by: name)
      do throws(RecordsError) {
        _ = try amend(promise.call) { first in
          guard !first.followUpEntries.contains(where: { $0.act.writer == name }) else {
            return nil
          }
          return Change.Act.followedUp(promise.number, act)
            .at(call.answeredAt ?? LocalMoment.at(gate.now()), by: call.worker.name)
        }
      } catch .unknownCall, .wrongKey, .damaged, .laterFormat, .keysAwaited {
      }
    }
    if call.content.follows != nil || !call.promised.isEmpty { home.ring() }
  }

  /// Adds one change to a signed call, after what any other console added; returns the call, nil when
  /// nothing was to be added.
  private func amend(
    _ id: CallID, _ change: (Call) -> Change?
  ) throws(RecordsError) -> Call? {
    try allow(Right(.write, .notes), .write, id)
    var amended: Call?
    try register.amend(id) { record throws(RecordsError) in
      guard let change = change(record.call) else { return nil }
      let new = try record.adding(change)
      amended = new.call
      return new
    }
    if amended != nil { noteLater(.write, id, for: .followUp) }
    return amended
  }
}

extension Change.Act {
  /// A change without its place, which is given as it is added.
  fileprivate func at(_ moment: Moment, by author: SafeText) -> Change {
    Change(sequence: 0, at: moment, author: author, act: self)
  }
}

extension SignedRecord {
  /// The same call with one more change after its signature; what stands above its note stays there.
  fileprivate func adding(_ change: Change) throws(RecordsError) -> SignedRecord {
    let before = call
    let next = Change(
      sequence: before.lastSequence + 1, at: change.at, author: change.author, act: change.act)
    let changes = changes + [next]
    let after = Call(id: before.id, changes: changes)
    let first = SafeText(decoding: document).lines.first
    let mark = first == NoteDocument(before).heading.first ? nil : first
    let note = NoteDocument(after, mark: mark)
    return try SignedRecord(
      after, document: Data(note.plain.string.utf8), changes: changes, areas: facts.areas ?? [])
  }
}
