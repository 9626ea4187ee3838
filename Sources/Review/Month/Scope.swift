import Text

/// The calls that a page is about.
public enum Scope: Hashable, Sendable {
  /// All of the period's.
  case whole
  /// Those from a health region.
  case region(UInt32)
  /// Those from an MRC.
  case mrc(UInt32)
  /// Those from a place that is not known.
  case unknown
  /// Those of a declared event, by its id.
  case event(SafeText)
}
