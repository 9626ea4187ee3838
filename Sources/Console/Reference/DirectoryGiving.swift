import Directory
import Intervention
import Text

/// Giving resources: one from its card, in some way, or the first three at once.
extension CallScreen {
  /// Attaches a resource to the note as it is known now; the caret goes back to the note.
  ///
  /// One that is there already only changes how it was given.
  mutating func attach(
    _ card: CardReading, _ mode: Referral.Mode = .given, at moment: Moment, _ around: Surroundings
  ) -> Response {
    pane = .note
    let referrals = call.content.referrals
    let resource = card.resource
    guard let index = referrals.firstIndex(where: { $0.resource == resource.id }) else {
      let given = Referral(card.found, mode, around.language)
      return Response(
        effects: [record(.edited(.referrals(referrals + [given])), at: moment)],
        notice: Phrase(
          fr: "Ressource jointe à la note (\(mode.label.french)), ^Z la retire : \(resource.name).",
          en: "Attached to the note (\(mode.label.english)), ^Z removes it: \(resource.name)."))
    }
    guard referrals[index].mode != mode, mode != .given else {
      return Response(
        notice: Phrase(
          fr: "Déjà jointe à la note : \(resource.name).",
          en: "Already attached to the note: \(resource.name)."))
    }
    var changed = referrals
    changed[index].mode = mode
    return Response(
      effects: [record(.edited(.referrals(changed)), at: moment)],
      notice: Phrase(
        fr: "Maintenant : \(mode.label.french), ^Z annule. \(resource.name).",
        en: "Now: \(mode.label.english), ^Z undoes. \(resource.name)."))
  }

  /// The ways to give the resource whose card is open, a letter each.
  func modePicker(_ language: Language) -> Picker<Choice> {
    Picker(
      title: Phrase(fr: "Joindre comment ?", en: "Attach how?"),
      items: Picker<Choice>.Item.lettered(Referral.Mode.allCases, language) {
        (.give($0), $0.label)
      })
  }

  /// Gives the resource whose card is open.
  mutating func give(
    _ mode: Referral.Mode, at moment: Moment, _ around: Surroundings
  ) -> Response {
    guard case .resource(let card) = references.last else { return .nothing }
    return attach(card, mode, at: moment, around)
  }

  private static let placeFirst = Phrase(
    fr: "Rien n'est joint : choisissez d'abord le lieu, Échap le laisse.",
    en: "Nothing is attached: choose the place first, Escape leaves it.")

  /// How many resources are given at once: what 211 gives.
  private static let few = 3

  /// Gives the first three resources found, as one gesture; what was set aside is never among them.
  mutating func giveThree(at moment: Moment, _ around: Surroundings) -> Response {
    guard case .resources(var search) = references.last else { return .nothing }
    // While a place is being chosen the list is not on the screen: nobody gives what nobody sees.
    guard search.choosing == nil else { return Response(notice: Self.placeFirst) }
    if search.awaits(.giveThree) {
      replace(.resources(search))
      return .nothing
    }
    let usable = (search.findings?.hits ?? []).filter { $0.setAside == nil }.prefix(Self.few)
    let given = Set(call.content.referrals.map(\.resource))
    let new = usable.filter { !given.contains($0.resource.id) }
    guard !new.isEmpty else {
      return Response(
        notice: usable.isEmpty
          ? Phrase(fr: "Rien à joindre ici.", en: "Nothing to attach here.")
          : Phrase(fr: "Déjà jointes à la note.", en: "Already attached to the note."))
    }
    pane = .note
    let referrals = new.map { Referral($0, .given, around.language) }
    let names = joined(new.map { Phrase(same: $0.resource.name) }, around.language)
    let gesture = Phrase(fr: "Orientations", en: "Referrals")
    return Response(
      effects: together(
        [.referrals(call.content.referrals + referrals)], gesture, at: moment),
      notice: Phrase(
        fr: "Jointes à la note (\(new.count)), ^Z les retire : \(names).",
        en: "Attached to the note (\(new.count)), ^Z removes them: \(names)."))
  }
}

extension Referral {
  /// A resource given, as it is known now at the site that was found.
  fileprivate init(_ found: FoundResource, _ mode: Mode, _ language: Language) {
    let kept = found.resource.snapshot(site: found.site, in: language)
    self.init(
      resource: kept.id, name: kept.name, phone: kept.phone, site: kept.site, seen: kept.seen,
      source: kept.source, mode: mode)
  }
}

extension Picker.Item {
  /// A line for each value, with the first letter of its name that no line before it has.
  static func lettered<Value>(
    _ values: [Value], _ language: Language, _ line: (Value) -> (id: ID, label: Phrase)
  ) -> [Self] {
    let lines = values.map(line)
    return zip(lines, FieldList.letters(of: lines.map { $0.label[language] })).map { line, letter in
      Self(id: line.id, label: line.label, detail: .empty, letter: letter)
    }
  }
}
