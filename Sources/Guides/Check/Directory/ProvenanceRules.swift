import Text

extension DirectoryRule {
  /// Rule 38: a status, a source, and hours when there is a number to dial.
  ///
  /// A resource that was never found again (D) may lack the last two; one that someone verified says
  /// so instead of its source.
  static let provenance = DirectoryRule(38) { resources, _ in
    resources.flatMap { resource in
      let isLost = resource.status == "D"
      let isVerified = resource.verified != nil
      var faults: [DirectoryFault] = []
      if resource.status == nil && !isVerified {
        faults.append(
          lacks(
            resource, Phrase(fr: "de statut", en: "status"),
            Phrase(
              fr: "Ajoutez une ligne statut-a, b, c ou d dans attributes.csv",
              en: "Add a line statut-a, b, c or d in attributes.csv")))
      }
      if !resource.hasSource && !isLost && !isVerified {
        faults.append(
          lacks(
            resource, Phrase(fr: "de source", en: "source"),
            Phrase(
              fr: "Ajoutez une ligne source dans attributes.csv",
              en: "Add a line source in attributes.csv")))
      }
      if !resource.hasHours && !resource.numbers.isEmpty && !isLost {
        faults.append(
          lacks(
            resource, Phrase(fr: "d'heures", en: "hours"),
            Phrase(
              fr: "Écrivez-les dans schedules.csv, ou \"à vérifier\"",
              en: "Write them in schedules.csv, or \"à vérifier\"")))
      }
      return faults
    }
  }

  private static func lacks(
    _ resource: CheckedResource, _ part: Phrase, _ remedy: Phrase
  ) -> DirectoryFault {
    DirectoryFault(
      resource.place,
      Phrase(
        fr: "« \(resource.id) » n'a pas \(part.french)",
        en: "“\(resource.id)” has no \(part.english)"),
      remedy)
  }

  /// Rule 38, for the date of verification: one warning for a folder, since it takes weeks of calls.
  static let verification = DirectoryRule(38) { resources, _ in
    let never = resources.filter { $0.verified == nil }
    guard let first = never.first else { return [] }
    return [
      DirectoryFault(
        first.place,
        Phrase(
          fr: "fiches sans date de vérification : \(never.count), dont « \(first.id) »",
          en: "resources without a date of verification: \(never.count), “\(first.id)” among them"),
        Phrase(
          fr: "Composez le numéro, puis écrivez le jour dans assured_date",
          en: "Dial the number, then write the day in assured_date"),
        severity: .warning)
    ]
  }

  /// Rule 39: a resource nobody has checked for half a year; only a warning, since nothing in the
  /// file changed.
  static let age = DirectoryRule(39) { resources, today in
    resources.compactMap { resource in
      guard let verified = resource.verified, let days = today?.daysSince(verified), days > 180
      else { return nil }
      return DirectoryFault(
        resource.place,
        Phrase(
          fr: "« \(resource.id) » est vérifié depuis \(days) jours",
          en: "“\(resource.id)” was checked \(days) days ago"),
        Phrase(
          fr: "Recomposez le numéro et changez assured_date",
          en: "Dial the number again and change assured_date"),
        severity: .warning)
    }
  }

  /// Rule 40: what is not confirmed is never put forward.
  static let prominence = DirectoryRule(40) { resources, _ in
    resources.compactMap { resource in
      guard let place = resource.firstResort, resource.verified == nil,
        resource.status == "C" || resource.status == "D"
      else { return nil }
      return DirectoryFault(
        place,
        Phrase(
          fr: "« \(resource.id) » n'est pas confirmé et se montre d'emblée",
          en: "“\(resource.id)” is not confirmed and shows at once"),
        Phrase(
          fr: "Retirez sa ligne premier-recours, ou vérifiez le numéro",
          en: "Remove its line premier-recours, or check the number"))
    }
  }
}
