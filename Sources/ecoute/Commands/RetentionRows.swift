import Intervention
import Records
import Text

/// A call or an attempt whose time is over, as `--json` writes it.
struct DueRow: Encodable {
  let id: CallID
  /// Nil for an attempt.
  let number: Int?
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

  init(_ attempt: DueAttempt, on day: CalendarDate) {
    id = attempt.id
    number = nil
    due = attempt.dueOn
    rule = attempt.rule.number
    approved = attempt.rule.approved(on: day) != nil
  }

  /// The line that people read.
  func columns(_ language: Language) -> [SafeText] {
    let none = Phrase(fr: "règle sans effet", en: "rule without effect")[language]
    return [
      number?.callNumber ?? Phrase(fr: "essai", en: "attempt")[language], SafeText(id.rawValue),
      SafeText("\(due)"),
      approved ? rule ?? "" : none,
    ]
  }
}

/// What was destroyed, as `--json` writes it.
struct DestructionRow: Encodable {
  let rule: SafeText
  let destroyed: [CallID]
  let busy: [CallID]
  /// Whether the keys of the backups were written again everywhere; null without a backup.
  let keys: Bool?
  /// The places of backups where they could not be.
  let pending: [SafeText]
  let certificate: SafeText?
  /// Whether the disk refused to erase files.
  private let leavesFiles: Bool
  private let noun: Phrase

  private enum CodingKeys: CodingKey { case rule, destroyed, busy, keys, pending, certificate }

  init(_ done: Destruction, keys: RenewedKeys?, certificate: SafeText?) {
    rule = done.rule.number
    destroyed = done.calls.map(\.call)
    busy = done.busy.map(\.call)
    self.keys = keys?.isWhole
    pending = keys?.pending ?? []
    self.certificate = certificate
    leavesFiles = done.problem != nil
    noun = Phrase(fr: "Appels", en: "Calls")
  }

  init(_ done: AttemptDestruction, keys: RenewedKeys?, certificate: SafeText?) {
    rule = done.rule.number
    destroyed = done.attempts.map(\.id)
    busy = done.busy.map(\.id)
    self.keys = keys?.isWhole
    pending = keys?.pending ?? []
    self.certificate = certificate
    leavesFiles = done.problem != nil
    noun = Phrase(fr: "Essais", en: "Attempts")
  }

  private var isCertified: Bool { certificate != nil || destroyed.isEmpty }

  /// Whether nothing of it remains to be done.
  var isWhole: Bool { isCertified && !leavesFiles }

  /// The sentences that people read.
  var sentences: [Phrase] {
    var sentences = [
      Phrase(
        fr: "\(noun.french) détruits sous la règle \(rule) : \(destroyed.count).",
        en: "\(noun.english) destroyed under rule \(rule): \(destroyed.count).")
    ]
    if let certificate {
      sentences.append(
        Phrase(fr: "Certificat : \(certificate)", en: "Certificate: \(certificate)"))
    } else if !isCertified {
      sentences.append(
        Phrase(
          fr: "Le certificat n'a pas pu être écrit. Ce qui est détruit reste inscrit :"
            + " ecoute audit show",
          en: "The certificate could not be written. What is destroyed stays in the log:"
            + " ecoute audit show"))
    }
    if leavesFiles {
      sentences.append(
        Phrase(
          fr: "\(noun.french) dont le disque n'a pas laissé effacer tous les fichiers : l'erreur"
            + " dit lesquels. Ils restent à effacer.",
          en: "\(noun.english) of which the disk would not erase all files: the error says"
            + " which. They are still to be erased."))
    }
    sentences += pending.map(RenewedKeys.pending)
    if keys != nil {
      sentences.append(
        Phrase(
          fr: "Toute copie plus ancienne de centre.keys les remettrait : détruisez-la.",
          en: "Any older copy of centre.keys would bring them back: destroy it."))
    }
    if !busy.isEmpty {
      sentences.append(
        Phrase(
          fr: "\(noun.french) laissés, une console s'en sert : \(busy.count).",
          en: "\(noun.english) left, a console is using them: \(busy.count)."))
    }
    return sentences
  }
}
