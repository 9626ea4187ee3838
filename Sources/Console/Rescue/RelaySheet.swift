import Intervention
import Text

extension Sheet {
  /// The relay card of a call as it is now: a sentence a line, apart from one another, to read aloud.
  static func relay(_ call: Call, at moment: Moment, _ language: Language) -> Sheet {
    let lines = RelayCard(call, now: moment, language: language).lines
    return Sheet(
      title: Phrase(fr: "Relais, à lire tel quel", en: "Relay, to read aloud"),
      lines: lines.flatMap { [Phrase(same: $0), .empty] })
  }
}
