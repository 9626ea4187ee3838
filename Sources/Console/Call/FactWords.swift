import Intervention
import Text

/// What is known at once, in the words of the header: each fact the longest first, then shorter.
///
/// What is not known says so: unknown is not no.
struct FactWords {
  let content: CallContent

  var place: Phrase {
    isPlaceBlank
      ? Phrase(fr: "lieu ?", en: "place?") : Phrase(fr: "lieu ✓", en: "place ✓")
  }

  /// A place told to the rescue is where the person is.
  private var isPlaceBlank: Bool {
    content[.place].isBlank
      && content.rescues.allSatisfy { content[.rescue($0.number, .place)].isBlank }
  }

  /// Whether one may call back, and leave a message.
  var callBack: [Phrase] {
    if content.callBack == .never { return [Phrase(fr: "rappel non", en: "no call-back")] }
    guard !content[.callBack].isBlank else {
      return [Phrase(fr: "rappel ?", en: "call-back?")]
    }
    if content.isDoubtful(.callBack) {
      return [
        Phrase(fr: "rappel à vérifier", en: "call-back to check"),
        Phrase(fr: "rappel ?", en: "call-back?"),
      ]
    }
    let short = Phrase(fr: "rappel ✓", en: "call-back ✓")
    switch content.callBack {
    case .message: return timed([short])
    case .noMessage:
      return timed([
        Phrase(fr: "rappel ✓ sans message", en: "call-back ✓ no message"),
        Phrase(fr: "rappel ✓ sans mess.", en: "call-back ✓ no mess."),
      ])
    case .never, nil:
      return timed([Phrase(fr: "rappel ✓ message ?", en: "call-back ✓ message?"), short])
    }
  }

  /// Before them, the longest with the safe hours.
  private func timed(_ forms: [Phrase]) -> [Phrase] {
    let hours = content[.safeHours].line
    guard !hours.isBlank, let longest = forms.first else { return forms }
    return [Phrase(fr: "\(longest.french), \(hours)", en: "\(longest.english), \(hours)")] + forms
  }

  var provenance: [Phrase] {
    switch content.provenance {
    case .direct: [Phrase(fr: "direct", en: "direct")]
    case .nurse:
      [Phrase(fr: "par l'infirmière", en: "by the nurse"), Phrase(fr: "par inf.", en: "by nurse")]
    case .emergency: [Phrase(fr: "par le 911", en: "by 911"), Phrase(fr: "par 911", en: "by 911")]
    case .regionalLine:
      [
        Phrase(fr: "par la ligne régionale", en: "by the regional line"),
        Phrase(fr: "par rég.", en: "by reg."),
      ]
    case .information:
      [Phrase(fr: "par le 211", en: "by 211"), Phrase(fr: "par 211", en: "by 211")]
    case nil: [Phrase(fr: "provenance ?", en: "came by?"), Phrase(fr: "par ?", en: "by?")]
    }
  }

  var company: [Phrase] {
    switch content.company {
    case .alone: [Phrase(fr: "seul·e", en: "alone")]
    case .accompanied:
      [Phrase(fr: "accompagné·e", en: "with someone"), Phrase(fr: "avec", en: "with")]
    case nil: [Phrase(fr: "seul·e ?", en: "alone?")]
    }
  }

  /// The language when it is not French, and who helps to understand.
  var language: [Phrase] {
    var names: [Phrase] = []
    switch content.language {
    case .english: names.append(SpokenLanguage.english.label)
    case .other:
      let name = content[.language].line
      names.append(name.isBlank ? SpokenLanguage.other.label : Phrase(same: name))
    case .french, nil: break
    }
    switch content.interpreting {
    case .interpreter, .video, .text: names.append(content.interpreting?.label ?? .empty)
    case Interpreting.none?, nil: break
    }
    guard !names.isEmpty else { return [] }
    return [names.joined(by: ", "), shortLanguage]
  }

  private var shortLanguage: Phrase {
    switch content.interpreting {
    case .interpreter: Phrase(fr: "interp.", en: "interp.")
    case .video: Phrase(fr: "SRV", en: "VRS")
    case .text: Phrase(fr: "ATS", en: "TTY")
    case Interpreting.none?, nil:
      content.language == .english
        ? Phrase(fr: "angl.", en: "Engl.") : Phrase(fr: "autre l.", en: "other l.")
    }
  }

  var caller: [Phrase] {
    switch content.caller {
    case .oneself: [Caller.oneself.label, Phrase(fr: "soi", en: "self")]
    case .relative: [Caller.relative.label, Phrase(fr: "proche", en: "relative")]
    case .professional: [Caller.professional.label, Phrase(fr: "pro", en: "pro")]
    case .anonymous: [Caller.anonymous.label]
    case nil: [Phrase(fr: "qui ?", en: "who?")]
    }
  }
}
