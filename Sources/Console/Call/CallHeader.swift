import Canvas
import Intervention
import Text

/// The first line of a call: how long and what is known, without identity.
struct CallHeader {
  let call: Call
  let now: Moment

  func text(_ language: Language) -> SafeText {
    let content = call.content
    var parts = [Phrase(fr: "Appel", en: "Call")[language] + " " + call.number.callNumber]
    if let opened = call.openedAt {
      let end = call.lineEndedAt ?? now
      parts.append(SafeText("\(end.minutes(since: opened)) min"))
    }
    if call.lineEndedAt != nil {
      parts.append(Phrase(fr: "ligne fermée", en: "line ended")[language])
    }
    if let caller = content.caller { parts.append(caller.label[language]) }
    parts.append(known(.place, Phrase(fr: "lieu", en: "place"), language))
    parts.append(known(.callBack, Phrase(fr: "rappel", en: "call-back"), language))
    return parts.joined(separator: " · ")
  }

  private func known(_ passage: Passage, _ name: Phrase, _ language: Language) -> SafeText {
    name[language] + (call.content[passage].isBlank ? " ?" : " ✓")
  }
}
