import Text

/// Where imported resources come from: one import, replaced whole by the next of the same name.
public struct DirectorySource: Hashable, Sendable, Codable {
  /// Its name, the absolute path of what was imported unless another was given.
  public var name: SafeText
  /// What was imported.
  public var path: SafeText
  /// The profile that read it.
  public var profile: String
  /// When, in UTC milliseconds.
  public var importedAt: Int64
  /// The organizations read.
  public var organizations = 0
  /// The resources kept.
  public var services = 0
  /// The places read.
  public var locations = 0

  private enum CodingKeys: String, CodingKey {
    case name, path, profile, organizations, services, locations
    case importedAt = "imported_at"
  }
}
