import Intervention
import Text

/// The first change of a journal, from its first page.
struct FirstFrame {
  static let page = 4096

  private let header: HeaderReading
  let change: Change?

  init(_ bytes: [UInt8], _ call: CallID, _ keys: JournalKeys) {
    header = HeaderReading(bytes, for: call, with: keys)
    guard case .open(let header, let record, let length) = header else {
      change = nil
      return
    }
    change = FrameSealer(record, header: header).open(bytes, at: length)?.change
  }

  /// Why the journal does not open; nil when it does, also without a change in it.
  func problem(_ path: String) -> RecordsError? { header.problem(SafeText(path).line) }

  /// Those it is sealed to, when none of them is here.
  var readers: [KeyID] {
    guard case .sealed(let people, _) = header else { return [] }
    return people
  }
}
