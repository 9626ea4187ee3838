import Text

/// Something that happened in an exercise.
public struct Event: Hashable, Sendable {
  /// When, in milliseconds of the call.
  public let at: Int
  /// What.
  public let what: What
  /// The caller's alliance, once it happened.
  public let alliance: Int
  /// The step of the call.
  public let step: Int
  /// The node of the case it comes from; empty for the trainee's acts.
  public let node: String
  /// What makes the answer just marked doubtful, whatever the case asks about.
  public internal(set) var doubt: Doubt?

  /// What can happen.
  public enum What: Hashable, Sendable {
    /// The caller speaks; the id names the line of the case.
    case said(speaker: SafeText, words: SafeText, id: SafeText)
    /// The trainee speaks before the person has finished.
    case cutIn
    /// The caller pauses, in milliseconds.
    case paused(Int)
    case sound(SafeText)
    /// The caller gave something away.
    case clue(SafeText)
    /// The alliance moved.
    case alliance(by: Int)
    case act(Act)
    /// A criterion was earned.
    case earned(SafeText)
    /// A criterion was lost.
    case lost(SafeText)
    case hungUp
    case ended(Ending)
    /// The case asked for something impossible.
    case broken(Phrase)
  }

  /// What it is, in one word, for tables.
  public var name: SafeText {
    switch what {
    case .said: "replique"
    case .cutIn: "coupe"
    case .paused: "pause"
    case .sound: "bruit"
    case .clue: "indice"
    case .alliance: "alliance"
    case .act where doubt == .unasked: "coche_sans_demander"
    case .act(let act): SafeText(act.gesture.rawValue)
    case .earned: "gagne"
    case .lost: "perdu"
    case .hungUp: "raccroche"
    case .ended: "fin"
    case .broken: "panne"
    }
  }
}

/// How an exercise ended.
public struct Ending: Hashable, Sendable {
  /// The words of the case: `plan convenu`.
  public let words: SafeText
  /// Whether the danger was left as it was.
  public let isMissed: Bool
  /// Whether the case says so; otherwise the call was only left.
  public let isWritten: Bool
}
