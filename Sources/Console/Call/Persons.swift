import Canvas
import Intervention
import Text

/// The persons the call is about: each has a name, an age and a safety of her own.
///
/// The caller is not one of them unless the call is for oneself.
extension CallScreen {
  /// Adds a person and goes to her name; one that is still blank serves first.
  mutating func addPerson(at moment: Moment) -> Response {
    let content = call.content
    let blank = content.persons.first { content.isBlank(person: $0) && !isCaller($0) }
    // The first is always there.
    let number = blank ?? max(2, content.others.nextNumber)
    var effects = call.step == .alliance ? [] : go(to: .alliance, at: moment)
    if blank == nil {
      let persons = content.others + [Person(number: number)]
      effects.append(record(.edited(.persons(persons)), at: moment))
    }
    person = number
    return Response(
      effects: effects + focus(.passage(.person(number)), at: moment),
      notice: number == 1
        ? Phrase(
          fr: "Personne concernée : son nom ou son lien. ^X o en ajoute une autre.",
          en: "Person concerned: name or link. ^X o adds another.")
        : Phrase(
          fr: "Personne \(number) : son nom ou son lien, puis F2 sa sécurité. ^X k change.",
          en: "Person \(number): name or link, then F2 for her safety. ^X k switches."))
  }

  /// Whether a person is the one who calls: the first, unless someone calls for another.
  private func isCaller(_ number: Int) -> Bool {
    number == 1 && call.content.caller != .relative && call.content.caller != .professional
  }

  /// Takes away a person added by mistake, of whom nothing is known; nil when it is not one.
  mutating func removePerson(_ passage: Passage, at moment: Moment) -> Response? {
    let others = call.content.others
    guard let gone = others.first(where: { .person($0.number) == passage }),
      call.content.isBlank(person: gone.number)
    else { return nil }
    if person == gone.number { person = 1 }
    let effects = [record(.edited(.persons(others.filter { $0 != gone })), at: moment)]
    return Response(
      effects: effects + focus(.passage(.note(call.step)), at: moment),
      notice: Phrase(
        fr: "Personne \(gone.number) retirée. ^Z la remet.",
        en: "Person \(gone.number) removed. ^Z puts her back."))
  }

  /// Puts the safety of the next person under the hand.
  mutating func nextPerson(at moment: Moment) -> Response {
    let persons = call.content.persons
    guard persons.count > 1 else {
      return Response(
        notice: Phrase(
          fr: "Une seule personne concernée. ^X o en ajoute une.",
          en: "Only one person concerned. ^X o adds another."))
    }
    let index = persons.firstIndex(of: person) ?? persons.count - 1
    person = persons[(index + 1) % persons.count]
    // The cursor was in a text of the other person: it stays on the same axis.
    var effects: [Effect] = []
    if choice == nil, let axis = passage.axis { effects = focus(.axis(axis), at: moment) }
    let name = personName ?? .empty
    return Response(
      effects: effects,
      notice: Phrase(
        fr: "Sécurité : \(name.french). ^X k passe à la suivante.",
        en: "Safety: \(name.english). ^X k goes on to the next."))
  }

  /// Whose safety is under the hand, when there are several: « personne 2 : Karim ».
  var personName: Phrase? {
    guard call.content.persons.count > 1 else { return nil }
    let name = call.content[.person(person)].line
    return name.isBlank
      ? Phrase(fr: "personne \(person)", en: "person \(person)")
      : Phrase(fr: "personne \(person) : \(name)", en: "person \(person): \(name)")
  }
}

extension CallContent {
  /// Whether nothing at all is known of a person.
  fileprivate func isBlank(person: Int) -> Bool {
    self[.person(person)].isBlank && self[.age(person)].isBlank
      && SafetyAxis.allCases.allSatisfy { answer($0, of: person) == nil && isOpen($0, of: person) }
  }

  /// Whether a name or an age says whose it is: there are several persons.
  func isNumbered(_ passage: Passage) -> Bool {
    persons.count > 1 && persons.contains { .person($0) == passage || .age($0) == passage }
  }

  /// The name and age of each person concerned; those of several persons are numbered.
  var personFields: [CallField] {
    persons.flatMap { [.passage(.person($0)), .passage(.age($0))] }
  }
}
