import Text

/// What a worker says of a guide to those who keep it; nothing of any caller.
public struct FlaggedGuide: Hashable, Sendable {
  /// The guide.
  public let slug: SafeText
  /// The version that was read.
  public let version: SafeText
  /// The section that was being read, if any.
  public let section: SafeText?
  /// What is wrong or missing, on one line.
  public let comment: SafeText
  /// When it was said, as ISO 8601 with its offset.
  public let at: SafeText
  /// Who said it.
  public let by: SafeText?

  /// Something said of a guide.
  public init(
    slug: SafeText, version: SafeText, section: SafeText?, comment: SafeText, at: SafeText,
    by: SafeText?
  ) {
    self.slug = slug.line
    self.version = version.line
    self.section = section?.line
    self.comment = comment.line
    self.at = at.line
    self.by = by?.line
  }
}
