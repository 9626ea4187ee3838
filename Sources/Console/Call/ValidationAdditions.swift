import Canvas
import Intervention
import Text

/// What is added in the last step: needs, communications, follow-ups; and what is proposed.
extension CallScreen {
  /// Adds something, its first letters typed.
  mutating func add(_ addition: Addition, _ text: SafeText, at moment: Moment) -> Response {
    switch addition {
    case .need: return addNeed(text, at: moment)
    case .communication:
      var picker = partyPicker
      if !text.isEmpty {
        picker.isOpenedByTyping = true
        picker.type(text)
      }
      return Response(overlay: .choice(picker))
    case .followUp: return addFollowUp(text, at: moment)
    }
  }

  /// A new need; one that is still empty serves first.
  mutating func addNeed(_ text: SafeText, at moment: Moment) -> Response {
    let needs = call.content.needs
    let empty = needs.first { call.content[.need($0.number)].isEmpty && $0.outcome == nil }
    let number = empty?.number ?? needs.nextNumber
    let added = empty == nil ? Edit.needs(needs + [Need(number: number)]) : nil
    return begin(added, .need(number), text, at: moment)
  }

  /// A new follow-up, to be called by the worker; one that is still empty serves first.
  private mutating func addFollowUp(_ text: SafeText, at moment: Moment) -> Response {
    let all = call.content.followUps
    let empty = all.first { call.content[.followUp($0.number)].isEmpty && $0.due.isEmpty }
    let number = empty?.number ?? all.nextNumber
    let new = FollowUp(number: number, due: "", dueAt: nil, owner: call.worker.name)
    let response = begin(
      empty == nil ? .followUps(all + [new]) : nil, .followUp(number), text, at: moment)
    let notice = Phrase(
      fr: "Quand et pourquoi, comme « demain 9 h, voir la nuit ». Entrée lit la date.",
      en: "When and what for, like “tomorrow 9 am, how the night went”. Enter reads the date.")
    return response + Response(notice: notice)
  }

  /// Makes an addition, with the cursor in its text.
  private mutating func begin(
    _ edit: Edit?, _ passage: Passage, _ text: SafeText, at moment: Moment
  ) -> Response {
    var effects = edit.map { [record(.edited($0), at: moment)] } ?? []
    effects += focus(.passage(passage), at: moment)
    if !text.isEmpty {
      let splice = Splice(at: 0, inserted: text)
      effects.append(record(.edited(.text(passage: passage, splice: splice)), at: moment))
    }
    return Response(effects: effects)
  }

  /// To whom something was told.
  private var partyPicker: Picker<Choice> {
    Picker(
      title: Phrase(fr: "Dit à qui ?", en: "Told to whom?"),
      items: Communication.Party.allCases.map {
        Picker.Item(id: .tell($0), label: $0.label, detail: .empty)
      })
  }

  /// Notes that something was told to someone now; what is typed next is what was told.
  mutating func tell(_ party: Communication.Party, at moment: Moment) -> Response {
    let all = call.content.communications
    let number = all.nextNumber
    let told = Communication(number: number, to: party, at: moment)
    return begin(.communications(all + [told]), .communication(number), "", at: moment)
  }

  /// Makes every choice that is proposed, as one gesture.
  mutating func confirmProposals(at moment: Moment) -> Response {
    let proposals = call.content.proposals
    guard !proposals.isEmpty else { return .nothing }
    let names = Phrase(
      fr: "\(joined(proposals.map(\.label), .french))",
      en: "\(joined(proposals.map(\.label), .english))")
    return Response(
      effects: together(proposals.map(\.edit), names, at: moment),
      notice: Phrase(
        fr: "Confirmé, ^Z annule. \(names.french).",
        en: "Confirmed, ^Z undoes. \(names.english)."))
  }

  /// Reads the date of a follow-up from what was typed; words that are no date are kept as they are,
  /// and a follow-up left without a word goes.
  mutating func readFollowUp(_ passage: Passage, at moment: Moment) -> Response {
    guard let followUp = call.content.followUp(passage) else { return .nothing }
    let text = call.content[passage].line
    let all = call.content.followUps
    guard !text.isBlank else {
      guard !followUp.due.isBlank, followUp.attempts.isEmpty else { return .nothing }
      return Response(
        effects: [record(.edited(.followUps(all.filter { $0 != followUp })), at: moment)],
        notice: Phrase(
          fr: "Relance retirée. ^Z la remet.", en: "Follow-up removed. ^Z puts it back."))
    }
    let due = DueDate(readingIn: text, now: moment)
    // « demain » is reckoned from the day it was typed.
    guard due.text != followUp.due || followUp.dueAt == nil && due.moment != nil else {
      return .nothing
    }
    let read = all.changing(followUp.number) { $0.date = due }
    return Response(
      effects: [record(.edited(.followUps(read)), at: moment)],
      notice: Phrase(
        fr: "Relance : \(due.label.french).", en: "Follow-up: \(due.label.english)."
      ).followed(by: due.doubt(at: moment)))
  }
}
