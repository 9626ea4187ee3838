import Text

/// Writes the sentences of a relay card, each whole; the card cuts them.
struct RelayWriter: CallWriting {
  let call: Call
  let language: Language
  let now: Moment

  /// Who calls, for whom, in what language when it is not French.
  var who: SafeText {
    let names = content.persons.compactMap(identity).joined(separator: semicolon)
    let parts = [caller(names), several, foreign].compactMap { $0 }
    return sentence(parts.joined(separator: semicolon))
  }

  private func caller(_ names: SafeText) -> SafeText {
    switch content.caller {
    case .relative:
      names.isEmpty
        ? word("Un proche appelle, identité inconnue", "A relative calls, identity unknown")
        : word("Un proche pour ", "A relative for ") + names
    case .professional:
      names.isEmpty
        ? word("Un professionnel appelle", "A professional calls")
        : word("Un professionnel pour ", "A professional for ") + names
    case .anonymous: names.isEmpty ? word("Personne anonyme", "Anonymous person") : names
    case .oneself, nil: names.isEmpty ? word("Identité inconnue", "Identity unknown") : names
    }
  }

  private var several: SafeText? {
    let count = content.persons.count
    return count > 1
      ? SafeText("\(count)") + word(" personnes concernées", " persons concerned") : nil
  }

  private var foreign: SafeText? {
    let isFrench = content.language == nil || content.language == .french
    let isDirect = content.interpreting == nil || content.interpreting == Interpreting.none
    return isFrench && isDirect ? nil : spoken.map { labelled("langue", "language", $0) }
  }

  /// Where to go.
  var place: SafeText {
    guard let exactPlace else { return word("Lieu exact INCONNU.", "Exact place UNKNOWN.") }
    return sentence(exactPlace.capitalised)
  }

  /// Every axis that is not a no, each once: sure, or to check.
  var danger: SafeText {
    let sure = axes { $0.asked == .yes }
    let toCheck = axes { $0.asked != .yes && $0.asked != .no }
    let parts = [
      sure.map { "Danger " + $0 }
        ?? word("Aucun danger confirmé", "No danger confirmed"),
      toCheck.map { labelled("À vérifier", "To check", $0) },
    ]
    return parts.compactMap { $0.map(sentence) }.joined(separator: " ")
  }

  /// The facts of what is a yes, the signs of life first.
  var facts: SafeText {
    let signs = dangers.flatMap { danger in
      SafetyDetail.signsOfLife.filter {
        $0.axis == danger.axis && content.answer($0, of: danger.person)?.asked == .no
      }.map { labelled($0.label[language], word("NON", "NO")) }
    }
    let facts = dangers.flatMap { axis, person in
      [text(.facts(axis, person))].compactMap { $0 }
        + SafetyDetail.all(of: axis).compactMap { point($0, person) }
    }
    return sentence((signs + facts).joined(separator: semicolon).capitalised)
  }

  /// A point as a fact: its words, or its name when it is a plain yes.
  private func point(_ detail: SafetyDetail, _ person: Int) -> SafeText? {
    guard !(SafetyDetail.weapons + SafetyDetail.protections).contains(detail) else { return nil }
    let asked = content.answer(detail, of: person)?.asked
    guard asked != .no else { return nil }
    return text(.detail(detail, person)) ?? (asked == .yes ? detail.label[language] : nil)
  }

  /// A weapon or means, unknown when a danger calls for the question; and what to know to come in.
  var means: SafeText {
    let calls = dangers.contains { [.suicide, .autrui, .violence].contains($0.axis) }
    let parts = [
      (weapon ?? (calls ? unknown : nil)).map { labelled("Arme/moyen", "Weapon/means", $0) },
      ledger(.access).map { labelled("Accès", "Access", $0) },
    ]
    return parts.compactMap { $0.map(sentence) }.joined(separator: " ")
  }

  /// Who is with the person.
  var present: SafeText {
    let typed = text(.company)
    return switch content.company {
    case .alone: word("Personne seule.", "Person alone.")
    case .accompanied where typed == nil: word("Personne accompagnée.", "Person with someone.")
    case .accompanied, nil:
      typed.map { sentence(word("Avec ", "With ") + $0) }
        ?? word("Entourage inconnu.", "Company unknown.")
    }
  }

  /// What was sent for and done.
  var done: SafeText {
    let measures = dangers.compactMap { text(.measures($0.axis, $0.person)) }
    let rescues =
      content.rescues.isEmpty
      ? [word("Aucun secours demandé", "No rescue requested")] : latestRescues.map(request)
    let parts = rescues + (measures.isEmpty ? [] : [measures.joined(separator: semicolon)])
    return parts.map { sentence($0.capitalised) }.joined(separator: " ")
  }

  /// A rescue, and whether it came.
  private func request(_ rescue: Rescue) -> SafeText {
    let event = text(.rescue(rescue.number, .event)).map { word("nº ", "no. ") + $0 }
    let outcome =
      if rescue.cancelledAt != nil {
        word("annulé", "called off")
      } else if let arrived = rescue.arrivedAt {
        word("arrivé ", "arrived ") + at(arrived)
      } else {
        word("arrivée NON CONFIRMÉE depuis ", "arrival NOT CONFIRMED for ")
          + SafeText("\(now.minutes(since: rescue.requestedAt)) min")
      }
    let service = rescue.service.label[language] + " " + at(rescue.requestedAt)
    let parts = [service, event, outcome, text(.rescue(rescue.number, .next))]
    return word("Demandé ", "Requested ") + parts.compactMap { $0 }.joined(separator: ", ")
  }

  /// How to call back; six words are enough for a number.
  var number: SafeText {
    let typed = text(.callBack) ?? unknown
    let number = word("Rappel ", "Call-back ") + RelayCard.cut(typed, to: 6)
    return switch content.callBack {
    case .never: sentence(number + word(", ne pas rappeler", ", do not call back"))
    case .noMessage: sentence(number + word(", aucun message", ", no message"))
    case .message, nil: sentence(number)
    }
  }

  /// The text with a full stop.
  private func sentence(_ text: SafeText) -> SafeText {
    guard let last = text.string.last else { return text }
    return ".!?…".contains(last) ? text : text + "."
  }
}
