import Text

/// What a machine gives at each step.
public enum Output: Hashable, Sendable {
  /// A line is said.
  case line(Utterance)
  /// A choice is asked; the machine waits for ``Script/choose(_:in:)``.
  case options([Offer])
  /// The host is told to do something.
  case command(Utterance)
  /// Nothing is left to run.
  case ended
  /// The script asked for something impossible; nothing is left to run.
  case failed(Failure)
}

/// An option offered.
public struct Offer: Hashable, Sendable {
  /// Its words.
  public let utterance: Utterance
  /// Whether it may be chosen.
  public let isOpen: Bool
}

/// A line, an option or a command, with the values put in its words.
public struct Utterance: Hashable, Sendable {
  /// The line of the script.
  public let line: Line
  let values: [SafeText]

  /// The words, the speaker's name included.
  public var text: SafeText { line.lead.isEmpty ? speech : line.lead + speech }

  /// The words alone.
  public var speech: SafeText {
    var next = values.makeIterator()
    return line.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .value: next.next() ?? ""
      }
    }.joined()
  }
}

/// A line, an option or a command of a script; equal to itself alone.
public final class Line: Hashable, Sendable {
  enum Piece: Sendable {
    case text(SafeText)
    /// The root of a formula.
    case value(Int32)
  }

  /// Who speaks, when the words begin with a name and a colon.
  public let speaker: SafeText?
  /// Its hashtags, without `#`.
  public let tags: [SafeText]
  /// Where it stands.
  public let place: ScriptPlace
  /// The index of its node in ``Script/nodes``.
  public let node: Int
  let lead: SafeText
  let pieces: [Piece]

  init(
    speaker: SafeText?, tags: [SafeText], place: ScriptPlace, node: Int, lead: SafeText,
    pieces: [Piece]
  ) {
    self.speaker = speaker
    self.tags = tags
    self.place = place
    self.node = node
    self.lead = lead
    self.pieces = pieces
  }

  /// Its id (`line:…`), when it has one.
  public var id: SafeText? { tags.first { $0.string.hasPrefix("line:") } }

  /// The words as they are written, `{…}` where a value will be.
  public var plain: SafeText {
    lead
      + pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .value: "{…}"
        }
      }.joined()
  }

  /// Whether they are the same line of the same script.
  public static func == (left: Line, right: Line) -> Bool { left === right }

  /// Hashes which line it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// Why a script cannot go on.
public struct Failure: Error, Hashable, Sendable {
  /// Where in the script.
  public let place: ScriptPlace
  /// What happened, without a full stop.
  public let what: Phrase
}
