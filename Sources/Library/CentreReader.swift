import Guides
import Review
import Text

/// Reads what a centre sets, one key at a time.
struct CentreReader {
  /// The axes of safety, which `outils` may name.
  static let axes = ["suicide", "autrui", "violence", "vulnerable", "medical"]

  private var file: SettingsFile

  /// A reader of a file.
  init(_ file: SettingsFile) { self.file = file }

  /// What is wrong, in the order of the lines.
  var problems: [Problem] {
    file.problems.enumerated()
      .sorted { ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset) }
      .map(\.element)
  }

  mutating func name() -> SafeText? {
    let fields = file["nom"]
    return file.reading { () throws(GuideError) in try fields?.optionalText("nom") }
  }

  mutating func manifest() -> CentreManifest { CentreManifestReader.read(&file) }

  mutating func retention() -> [CentreSettings.RetentionLine] { RetentionReader.read(&file) }

  mutating func review() -> ReviewRules { ReviewRulesReader.read(&file) }

  mutating func support() -> CentreSettings.Support? { ReviewRulesReader.support(&file) }

  /// A size in mebibytes; 0 keeps none.
  mutating func reserve() -> Int? { number("reserve", in: 0...4096) { .notASize($0, line: $1) } }

  /// Minutes without a gesture; 0 never locks.
  mutating func lockAfter() -> Int? {
    number("verrouillage", in: 0...240) { .notMinutes($0, line: $1) }
  }

  /// Months; the regulation asks for one each year, and a centre may only ask for more.
  mutating func trainingMonths() -> Int? {
    number("formation", in: 1...12) { .notMonths($0, upTo: 12, line: $1) }
  }

  mutating func pledgeMonths() -> Int? {
    number("engagement", in: 1...120) { .notMonths($0, upTo: 120, line: $1) }
  }

  private mutating func number(
    _ key: String, in range: ClosedRange<Int>, _ mistake: (SafeText, Int) -> GuideError
  ) -> Int? {
    let fields = file[key]
    return file.reading { () throws(GuideError) in
      guard let text = try fields?.optionalText(key) else { return nil }
      guard let number = Int(text.string), range.contains(number) else {
        throw mistake(text, fields?.line(of: key) ?? 0)
      }
      return number
    }
  }

  // MARK: Emergency numbers

  mutating func emergencyNumbers() -> [CentreSettings.EmergencyNumber] {
    var numbers: [CentreSettings.EmergencyNumber] = []
    var seen: [String: Int] = [:]
    for item in items("urgence") {
      guard let (number, line) = file.reading({ () throws(GuideError) in try Self.number(item) })
      else { continue }
      let territory = Fold.words(number.territory.string).joined(separator: " ")
      if let first = seen[territory] {
        file.tell(.twin(number.territory, line: line, first: first))
      } else {
        seen[territory] = line
        numbers.append(number)
      }
    }
    return numbers
  }

  private static func number(
    _ fields: YamlFields
  ) throws(GuideError) -> (CentreSettings.EmergencyNumber, line: Int)? {
    let number = CentreSettings.EmergencyNumber(
      territory: try fields.text("territoire"), number: try fields.text("numero"))
    // Without a figure there is nothing to dial: « à confirmer » is safer on the screen.
    guard number.number.string.contains(where: \.isNumber) else {
      throw .notANumber(number.number, line: fields.line(of: "numero"))
    }
    return (number, fields.line)
  }

  // MARK: Levels of tools

  mutating func tools() -> [String: [SafeText]] {
    let fields = file["outils"]
    let group = file.reading { () throws(GuideError) in try fields?.group("outils") }
    guard let group else { return [:] }
    var tools: [String: [SafeText]] = [:]
    for key in group.keys {
      guard let axis = Self.axes.first(where: { $0 == Fold.key(key) }) else {
        file.tell(.notAnAxis(key, line: group.line(of: key)))
        continue
      }
      let levels = file.reading { () throws(GuideError) in try group.texts(key) }
      if let levels, !levels.isEmpty { tools[axis] = levels }
    }
    return tools
  }

  // MARK: Events

  mutating func events() -> [CentreSettings.DeclaredEvent] {
    var events: [CentreSettings.DeclaredEvent] = []
    var seen: [SafeText: Int] = [:]
    for item in items("evenements") {
      guard let event = event(item) else { continue }
      if let first = seen[event.id] {
        file.tell(.twin(event.id, line: item.line, first: first))
      } else {
        seen[event.id] = item.line
        events.append(event)
      }
    }
    return events
  }

  /// An event keeps its place when only its days are wrong: better one too many than one missing.
  private mutating func event(_ fields: YamlFields) -> CentreSettings.DeclaredEvent? {
    let names = file.reading { () throws(GuideError) in
      (
        id: try fields.text("id"), name: try fields.text("nom"),
        territory: try fields.optionalText("territoire") ?? ""
      )
    }
    guard let names else { return nil }
    let from = file.reading { () throws(GuideError) in try fields.optionalDate("debut") }
    var to = file.reading { () throws(GuideError) in try fields.optionalDate("fin") }
    if let first = from, let last = to, last < first {
      file.tell(.endsBeforeItBegins(names.id, line: fields.line(of: "fin")))
      to = nil
    }
    return CentreSettings.DeclaredEvent(
      id: names.id, name: names.name, territory: names.territory, from: from, to: to)
  }

  /// The groups of a list that can be read.
  private mutating func items(_ key: String) -> [YamlFields] {
    let fields = file[key]
    let items = file.reading { () throws(GuideError) in try fields?.eachGroup(key) }
    return (items ?? []).compactMap { item in
      file.reading { () throws(GuideError) in try item.get() }
    }
  }
}

