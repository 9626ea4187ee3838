import CallChance
import Chance
import Foundation
import Intervention
import Text

@testable import Records

/// Values for the tests.
enum Samples {
  static let worker = Worker(name: "Ana Roy", title: "t.s.", permit: "12345")
  static let call = CallID(rawValue: "0192f0c1-7a00-7000-8000-000000000001")
  static let other = CallID(rawValue: "0192f0c1-7a00-7000-8000-000000000002")
  static let evening: Int64 = 1_795_300_000_000
  static let words = "Elle dit : « je n'en peux plus », œuvre, là-bas, été 2024."

  static func moment(_ sequence: Int) -> Moment {
    Moment(monotonic: Int64(sequence) * 120, wall: evening + Int64(sequence) * 120, offset: -300)
  }

  static func change(_ sequence: Int, _ act: Change.Act) -> Change {
    Change(sequence: sequence, at: moment(sequence), author: worker.name, act: act)
  }

  /// The n-th change of a call: opened, then typed a piece at a time.
  static func typed(_ sequence: Int, _ text: SafeText = SafeText(words)) -> Change {
    guard sequence > 1 else { return change(1, .opened(number: 412, worker: worker)) }
    let splice = Splice(at: (sequence - 2) * text.count, inserted: text)
    return change(sequence, .edited(.text(passage: .note(.alliance), splice: splice)))
  }

  /// The n-th change of a call that uses every kind of change.
  static func mixed(_ sequence: Int) -> Change {
    change(sequence, Chance.change(sequence, by: worker).act)
  }

  static func changes(_ count: Int) -> [Change] { (1...count).map { typed($0) } }

  /// A call that was written, ended and signed: its last two changes say so.
  static func signed(_ count: Int = 5) -> [Change] {
    changes(count - 2) + [change(count - 1, .lineEnded), change(count, .signed)]
  }

  static func record(_ call: CallID = call, _ changes: [Change] = signed()) throws -> SignedRecord {
    try SignedRecord(
      Call(id: call, changes: changes), document: Data("Note 0412\n\(words)".utf8),
      changes: changes)
  }

  static let workspace = Array(repeating: UInt8(7), count: 32)
}
