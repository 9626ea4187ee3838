import Foundation
import Intervention

/// The sealed parts of a call in the register.
enum Part: String, CaseIterable {
  case document, changes, facts

  /// Content is padded to a multiple of this, so that its length says little.
  static let step = 256

  /// Whose keys open it in a centre.
  var compartment: Compartment { self == .facts ? .facts : .notes }
}

/// What a record key opens.
///
/// In a centre a call has two: those who make reports hold keys for the facts of calls, and none for
/// their words.
enum Compartment: String, CaseIterable {
  /// Everything: a call signed before there were accounts.
  case call
  /// The document and the changes.
  case notes
  case facts
  /// What is said about calls: readings, returns, support.
  case reviews

  /// Those of a centre, each with its own epochs.
  static let ofCentre = [Compartment.notes, .facts, .reviews]

  /// Whether a role holds its keys: those who read it, and those whose signature seals it.
  func isFor(_ role: Role) -> Bool {
    switch self {
    case .call: false
    case .notes: role.may(Right(.read, .notes))
    case .facts: role.may(Right(.read, .facts)) || role.may(Right(.sign, .calls))
    case .reviews: role.may(Right(.read, .reviews))
    }
  }
}

/// A record key, and the id that its seals are bound to.
struct CallKey {
  let record: RecordKey
  let boundTo: KeyID
}

/// Seals and opens the rows of the register.
///
/// Each seal is bound to its table, its row, its version, the key and all that the list says in
/// clear: a row moved, taken back to an earlier state or retouched does not open.
enum RowSealer {
  static func wrap(
    _ record: RecordKey, _ compartment: Compartment, of call: CallID, with key: WrappingKey
  ) throws -> Data {
    Data(try key.wrap(record, context: context(compartment, call, key)))
  }

  static func unwrap(
    _ wrapped: some DataProtocol, _ compartment: Compartment, of call: CallID, with key: WrappingKey
  ) -> CallKey? {
    key.unwrap(wrapped, context: context(compartment, call, key)).map { record in
      CallKey(record: record, boundTo: compartment == .call ? key.id : record.id)
    }
  }

  static func seal(
    _ content: Data, _ part: Part, of entry: SignedEntry, with key: CallKey
  ) throws -> Data {
    let padded = Padding.pad(content, to: Part.step, outside: RecordKey.overhead)
    return Data(try key.record.seal(padded, context: context(part, entry, key)))
  }

  static func open(
    _ sealed: some DataProtocol, _ part: Part, of entry: SignedEntry, with key: CallKey
  ) -> Data? {
    key.record.open(sealed, context: context(part, entry, key)).flatMap(Padding.strip)
      .map { Data($0) }
  }

  /// Keys of calls signed before there were accounts were bound to the call alone.
  private static func context(
    _ compartment: Compartment, _ call: CallID, _ key: WrappingKey
  ) -> [UInt8] {
    let place = compartment == .call ? [] : [compartment.rawValue]
    return SealContext.bytes(key.id, ["keyring", call.rawValue] + place)
  }

  private static func context(_ part: Part, _ entry: SignedEntry, _ key: CallKey) -> [UInt8] {
    SealContext.bytes(
      key.boundTo,
      [
        "blob", part.rawValue, entry.call.rawValue, "\(entry.version)", "\(entry.number)",
        "\(entry.openedAt)", "\(entry.signedAt)",
      ])
  }
}
