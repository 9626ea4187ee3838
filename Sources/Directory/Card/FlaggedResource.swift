import Text

/// What a worker says of a listing to those who keep the directory: one line, nothing about a person.
public struct FlaggedResource: Hashable, Sendable {
  /// The listing's own id.
  public let id: SafeText
  /// Its name as it was shown.
  public let name: SafeText
  /// The source it came from; empty for the directory's own tables.
  public let source: SafeText
  /// What is wrong.
  public let comment: SafeText
  /// When it was said, as ISO 8601.
  public let at: SafeText
  /// Who says it, if they sign.
  public let by: SafeText?

  /// A line about a listing.
  public init(
    id: SafeText, name: SafeText, source: SafeText, comment: SafeText, at: SafeText, by: SafeText?
  ) {
    self.id = id
    self.name = name
    self.source = source
    self.comment = comment
    self.at = at
    self.by = by
  }
}
