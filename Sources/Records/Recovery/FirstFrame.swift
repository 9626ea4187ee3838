import Intervention
import Text

/// The first change of a journal, from its first page.
struct FirstFrame {
  static let page = 4096

  private let header: HeaderReading
  let change: Change?

  init(_ bytes: [UInt8], _ call: CallID, _ key: WorkspaceKey) {
    header = HeaderReading(bytes, for: call, with: key)
    guard case .open(let header, let record, let length) = header else {
      change = nil
      return
    }
    change = FrameSealer(record, header: header).open(bytes, at: length)?.change
  }

  /// Why the journal does not open; nil when it does, also without a change in it.
  func problem(_ path: String) -> RecordsError? {
    let name = SafeText(path).line
    return switch header {
    case .open: nil
    case .wrongKey: .wrongKey(name)
    case .laterFormat: .laterFormat(name)
    case .damaged: .damaged(name)
    }
  }
}
