import Canvas
import Intervention
import Text

/// Who else is on the line: one letter notes who joins, one line who leaves.
extension CallScreen {
  /// Those who are there, to note that they leave; then those who can join.
  func onTheLine(_ language: Language) -> Response {
    let present = call.content.participants.filter { $0.leftAt == nil }.map { someone in
      let name = call.content[.participant(someone.number)].line
      let who = name.isBlank ? someone.role.label : someone.role.label.followed(by: name)
      return Picker.Item(
        id: Choice.leaves(someone.number),
        label: Phrase(fr: "Quitte la ligne : \(who.french)", en: "Leaves: \(who.english)"),
        detail: Phrase(
          fr: "depuis \(someone.joinedAt.hour)", en: "since \(someone.joinedAt.hour)"))
    }
    let others = Self.parties.map { party, letter in
      Picker.Item(
        id: Choice.joins(party),
        label: Phrase(fr: "Arrive : \(party.label.french)", en: "Joins: \(party.label.english)"),
        detail: .empty, letter: letter(language))
    }
    return Response(
      overlay: .choice(
        Picker(
          title: Phrase(fr: "Sur la ligne", en: "On the line"), items: present + others)))
  }

  /// Notes that someone joined, and, for those who help, that they were told; then who it is.
  mutating func join(_ party: Communication.Party, at moment: Moment) -> Response {
    let all = call.content.participants
    let number = all.nextNumber
    let someone = Participant(number: number, role: party, joinedAt: moment)
    let isTold = Self.told.contains(party) && !isTold(party)
    let effects = isTold ? [told(party, at: moment)] : []
    return Response(
      effects: effects + [record(.edited(.participants(all + [someone])), at: moment)],
      notice: isTold
        ? Phrase(
          fr: "\(party.label.french) sur la ligne à \(moment.hour), noté aux communications.",
          en: "\(party.label.english) on the line at \(moment.hour), noted as told.")
        : Phrase(
          fr: "\(party.label.french) sur la ligne à \(moment.hour). ^Z annule.",
          en: "\(party.label.english) on the line at \(moment.hour). ^Z undoes."),
      overlay: .present(number))
  }

  /// Notes that someone left.
  mutating func leave(line number: Int, at moment: Moment) -> Response {
    let all = call.content.participants
    guard let role = all[number: number]?.role.label else { return .nothing }
    let left = all.changing(number) { $0.leftAt = moment }
    return Response(
      effects: [record(.edited(.participants(left)), at: moment)],
      notice: Phrase(
        fr: "\(role.french) a quitté la ligne à \(moment.hour). ^Z annule.",
        en: "\(role.english) left the line at \(moment.hour). ^Z undoes."))
  }

  /// Whether a party was already told, by a rescue or on the line.
  private func isTold(_ party: Communication.Party) -> Bool {
    call.content.communications.contains { $0.to == party }
  }

  /// Whose coming on the line tells them about the person.
  private static let told: Set<Communication.Party> = [
    .emergency, .nurse, .crisisTeam, .youthProtection,
  ]

  /// Who can join, the most frequent first, each by a letter.
  private static let parties: [(Communication.Party, @Sendable (Language) -> Character)] = [
    (.interpreter, { _ in "i" }), (.relative, { $0 == .french ? "p" : "r" }),
    (.nurse, { _ in "n" }), (.emergency, { _ in "u" }),
    (.crisisTeam, { $0 == .french ? "e" : "c" }), (.police, { $0 == .french ? "o" : "p" }),
    (.youthProtection, { $0 == .french ? "d" : "y" }), (.poison, { _ in "t" }),
    (.elderAbuse, { _ in "l" }), (.professional, { $0 == .french ? "r" : "s" }),
    (.other, { $0 == .french ? "a" : "o" }),
  ]
}

extension CallContent {
  /// How many others are on the line now.
  var present: Int { participants.count { $0.leftAt == nil } }
}

extension Phrase {
  /// The phrase, then some words after a comma.
  fileprivate func followed(by words: SafeText) -> Phrase {
    Phrase(fr: "\(french), \(words)", en: "\(english), \(words)")
  }
}
