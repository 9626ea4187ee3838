import Text

/// What an import read, kept, mended and set aside, in the form that DESIGN §5 fixes.
public struct ImportReport: Hashable, Sendable, Codable {
  /// What became of the rows of one table.
  public struct Table: Hashable, Sendable, Codable {
    /// The table, or the file when it has no other name.
    public var name: SafeText
    /// The rows read, without the header: `kept` + `setAside`.
    public var rows = 0
    /// The rows that serve.
    public var kept: Int { rows - setAside }
    /// The rows kept otherwise than as they are written; a part of `kept`.
    public var mended = 0
    /// The rows that do not serve.
    public var setAside = 0
  }

  /// Something wrong at a place in a file.
  public struct Finding: Hashable, Sendable, Codable {
    /// The file, relative to what is imported.
    public let file: SafeText
    /// The physical line where the row begins, from 1; for JSON, the line of the object.
    public let line: Int
    /// What is wrong.
    public let rule: ImportRule
    /// The same in one sentence, without anything confidential.
    public let text: SafeText
  }

  /// The name of the profile.
  public var profile: String
  /// The organizations read.
  public var organizations = 0
  /// The resources handed over.
  public var services = 0
  /// The places read.
  public var locations = 0
  /// One entry for each table met.
  public var tables: [Table] = []
  /// The first findings of each rule, in the order they were met.
  public var findings: [Finding] = []
  /// How many times each rule was broken, listed or not.
  public var counts: [ImportRule: Int] = [:]

  /// A report of nothing yet.
  public init(profile: String) { self.profile = profile }

  private enum CodingKeys: String, CodingKey {
    case profile, organizations, services, locations, tables, findings
  }
}

extension ImportReport.Table {
  private enum CodingKeys: String, CodingKey {
    case name, rows, kept, mended
    case setAside = "set_aside"
  }

  /// Reads the form of DESIGN §5.
  public init(from decoder: any Decoder) throws {
    let table = try decoder.container(keyedBy: CodingKeys.self)
    name = try table.decode(SafeText.self, forKey: .name)
    rows = try table.decode(Int.self, forKey: .rows)
    mended = try table.decode(Int.self, forKey: .mended)
    setAside = try table.decode(Int.self, forKey: .setAside)
  }

  /// Writes the form of DESIGN §5.
  public func encode(to encoder: any Encoder) throws {
    var table = encoder.container(keyedBy: CodingKeys.self)
    try table.encode(name, forKey: .name)
    try table.encode(rows, forKey: .rows)
    try table.encode(kept, forKey: .kept)
    try table.encode(mended, forKey: .mended)
    try table.encode(setAside, forKey: .setAside)
  }
}
