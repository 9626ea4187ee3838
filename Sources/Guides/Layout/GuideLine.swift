import Text

/// What a run of a laid-out guide is for; a screen gives each a look of its own.
public enum GuideStyle: Hashable, Sendable, CaseIterable {
  case normal, heading, strong, discreet, reference, warning
}

/// Some words of a line, in one style.
public struct GuideRun: Hashable, Sendable {
  /// The words, without line end.
  public let text: SafeText
  /// What they are for.
  public let style: GuideStyle
}

/// One line of a guide laid out for a width.
public struct GuideLine: Hashable, Sendable {
  /// Its words, from the left edge.
  public internal(set) var runs: [GuideRun] = []
  /// The references that begin on it, in order; each of the guide's is on one line only.
  public internal(set) var references: [GuideReference] = []
  /// The whole question or intervention it is part of, ready for the note.
  ///
  /// Every line of it carries it.
  public internal(set) var phrase: SafeText?
  /// How many letters and signs of the guide come before it, whatever the width: a place that stays
  /// the same when the guide is laid out again.
  public internal(set) var place = 0

  /// Its words, styles aside.
  public var text: SafeText { runs.map(\.text).joined() }

  /// The identifiers of the resources it names.
  public var resources: [SafeText] {
    references.compactMap { if case .resource(let id) = $0 { id } else { nil } }
  }

  /// The slugs of the guides it names.
  public var guides: [SafeText] {
    references.compactMap { if case .guide(let slug) = $0 { slug } else { nil } }
  }
}
