import Text

extension GuideRule {
  /// Rule 27: words that judge.
  ///
  /// What callers say may stay in `synonymes`, and what is not to be said under « À éviter ».
  static let banned = GuideRule(27) { draft, _ in
    let remedy = Phrase(
      fr: "Dites ce qu'elle fait ou ce qu'elle vit", en: "Say what the person does or lives")
    return draft.quotes(bannedWords, sparing: [.avoid], remedy: remedy) { quote in
      Phrase(fr: "« \(quote) » juge la personne", en: "“\(quote)” judges the person")
    }
  }

  /// Rule 30: no dose, no diagnosis; « surdose » and « dose de naloxone » are other words.
  static let dosage = GuideRule(30) { draft, _ in
    let nurse = Phrase(
      fr: "Renvoyez à une infirmière ou à un pharmacien", en: "Send to a nurse or a pharmacist")
    let name = Phrase(
      fr: "Nommez ce que la personne vit, pas sa maladie",
      en: "Name what the person lives, not an illness")
    return draft.quotes(doses, remedy: nurse) { quote in
      Phrase(fr: "« \(quote) » est une posologie", en: "“\(quote)” is a dosage")
    }
      + draft.quotes(diagnoses, sparing: [.avoid], remedy: name) { quote in
        Phrase(fr: "« \(quote) » est un diagnostic", en: "“\(quote)” is a diagnosis")
      }
  }

  /// Rule 33: secrecy always has a limit; a sentence that says it is fair.
  static let secrecy = GuideRule(33) { draft, _ in
    let remedy = Phrase(
      fr: "Ajoutez la limite : « sauf si une vie ou un enfant est en danger »",
      en: "Add the limit: “unless a life or a child is in danger”")
    let isBare = { (text: DraftText) in !text.holds(limits) }
    return draft.quotes(promises, sparing: [.avoid], where: isBare, remedy: remedy) { quote in
      Phrase(
        fr: "« \(quote) » promet un secret sans limite", en: "“\(quote)” promises unlimited secrecy"
      )
    }
  }

  private static let bannedWords: [WordPattern] = [
    "manipulateur|manipulateurs|manipulatrice|manipulatrices", "hysterique|hysteriques",
    "commettre|commis|commet|commettent|commettrait un|le|son|leur suicide",
    "tentative|tentatives de suicide reussie|reussies", "tentative|tentatives reussie|reussies",
    "suicide|suicides rate|rates", "un cas de", "un|une|les|des tpl",
  ]

  private static let doses: [WordPattern] = [
    "# mg|mcg|µg|milligrammes|microgrammes", "#mg|#mcg|#µg",
    "prenez|prends … comprime|comprimes|cachet|cachets|pilule|pilules",
  ]

  private static let diagnoses: [WordPattern] = [
    "vous avez un|une trouble", "tu as un|une trouble", "vous souffrez d un|une trouble",
    "vous faites une depression|psychose|manie",
    "vous etes bipolaire|schizophrene|borderline|psychotique|depressif|depressive|paranoiaque",
  ]

  private static let promises: [WordPattern] = [
    "promets|promettons|jure|jurons|garantis|garantissons … secret|confidentialite|confidentiel",
    "promettre|garantir|assurer … secret|confidentialite", "garde|garderai … secret",
    "secret|confidentialite absolu|absolue|total|totale|garanti|garantie",
    "totalement|completement|absolument|entierement|toujours confidentiel|confidentielle|secret",
    "100 confidentiel", "dirai|dirons|repeterai|repeterons … personne", "personne ne le|la saura",
    "personne ne saura", "ca|cela ne sortira pas d ici", "entre nous … toujours",
    "reste|restera|resteront … entre nous",
    "reste|restera|resteront … confidentiel|confidentielle|secret|secrete",
  ]

  private static let limits: [WordPattern] = [
    "sauf", "excepte", "a moins que|de|qu", "limite|limites", "unless|except",
    "jamais|pas|sans promettre|garantir|assurer",
  ]
}
