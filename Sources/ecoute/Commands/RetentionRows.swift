import Intervention
import Records
import Text

/// A call whose time is over, as `--json` writes it.
struct DueRow: Encodable {
  let id: CallID
  let number: Int
  let due: CalendarDate
  let rule: SafeText?
  let approved: Bool

  init(_ call: DueCall, on day: CalendarDate) {
    id = call.entry.call
    number = call.entry.number
    due = call.dueOn
    rule = call.rule.number
    approved = call.rule.approved(on: day) != nil
  }

  /// The line that people read.
  func columns(_ language: Language) -> [SafeText] {
    let none = Phrase(fr: "règle sans effet", en: "rule without effect")[language]
    return [
      number.callNumber, SafeText(id.rawValue), SafeText("\(due)"),
      approved ? rule ?? "" : none,
    ]
  }
}

/// What was destroyed, as `--json` writes it.
struct DestructionRow: Encodable {
  let rule: SafeText
  let destroyed: [CallID]
  let busy: [CallID]
  /// Whether the keys of the last backup were written again; null without a backup.
  let keys: Bool?
  let certificate: SafeText?

  init(_ done: Destruction, keys: Bool?, certificate: SafeText?) {
    rule = done.rule.number
    destroyed = done.calls.map(\.call)
    busy = done.busy.map(\.call)
    self.keys = keys
    self.certificate = certificate
  }

  /// The sentences that people read.
  var sentences: [Phrase] {
    var sentences = [
      Phrase(
        fr: "Appels détruits sous la règle \(rule) : \(destroyed.count).",
        en: "Calls destroyed under rule \(rule): \(destroyed.count).")
    ]
    if let certificate {
      sentences.append(
        Phrase(fr: "Certificat : \(certificate)", en: "Certificate: \(certificate)"))
    }
    if keys == false {
      sentences.append(
        Phrase(
          fr: "La sauvegarde des clés n'a pas pu être réécrite : faites ecoute backup dès que le"
            + " disque est là. D'ici là, elle ouvre encore ces appels.",
          en: "The backup of the keys could not be written again: run ecoute backup as soon as the"
            + " disk is there. Until then, it still opens these calls."))
    }
    if keys != nil {
      sentences.append(
        Phrase(
          fr: "Toute copie plus ancienne de centre.keys ouvre encore ces appels : détruisez-la.",
          en: "Any older copy of centre.keys still opens these calls: destroy it."))
    }
    if !busy.isEmpty {
      sentences.append(
        Phrase(
          fr: "Appels laissés, une correction y est en cours : \(busy.count).",
          en: "Calls left, a correction is being written: \(busy.count)."))
    }
    return sentences
  }
}
