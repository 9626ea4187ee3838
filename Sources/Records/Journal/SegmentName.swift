import Intervention

/// The name of one file of a call.
///
/// `<call>.journal` comes first, then `<call>.1.journal`, `<call>.2.journal`… A draft, `<name>.new`,
/// is a segment whose making was cut short.
struct SegmentName: Hashable, Sendable, Comparable {
  let call: CallID
  /// Its place among the files of the call, from 0.
  let number: Int
  var isDraft = false

  static let suffix = ".journal"
  static let draftSuffix = ".new"

  init(call: CallID, number: Int) {
    self.call = call
    self.number = number
  }

  /// The segment a file name stands for, if any.
  init?(fileName: String) {
    var rest = Substring(fileName)
    if rest.hasSuffix(Self.draftSuffix) {
      rest = rest.dropLast(Self.draftSuffix.count)
      isDraft = true
    }
    guard rest.hasSuffix(Self.suffix) else { return nil }
    rest = rest.dropLast(Self.suffix.count)
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard let id = parts.first, !id.isEmpty, parts.count <= 2 else { return nil }
    guard parts.count == 2 else {
      call = CallID(rawValue: String(id))
      number = 0
      return
    }
    guard let number = Int(parts[1]), number > 0 else { return nil }
    call = CallID(rawValue: String(id))
    self.number = number
  }

  var fileName: String {
    let id = String(call.rawValue.map { $0.isFileSafe ? $0 : "_" })
    return id + (number == 0 ? "" : ".\(number)") + Self.suffix
      + (isDraft ? Self.draftSuffix : "")
  }

  var draft: SegmentName {
    var draft = self
    draft.isDraft = true
    return draft
  }

  static func < (left: SegmentName, right: SegmentName) -> Bool {
    (left.isDraft ? 1 : 0, left.number) < (right.isDraft ? 1 : 0, right.number)
  }
}

extension Character {
  /// Whether it may stand in the name of a journal; ids are made of nothing else.
  fileprivate var isFileSafe: Bool { isASCII && (isLetter || isNumber || self == "-") }
}
