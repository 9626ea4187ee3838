import Foundation
import Intervention
import Text

/// The sealed parts of a call in the register.
enum Part: String, CaseIterable {
  case document, changes, facts

  /// Content is padded to a multiple of this, so that its length says little.
  static let step = 256
}

/// Seals and opens the rows of the register.
///
/// Each seal is bound to its table, its row, its version, the key and all that the list says in
/// clear: a row moved, taken back to an earlier state or retouched does not open.
struct RowSealer {
  let workspace: WorkspaceKey

  func wrap(_ record: RecordKey, of call: CallID) throws -> [UInt8] {
    try workspace.wrap(record, context: context("keyring", [call.rawValue]))
  }

  func unwrap(_ wrapped: Data, of call: CallID) -> RecordKey? {
    workspace.unwrap(wrapped, context: context("keyring", [call.rawValue]))
  }

  func seal(_ content: Data, _ part: Part, of entry: SignedEntry, with record: RecordKey) throws
    -> Data
  {
    let padded = Padding.pad(content, to: Part.step, outside: RecordKey.overhead)
    return Data(try record.seal(padded, context: context(part, entry)))
  }

  func open(_ sealed: Data, _ part: Part, of entry: SignedEntry, with record: RecordKey) -> Data? {
    record.open(sealed, context: context(part, entry)).flatMap(Padding.strip).map { Data($0) }
  }

  private func context(_ part: Part, _ entry: SignedEntry) -> [UInt8] {
    context(
      "blob",
      [
        part.rawValue, entry.call.rawValue, "\(entry.version)", "\(entry.number)",
        "\(entry.openedAt)", "\(entry.signedAt)",
      ])
  }

  /// Each field with its length before it, so that no two lists of fields read the same.
  private func context(_ table: String, _ fields: [String]) -> [UInt8] {
    var context = workspace.id.bytes
    for field in ["ecoute.sqlite", table] + fields {
      context.append(integer: UInt32(field.utf8.count))
      context.append(contentsOf: field.utf8)
    }
    return context
  }
}
