import Canvas
import Intervention
import Text

/// What is noted in the ledger of the rescues.
extension CallScreen {
  /// Notes that someone was asked to come now, and told.
  ///
  /// The basis of telling is proposed only where the person agreed; else it stays to be chosen.
  mutating func request(_ service: Communication.Party, at moment: Moment) -> [Effect] {
    let rescues = call.content.rescues
    let rescue = Rescue(number: rescues.nextNumber, service: service, requestedAt: moment)
    return [
      told(service, at: moment),
      record(.edited(.rescues(rescues + [rescue])), at: moment),
    ]
  }

  /// Notes that someone was told now.
  mutating func told(_ party: Communication.Party, at moment: Moment) -> Effect {
    let all = call.content.communications
    let told = Communication(
      number: all.nextNumber, to: party, at: moment,
      basis: call.content.consents[.communication] == .given ? .consent : nil)
    return record(.edited(.communications(all + [told])), at: moment)
  }

  /// Notes whether the person agreed; what was told then has that basis, or none yet.
  mutating func answer(consent: Consent?, of number: Int, at moment: Moment) -> [Effect] {
    guard let rescue = call.content.rescues[number: number] else { return [] }
    var all = call.content.communications
    let told = all.firstIndex { $0.to == rescue.service && $0.at == rescue.requestedAt }
    if let told, all[told].basis == nil || all[told].basis == .consent {
      let isGiven = consent == .given || call.content.consents[.communication] == .given
      all[told].basis = isGiven ? .consent : nil
    }
    let effects: [Effect] =
      all == call.content.communications ? [] : [record(.edited(.communications(all)), at: moment)]
    return effects + change(number, at: moment) { $0.consent = consent }
  }

  /// Stamps an hour, or takes one away.
  mutating func stamp(
    _ hour: WritableKeyPath<Rescue, Moment?> & Sendable, of number: Int, _ value: Moment?,
    at moment: Moment
  ) -> [Effect] {
    change(number, at: moment) { $0[keyPath: hour] = value }
  }

  private mutating func change(
    _ number: Int, at moment: Moment, _ make: (inout Rescue) -> Void
  ) -> [Effect] {
    let all = call.content.rescues.changing(number, make)
    return all == call.content.rescues ? [] : [record(.edited(.rescues(all)), at: moment)]
  }

  /// Puts back what some letters changed: they began a word.
  mutating func putBack(_ run: RescueLedger.Run, at moment: Moment) -> [Effect] {
    var effects: [Effect] = []
    if call.content.rescues != run.rescues {
      effects.append(record(.edited(.rescues(run.rescues)), at: moment))
    }
    if call.content.communications != run.communications {
      effects.append(record(.edited(.communications(run.communications)), at: moment))
    }
    return effects
  }
}
