import Text

/// Writes the fields of a request from a call.
struct RequestWriter: CallWriting {
  let call: Call
  let language: Language

  private var note: NoteWriter { NoteWriter(call: call, language: language) }

  /// The call it comes from, and who asks.
  var origin: SafeText {
    let number = word("Appel ", "Call ") + call.number.callNumber
    return [number, call.openedAt?.full, call.worker.signature(language)].compactMap { $0 }
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }

  var fields: [ReferralRequest.Field] {
    [
      field("Identité", "Identity", identities),
      field("Lieu", "Place", [text(.place)]),
      field("Consentement", "Consent", [consent(.referral), consent(.communication)]),
      field("Motif", "Reason", reason),
      field("Urgence", "Urgency", [call.content.disposition.map(note.coded)]),
      field("Danger évalué", "Danger assessed", note.assessed),
      field("Services actuels", "Present services", content.headed(.network)),
      field("Orientations de l'appel", "Referrals of the call", note.given),
      field("Attentes", "Expectations", [text(.request)] + note.needs),
      field("Disponibilité", "Availability", [text(.safeHours)]),
      field("Particularités", "Particulars", particulars),
      field("Coordonnées de rappel", "Call-back", [callBack]),
    ]
  }

  /// What a visitor must know before going.
  var visit: [ReferralRequest.Field] {
    let danger = axes { $0.asked == .yes } ?? word("aucun confirmé", "none confirmed")
    let unasked = axes { $0.asked == .notAsked }
    return [
      field(
        "Sécurité de la visite", "Safety of the visit",
        [
          labelled("Adresse exacte", "Exact address", exactPlace ?? unknown),
          labelled("Danger", "Danger", danger),
          unasked.map { labelled("Non demandé", "Not asked", $0) },
          labelled("Arme ou moyen", "Weapon or means", weapon ?? unknown),
          labelled("Accès (chien, code)", "Access (dog, code)", ledger(.access) ?? unknown),
          labelled("Qui est là", "Who is there", company ?? unknown),
        ])
    ]
  }

  private var identities: [SafeText] {
    let caller = content.caller.map { labelled("Appelle", "Calling", $0.label[language]) }
    return content.persons.map { identity($0) ?? unknown } + [caller].compactMap { $0 }
  }

  private func consent(_ subject: ConsentSubject) -> SafeText {
    let answer = content.consents[subject]?.label[language] ?? unknown
    return labelled(subject.label[language], answer)
  }

  private var reason: [SafeText?] {
    let reasons = content.reasons.map { $0.label[language] }.joined(separator: semicolon)
    return [
      text(.words).map(quoted), text(.trigger).map { labelled("Déclencheur", "Trigger", $0) },
      reasons.isEmpty ? nil : reasons,
    ]
  }

  private var particulars: [SafeText] {
    let dependants = content.headed(.dependants).joined(separator: semicolon)
    return [
      labelled("Langue", "Language", spoken ?? unknown),
      labelled("Accès", "Access", ledger(.access) ?? unknown),
      labelled(
        "Enfants, personnes à charge", "Children, dependants",
        dependants.isEmpty ? unknown : dependants),
    ]
  }

  /// A field; what is not known is said so.
  private func field(_ french: String, _ english: String, _ lines: [SafeText?])
    -> ReferralRequest.Field
  {
    let said = lines.compactMap { $0 }
    return ReferralRequest.Field(
      label: word(french, english), lines: said.isEmpty ? [unknown] : said)
  }
}
