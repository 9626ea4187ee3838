import Yarn

/// One thing a case may ask of the console, and that an act or the clock changes.
enum Slot: Hashable {
  /// The act just made is an utterance of this kind.
  case gesture(Gesture)
  /// The utterance just made is on this subject.
  case about(String)
  case asked(String)
  case raised(String)
  case said(Gesture)
  case answer(String)
  /// An answer was marked that nobody had asked for and the caller had not given.
  case markedUnasked(String)
  case opened(String)
  case readSeconds(String)
  case searched(String)
  case chosen(String)
  case chosenNeed(String)
  case written(String)
  case consent, rescue, followUp
  case disposition(String)
  case nature(String)
  case step, time, silence
  /// The answer of an axis was asked for, or given by the caller.
  case known(String)
  /// What no rule knows: it stays at zero.
  case unknown

  /// The functions a case may call, all of them.
  static let functions = HostFunctions([
    HostFunction("geste", [.text], gives: .truth), HostFunction("sur", [.text], gives: .truth),
    HostFunction("posee", [.text], gives: .truth), HostFunction("aborde", [.text], gives: .truth),
    HostFunction("dit", [.text], gives: .number), HostFunction("reponse", [.text], gives: .text),
    HostFunction("coche_sans_demander", [.text], gives: .truth),
    HostFunction("ouvert", [.text], gives: .truth), HostFunction("lu_s", [.text], gives: .number),
    HostFunction("cherche", [.text], gives: .truth),
    HostFunction("choisie", [.text], gives: .truth),
    HostFunction("choisie_type", [.text], gives: .truth),
    HostFunction("note", [.text], gives: .truth), HostFunction("consentement", [], gives: .truth),
    HostFunction("secours", [], gives: .truth), HostFunction("relance", [], gives: .truth),
    HostFunction("issue", [.text], gives: .truth), HostFunction("nature", [.text], gives: .truth),
    HostFunction("etape", [], gives: .number), HostFunction("temps", [], gives: .number),
    HostFunction("silence", [], gives: .number),
  ])

  /// What a fact is about.
  init(_ fact: Fact) {
    let given = fact.arguments.first?.spelled ?? ""
    switch fact.name {
    case "geste": self = Gesture(rawValue: given).map(Slot.gesture) ?? .unknown
    case "sur": self = .about(given)
    case "posee": self = .asked(given)
    case "aborde": self = .raised(given)
    case "dit": self = Gesture(rawValue: given).map(Slot.said) ?? .unknown
    case "reponse": self = .answer(given)
    case "coche_sans_demander": self = .markedUnasked(given)
    case "ouvert": self = .opened(given)
    case "lu_s": self = .readSeconds(given)
    case "cherche": self = .searched(given)
    case "choisie": self = .chosen(given)
    case "choisie_type": self = .chosenNeed(given)
    case "note": self = .written(given)
    case "consentement": self = .consent
    case "secours": self = .rescue
    case "relance": self = .followUp
    case "issue": self = .disposition(given)
    case "nature": self = .nature(given)
    case "etape": self = .step
    case "temps": self = .time
    case "silence": self = .silence
    default: self = .unknown
    }
  }

  /// The subject of an utterance that it asks about.
  var subject: String? {
    switch self {
    case .about(let id), .asked(let id), .raised(let id): id
    default: nil
    }
  }

  /// Whether it is true for the length of one act only.
  var isInstant: Bool {
    switch self {
    case .gesture, .about: true
    default: false
    }
  }

  /// Whether the clock alone changes it.
  var isOfClock: Bool { self == .time || self == .silence }

  /// Whether only acts of the console change it: such an act is always possible and the caller does
  /// not hear it.
  var isOfConsole: Bool {
    switch self {
    case .opened, .searched, .chosen, .chosenNeed, .written, .consent, .rescue, .followUp,
      .disposition, .nature:
      true
    default: false
    }
  }

  /// The kind of its answer.
  var kind: Kind {
    switch self {
    case .said, .readSeconds, .step, .time, .silence: .number
    case .answer: .text
    default: .truth
    }
  }

  /// The answers of an axis, in the order of their cells.
  static let answers = ["", "yes", "no", "unclear", "declined"]
}
