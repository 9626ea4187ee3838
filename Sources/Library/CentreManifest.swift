import Crypto
import Guides
import Text

/// The list a centre keeps of its own guides: which file, which text, approved by whom, until when.
public struct CentreManifest: Hashable, Sendable {
  /// The guides entered, in the order of the file.
  public let entries: [Entry]
  /// `responsable`: the person to warn when something is wrong with a guide.
  public let keeper: SafeText?
  /// `date`: the day on which the list was made.
  public let date: CalendarDate?
  /// Whether what it says cannot be known.
  public let isUnreadable: Bool

  /// A list; without anything, that of a centre that keeps none.
  public init(
    entries: [Entry] = [], keeper: SafeText? = nil, date: CalendarDate? = nil,
    isUnreadable: Bool = false
  ) {
    self.entries = entries
    self.keeper = keeper
    self.date = date
    self.isUnreadable = isUnreadable
  }

  /// A guide entered in the list.
  public struct Entry: Hashable, Sendable {
    /// The line of `centre.yaml` it begins on.
    public let line: Int
    /// `slug`: the name of the guide.
    public let slug: SafeText
    /// `fichier`: its place below `centre/guides`; the name alone will do for a French guide.
    public let file: SafeText
    /// `sha256`: the sum of the text that was entered.
    public let sum: GuideSum
    /// `approuve_par`.
    public let approvedBy: SafeText?
    /// `approuve_le` and `echeance`.
    public let approval: GuideApproval
    /// `version`.
    public let version: SafeText?

    /// The language its file is in, told by its folder.
    var language: Language { file.string.hasPrefix("en/") ? .english : .french }
  }

  /// What is entered for a file of the centre's, by its place below `centre/guides`.
  func entry(for path: SafeText, _ language: Language) -> Entry? {
    if let entry = entries.first(where: { $0.file == path }) { return entry }
    guard language == .french, let name = path.string.split(separator: "/").last else { return nil }
    return entries.first { $0.file.string == name }
  }

  /// What it says of the bytes of a file.
  func listing(_ entry: Entry?, _ bytes: [UInt8]) -> CentreListing {
    if isUnreadable { return .unknown }
    guard let entry else { return .unlisted }
    return entry.sum == GuideSum(of: bytes) ? .entered(entry.approval) : .changed(entry.approval)
  }
}

/// The SHA-256 sum of a file: two texts that differ by one comma have different sums.
public struct GuideSum: Hashable, Sendable {
  private let bytes: [UInt8]

  /// The sum of some bytes.
  init(of bytes: [UInt8]) { self.bytes = Array(SHA256.hash(data: bytes)) }

  /// A sum as `sha256sum` writes it, or nil when it is anything else.
  init?(_ written: SafeText) {
    let digits = Array(written.string)
    guard digits.count == 64, digits.allSatisfy(\.isASCII) else { return nil }
    let values = digits.compactMap(\.hexDigitValue)
    guard values.count == 64 else { return nil }
    bytes = stride(from: 0, to: 64, by: 2).map { UInt8(values[$0] * 16 + values[$0 + 1]) }
  }
}
