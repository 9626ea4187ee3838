import Intervention
import Text

/// A call that keeps the promise of another: how it begins, and what came of the promise.
extension CallScreen {
  static let followingSentence = Phrase(
    fr: "Relance : ce qui est promis est à droite, F6 y va. ^X z note ce qu'elle donne.",
    en: "Follow-up: what was promised is on the right, F6 goes there. ^X z notes what came of it.")

  /// Says at the beginning whose promise it keeps, and shows it; nothing else is filled in but the
  /// declared event, which groups calls.
  mutating func follow(_ first: Call, _ promise: FollowUpLink, at moment: Moment) -> [Effect] {
    var effects = [record(.follows(promise), at: moment)]
    if let event = first.content.event {
      effects.append(record(.edited(.event(event)), at: moment))
    }
    open(first: first)
    return effects
  }

  /// Whether the promise and its plan are beside the note.
  fileprivate var readsFirst: Bool {
    references.contains { if case .first = $0 { true } else { false } }
  }

  /// Opens the promise and its plan beside the note, which keeps the keys.
  mutating func open(first: Call) {
    guard let promise = call.content.follows, promise.call == first.id, !readsFirst else { return }
    references.insert(.first(FirstCall(call: first, number: promise.number)), at: 0)
  }

  /// The list of what may come of the promise, until somebody spoke with the person.
  func followUpPicker(_ around: Surroundings) -> Picker<Choice>? {
    let content = call.content
    guard let promise = content.follows, content.followUpOutcome == nil || content.isUnreached
    else { return nil }
    let number = promise.callNumber.callNumber
    let title = Phrase(
      fr: "Relance de l'appel \(number) : ce qu'elle donne",
      en: "Follow-up to call \(number): what came of it")
    return outcomes(title, around.language, \.past) { .edit(.followUpOutcome($0)) }
  }

  /// What is said of an outcome just chosen, when it changes what is left to do.
  func said(_ outcome: CallBack.Outcome) -> Phrase {
    let now = outcome.past
    guard outcome.endsFollowUp else {
      return Phrase(
        fr: "\(now.french) : F9 signe ; la relance reste à faire.",
        en: "\(now.english): F9 signs; the follow-up stays to be done.")
    }
    return Phrase(
      fr: "\(now.french) : la relance est faite. La sécurité se demande comme toujours, F2.",
      en: "\(now.english): the follow-up is done. Safety is asked as always, F2.")
  }
}

extension App {
  /// Asks for the call whose promise a call that comes back keeps.
  func rereadFirst(of call: Call) -> [Effect] {
    guard let promise = call.content.follows, may(Right(.read, .notes)) else { return [] }
    return calls[call.id]?.readsFirst == true ? [] : [.followUp(.first(promise.call))]
  }

  /// The block of home: how many stand where, then the first of them, as many as the screen bears.
  var followUpRows: [Home.Row] {
    guard let board = followUps else { return [] }
    guard let sentence = board.sentence(at: now) else {
      return board.promised.contains { !$0.isClosed }
        ? [.followUps(Phrase(fr: "Relances (^X Entrée)", en: "Follow-ups (^X Enter)"))] : []
    }
    let most = size.height < 16 ? 0 : size.height / 4
    return [
      .followUps(
        Phrase(
          fr: "Relances (^X Entrée) · \(sentence.french)",
          en: "Follow-ups (^X Enter) · \(sentence.english)"))
    ] + board.near(at: now).prefix(most).map { .followUp($0) }
  }
}
