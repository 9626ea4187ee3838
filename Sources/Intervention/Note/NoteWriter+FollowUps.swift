import Text

/// The promise that the call keeps, those it makes, and what has come of them since.
extension NoteWriter {
  /// The promise that the call keeps, and what came of it.
  var kept: SafeText? {
    guard let promise = content.follows else { return nil }
    let first =
      word("de l'appel ", "to call ") + promise.callNumber.callNumber + word(" du ", " of ")
      + promise.answeredAt.date
    let outcome = content.followUpOutcome.map { said($0) }
    return labelled(
      "Relance", "Follow-up", [first, outcome].compactMap { $0 }.joined(separator: semicolon))
  }

  var followUps: [SafeText] { content.followUps.flatMap(followUp) }

  private func followUp(_ followUp: FollowUp) -> [SafeText] {
    let purpose = text(.followUp(followUp.number))
    // What was typed often says the date itself: it is not said twice.
    let whole = purpose.flatMap {
      followUp.due.isBlank || $0.string.contains(followUp.due.line.string) ? $0 : nil
    }
    let words = whole ?? (followUp.due.isBlank ? nil : followUp.due.line)
    let due = [words, read(followUp)].compactMap { $0 }
    let owner = followUp.owner.isBlank ? nil : word("par ", "by ") + followUp.owner
    let head = [due.joined(separator: " "), owner].compactMap { $0 }.joined(separator: ", ")
    let line = labelled("Relance", "Follow-up", head)
    return [(whole == nil ? purpose : nil).map { labelled(line, $0) } ?? line]
      + followUp.attempts.map {
        "– " + word("Tentative ", "Attempt ") + at($0.at) + colon + said($0.outcome)
      }
  }

  /// The moment a due date was read as, unless it says just that; « à vérifier » when it is none.
  private func read(_ followUp: FollowUp) -> SafeText? {
    guard let moment = followUp.dueAt else { return word("(date à vérifier)", "(date to check)") }
    let date = moment.date + " " + moment.hour
    return followUp.due.line == date ? nil : "(" + date + ")"
  }

  /// What happened to the promises after the signature; that somebody had one in hand is not kept
  /// here.
  var sinceSignature: [SafeText] {
    let isOne = content.followUps.count == 1
    return call.followUpEntries.compactMap { entry in
      said(entry.act).map { act in
        let which = isOne ? "" : word("relance ", "follow-up ") + SafeText("\(entry.number), ")
        return labelled(entry.at.date + " " + entry.at.hour + ", " + which + entry.author, act)
      }
    }
  }

  private func said(_ act: FollowUpAct) -> SafeText? {
    switch act {
    case .taken, .released: nil
    case .tried(let outcome, let call):
      said(outcome) + word(" (appel ", " (call ") + call.number.callNumber + ")"
    case .postponed(let text, let moment):
      word("reportée à ", "put off to ")
        + (moment.map { $0.date + " " + $0.hour } ?? text.line)
    case .handed(let name):
      word("remise à ", "handed to ")
        + (name.isBlank ? word("la relève", "the next shift") : name.line)
    case .dropped(let why): labelled("fermée sans rappel", "closed without a call", why.line)
    }
  }
}
