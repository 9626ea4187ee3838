import Text

extension Opening {
  /// The state in the fewest words that cannot be misread: « jusqu'à 20:00 », « ouvre 13:00 ».
  public var shortPhrase: Phrase {
    switch state {
    case .unknown: Phrase(fr: "heures ?", en: "hours?")
    case .open:
      today(until).map { Phrase(fr: "jusqu'à \($0)", en: "until \($0)") } ?? state.label
    case .closed: today(next).map { Phrase(fr: "ouvre \($0)", en: "opens \($0)") } ?? state.label
    }
  }

  /// An hour of the same day; another day takes too many words.
  private func today(_ time: LocalTime?) -> SafeText? {
    time.flatMap { $0.day == now.day ? $0.hour : nil }
  }
}
