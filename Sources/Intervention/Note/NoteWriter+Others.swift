import Text

/// Who else was told, sent for, or on the line.
extension NoteWriter {
  var communications: [SafeText] {
    content.communications.map { communication in
      let head = communication.to.label[language].capitalised + " (" + hour(communication.at) + ")"
      let parts = [
        text(.communication(communication.number)),
        communication.basis.map { labelled("base", "basis", $0.label[language]) },
        communication.isPersonInformed.map {
          labelled("personne avisée", "person told", $0 ? word("oui", "yes") : word("non", "no"))
        },
      ].compactMap { $0 }
      return parts.isEmpty ? head : labelled(head, parts.joined(separator: semicolon))
    }
  }

  var rescues: [SafeText] { content.rescues.flatMap(rescue) }

  private func rescue(_ rescue: Rescue) -> [SafeText] {
    let steps = [
      word("demande ", "requested ") + at(rescue.requestedAt),
      rescue.dispatchedAt.map { word("départ ", "sent ") + at($0) },
      rescue.arrivedAt.map { word("arrivée confirmée ", "arrival confirmed ") + at($0) },
      rescue.cancelledAt.map { word("annulation ", "called off ") + at($0) },
      rescue.isUnconfirmed ? word("arrivée NON CONFIRMÉE", "arrival NOT CONFIRMED") : nil,
    ].compactMap { $0 }
    let fields = Rescue.Field.allCases.compactMap { field in
      text(.rescue(rescue.number, field)).map { "– " + labelled(field.label[language], $0) }
    }
    let consent = rescue.consent.map {
      "– " + labelled("Accord de la personne", "Person's consent", $0.label[language])
    }
    let head = labelled(rescue.service.label[language].capitalised, steps.joined(separator: ", "))
    return [head] + [consent].compactMap { $0 } + fields
  }

  var participants: [SafeText] {
    content.participants.map { participant in
      let who = [
        participant.role.label[language].capitalised, text(.participant(participant.number)),
      ]
      .compactMap { $0 }.joined(separator: ", ")
      let times =
        participant.leftAt.map { hour(participant.joinedAt) + "–" + hour($0) }
        ?? word("depuis ", "since ") + hour(participant.joinedAt)
      return who + " (" + times + ")"
    }
  }
}
