import Canvas
import Text

/// Every command of the console.
///
/// The ids are a contract (DESIGN §5).
public enum CommandID: String, Hashable, Sendable, CaseIterable {
  case callNew = "call.new"
  case callFromPaper = "call.from-paper"
  case callFinish = "call.finish"
  case callHold = "call.hold"
  case callEnded = "call.ended"
  case callLost = "call.lost"
  case callBeforeEnding = "call.before-ending"
  case callAdministrative = "call.administrative"
  case callMissing = "call.missing"
  case callAddendum = "call.addendum"
  case callKept = "call.kept"
  case stepNext = "step.next"
  case stepPrevious = "step.previous"
  case stepAlliance = "step.alliance"
  case stepSafety = "step.safety"
  case stepPlan = "step.plan"
  case stepValidation = "step.validation"
  case safetyOpen = "safety.open"
  case rescueOpen = "rescue.open"
  case lineOpen = "line.open"
  case callRelay = "call.relay"
  case callHandover = "call.handover"
  case callClean = "call.clean"
  case eventChoose = "event.choose"
  case guideSearch = "guide.search"
  case guideFind = "guide.find"
  case guideSuggested = "guide.suggested"
  case guideFlag = "guide.flag"
  case directorySearch = "directory.search"
  case directoryWiden = "directory.widen"
  case directoryGiveThree = "directory.give-three"
  case directoryUnmet = "directory.unmet"
  case paneOther = "pane.other"
  case factsOpen = "facts.open"
  case personAdd = "person.add"
  case personNext = "person.next"
  case placeEdit = "place.edit"
  case callBackEdit = "call-back.edit"
  case callerChoose = "caller.choose"
  case wordsEdit = "words.edit"
  case reasonChoose = "reason.choose"
  case analysisEdit = "analysis.edit"
  case needAdd = "need.add"
  case dispositionChoose = "disposition.choose"
  case kindChoose = "kind.choose"
  case fieldNext = "field.next"
  case fieldPrevious = "field.previous"
  case undo
  case redo
  case help
  case menu
  case problems
  case redraw = "screen.redraw"
  case oneColumn = "screen.one-column"
  case tourLeave = "tour.leave"
  case screenLock = "screen.lock"
  case unlock
  case noteSearch = "note.search"
  case callerEarlier = "caller.earlier"
  case directiveWrite = "directive.write"
  case followUpOpen = "follow-up.open"
  case reviewOpen = "review.open"
  case reviewWish = "review.wish"
  case supportAsk = "support.ask"
  case practiceOpen = "practice.open"
  case exerciseSpeak = "exercise.speak"
  case exerciseSlow = "exercise.slow"
  case leave
  case quit
}

/// Where a command works.
public enum CommandScreen: String, Hashable, Sendable {
  /// Everywhere.
  case all
  /// On a call.
  case call
  /// On a call or where its note is finished.
  case closing
  /// On a signed note.
  case note
}

/// A command: its doors, its name, what it does.
public struct Command: Hashable, Sendable {
  /// The id.
  public let id: CommandID
  /// The keys, each a chord of one key or of ^X and a letter; the first is the one shown.
  public let keys: [Chord]
  /// Its name in the menu.
  public let label: Phrase
  /// What it does, in one sentence.
  public let sentence: Phrase
  /// Its name in the hints at the bottom, if it is one of them.
  public let hint: Phrase?
  /// Where it works.
  public let screen: CommandScreen
}

/// Keys pressed one after the other: one key, or `^X` and a letter.
public enum Chord: Hashable, Sendable {
  case key(Key)
  case prefixed(Character)

  /// The key that begins a chord of two.
  public static let prefix = Key.control("x")

  /// The chord as it is written for people: `F2`, `^X a`.
  public var name: Phrase {
    switch self {
    case .key(let key): key.name
    case .prefixed(" "): Phrase(fr: "^X Espace", en: "^X Space")
    case .prefixed("\n"): Phrase(fr: "^X Entrée", en: "^X Enter")
    case .prefixed(let letter):
      Phrase(same: Chord.prefix.name.french + SafeText(" \(letter)"))
    }
  }

  /// What follows `^X`, as it is written for people.
  static func name(of letter: Character) -> Phrase {
    switch letter {
    case " ": Phrase(fr: "Espace", en: "Space")
    case "\n": Key.enter.name
    default: Phrase(same: SafeText(String(letter)))
    }
  }
}
