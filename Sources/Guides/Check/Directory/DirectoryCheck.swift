import Text

/// Holds the resources of a directory to rules 38 to 42.
public enum DirectoryCheck {
  /// What the resources of one folder break.
  public static func findings(
    _ resources: [CheckedResource], today: CalendarDate?
  ) -> [GuideFinding] {
    resources.flatMap { provenance($0) + age($0, today) + prominence($0) + form($0) }
      + unverified(resources) + twins(resources)
  }

  /// Rule 42 on the lines of a table.
  public static func privacy(_ text: String, file: SafeText) -> [GuideFinding] {
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    return PrivacyScanner.faults(lines).map { $0.finding(42, in: file) }
  }

  /// Rule 38: a status, a source, and hours when there is a number to dial.
  ///
  /// A resource that was never found again (D) may lack the last two; one that someone verified
  /// says so instead of its source.
  private static func provenance(_ resource: CheckedResource) -> [GuideFinding] {
    let isLost = resource.status == "D"
    let isVerified = resource.verified != nil
    var findings: [GuideFinding] = []
    if resource.status == nil && !isVerified {
      findings.append(
        finding(
          38, resource.place,
          Phrase(fr: "« \(resource.id) » n'a pas de statut", en: "“\(resource.id)” has no status"),
          Phrase(
            fr: "Ajoutez une ligne statut-a, b, c ou d dans attributes.csv",
            en: "Add a line statut-a, b, c or d in attributes.csv")))
    }
    if !resource.hasSource && !isLost && !isVerified {
      findings.append(
        finding(
          38, resource.place,
          Phrase(fr: "« \(resource.id) » n'a pas de source", en: "“\(resource.id)” has no source"),
          Phrase(
            fr: "Ajoutez une ligne source dans attributes.csv",
            en: "Add a line source in attributes.csv")))
    }
    if !resource.hasHours && !resource.numbers.isEmpty && !isLost {
      findings.append(
        finding(
          38, resource.place,
          Phrase(fr: "« \(resource.id) » n'a pas d'heures", en: "“\(resource.id)” has no hours"),
          Phrase(
            fr: "Écrivez-les dans schedules.csv, ou \"à vérifier\"",
            en: "Write them in schedules.csv, or \"à vérifier\"")))
    }
    return findings
  }

  /// Rule 38, for the date of verification: one warning for a folder, since it takes weeks of calls.
  private static func unverified(_ resources: [CheckedResource]) -> [GuideFinding] {
    let never = resources.filter { $0.verified == nil }
    guard let first = never.first else { return [] }
    return [
      finding(
        38, first.place,
        Phrase(
          fr: "\(never.count) fiche(s) sans date de vérification, « \(first.id) » d'abord",
          en: "\(never.count) resource(s) without a date of verification, “\(first.id)” first"),
        Phrase(
          fr: "Composez le numéro, puis écrivez le jour dans assured_date",
          en: "Dial the number, then write the day in assured_date"),
        .warning)
    ]
  }

  /// Rule 39: a resource nobody has checked for half a year; only a warning, since it is today's.
  private static func age(_ resource: CheckedResource, _ today: CalendarDate?) -> [GuideFinding] {
    guard let verified = resource.verified, let today, today.daysSince(verified) > 180 else {
      return []
    }
    return [
      finding(
        39, resource.place,
        Phrase(
          fr: "« \(resource.id) » est vérifié depuis \(today.daysSince(verified)) jours",
          en: "“\(resource.id)” was checked \(today.daysSince(verified)) days ago"),
        Phrase(
          fr: "Recomposez le numéro et changez assured_date",
          en: "Dial the number again and change assured_date"),
        .warning)
    ]
  }

  /// Rule 40: what is not confirmed is never put forward.
  private static func prominence(_ resource: CheckedResource) -> [GuideFinding] {
    guard let place = resource.firstResort, resource.verified == nil,
      resource.status == "C" || resource.status == "D"
    else { return [] }
    return [
      finding(
        40, place,
        Phrase(
          fr: "« \(resource.id) » n'est pas confirmé et se montre d'emblée",
          en: "“\(resource.id)” is not confirmed and shows at once"),
        Phrase(
          fr: "Retirez sa ligne premier-recours, ou vérifiez le numéro",
          en: "Remove its line premier-recours, or check the number"))
    ]
  }

  /// Rule 41: numbers as they are written here: `1 800 463-1029`, `418 661-6951`, `911`, `535353`.
  private static func form(_ resource: CheckedResource) -> [GuideFinding] {
    resource.numbers.filter { number in
      let shape = number.number.string.map { $0.isASCII && $0.isNumber ? "0" : $0 }
      return !shapes.contains(String(shape))
    }
    .map { number in
      finding(
        41, number.place,
        Phrase(
          fr: "le numéro « \(number.number.cut(to: 40)) » n'a pas la forme nationale",
          en: "the number “\(number.number.cut(to: 40))” does not have the national form"),
        Phrase(
          fr: "Écrivez-le comme 1 800 463-1029 ou 418 661-6951",
          en: "Write it as 1 800 463-1029 or 418 661-6951"))
    }
  }

  /// Rule 41: a number belongs to one resource.
  ///
  /// Three digits belong to everyone.
  private static func twins(_ resources: [CheckedResource]) -> [GuideFinding] {
    var owners: [String: (id: SafeText, kinds: Set<SafeText>)] = [:]
    var findings: [GuideFinding] = []
    for resource in resources {
      for number in resource.numbers {
        let digits = number.number.string.filter(\.isNumber)
        guard digits.count > 3 else { continue }
        guard let owner = owners[digits] else {
          owners[digits] = (resource.id, [number.kind])
          continue
        }
        // A service may take calls and texts at one number.
        if owner.id == resource.id, !owner.kinds.contains(number.kind) {
          owners[digits]?.kinds.insert(number.kind)
          continue
        }
        findings.append(
          finding(
            41, number.place,
            Phrase(
              fr: "le numéro « \(number.number.cut(to: 40)) » est déjà celui de « \(owner.id) »",
              en: "the number “\(number.number.cut(to: 40))” is already that of “\(owner.id)”"),
            Phrase(fr: "Gardez une seule des deux lignes", en: "Keep only one of the two lines")))
      }
    }
    return findings
  }

  private static let shapes: Set<String> = [
    "0 000 000-0000", "000 000-0000", "000", "000000", "000 option 0",
  ]

  private static func finding(
    _ rule: Int, _ place: CheckedPlace, _ what: Phrase, _ remedy: Phrase,
    _ severity: GuideFinding.Severity = .error
  ) -> GuideFinding {
    GuideFinding(
      rule: rule, severity: severity, file: place.file, line: place.line, what: what, remedy: remedy
    )
  }
}

extension CalendarDate {
  /// How many days have gone by since another day; negative when it is still to come.
  func daysSince(_ other: CalendarDate) -> Int { number - other.number }

  /// The number of the day, counted from some fixed day.
  ///
  /// Source: H. Hinnant, *chrono-compatible low-level date algorithms*, `days_from_civil`.
  private var number: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = year / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
  }
}