extension GuideError {
  fileprivate static func twin(_ name: SafeText, line: Int, first: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "« \(name) » est déjà à la ligne \(first), qui est gardée",
        en: "“\(name)” is already on line \(first), which is kept"),
      remedy: Phrase(fr: "Gardez une seule des deux lignes", en: "Keep only one of the two lines"))
  }

  fileprivate static func notANumber(_ number: SafeText, line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "« \(number.cut(to: 40)) » ne se compose pas, l'écran dira « à confirmer »",
        en: "“\(number.cut(to: 40))” cannot be dialled, the screen will say “to confirm”"),
      remedy: Phrase(fr: "Écrivez le numéro en chiffres", en: "Write the number in figures"))
  }

  fileprivate static func notMinutes(_ minutes: SafeText, line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "« \(minutes.line.cut(to: 40)) » n'est pas un nombre de minutes",
        en: "“\(minutes.line.cut(to: 40))” is not a number of minutes"),
      remedy: Phrase(
        fr: "Écrivez un nombre de 0 (jamais) à 240, 10 par exemple",
        en: "Write a number from 0 (never) to 240, 10 for instance"))
  }

  fileprivate static func notMonths(_ months: SafeText, upTo most: Int, line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "« \(months.line.cut(to: 40)) » n'est pas un nombre de mois permis",
        en: "“\(months.line.cut(to: 40))” is not an allowed number of months"),
      remedy: Phrase(
        fr: "Écrivez un nombre de 1 à \(most)", en: "Write a number from 1 to \(most)"))
  }

  fileprivate static func notASize(_ size: SafeText, line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "« \(size.cut(to: 40)) » n'est pas une taille de réserve",
        en: "“\(size.cut(to: 40))” is not a size for the reserve"),
      remedy: Phrase(
        fr: "Écrivez un nombre de mébioctets, de 0 à 4096",
        en: "Write a number of mebibytes, from 0 to 4096"))
  }

  fileprivate static func notAnAxis(_ key: String, line: Int) -> GuideError {
    let key = SafeText(key).line.cut(to: 40)
    let axes = CentreReader.axes.joined(separator: ", ")
    return GuideError(
      line: line,
      what: Phrase(
        fr: "« \(key) » n'est pas un axe de sécurité", en: "“\(key)” is not an axis of safety"),
      remedy: Phrase(fr: "Choisissez parmi : \(axes)", en: "Choose among: \(axes)"))
  }

  fileprivate static func endsBeforeItBegins(_ id: SafeText, line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "l'événement « \(id) » finit avant de commencer, sa fin est mise de côté",
        en: "the event “\(id)” ends before it begins, its end is set aside"),
      remedy: Phrase(fr: "Corrigez « debut » ou « fin »", en: "Correct “debut” or “fin”"))
  }
}
