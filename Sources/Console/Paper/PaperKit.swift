import Directory
import Guides
import Intervention
import Text

/// What a team works with when the console is down: the form, the crisis guides, the directory.
///
/// Sources: SAFER Guides, *Contingency Planning*; 45 CFR 164.308(a)(7), emergency mode operation.
public struct PaperKit {
  /// The most pages there are.
  public static let mostPages = 40
  /// The lines of each page, its foot included.
  public static let linesOfAPage = PaperPages.lines

  /// The pages, each 60 lines of at most 80 columns.
  public let pages: [SafeText]
  /// How many lines of the directory had no room.
  public let leftOut: Int

  /// What a glance at a guide holds (`GuideLayout`).
  private static let linesOfAGuide = 18

  /// The kit of a centre, as its guides and its directory are on a day.
  public init(_ shelves: Shelves, centre: SafeText, today: CalendarDate?, _ language: Language) {
    var pages = PaperPages()
    for block in Self.opening(centre, language) { pages.add(block) }
    pages.newPage()
    for block in PaperForm(language).blocks { pages.add(block) }
    pages.newPage()
    pages.add(PaperPages.title(Self.guidesTitle[language]) + [""])
    for guide in shelves.guides.guides
    where guide.header.category == .crisis && guide.header.status != .withdrawn {
      pages.add(Self.firstScreen(guide, shelves, today, language) + [""])
    }
    pages.newPage()
    pages.add(PaperPages.title(Self.directoryTitle[language]) + [""])
    var left = shelves.resources.resources[...]
    while let resource = left.first {
      let block = Self.lines(of: resource, language)
      // The last lines of the kit say what is not in it.
      guard pages.room(on: Self.mostPages) > block.count + 4 else { break }
      pages.add(block)
      left = left.dropFirst()
    }
    leftOut = left.count
    if leftOut > 0 { pages.add(["", Self.left(leftOut)[language]]) }
    let printed = today.map { Phrase(fr: "imprimée le \($0)", en: "printed on \($0)")[language] }
    let foot = [Self.title[language], centre.line.cut(to: 30), printed].compactMap { $0 }
    self.pages = pages.text(foot.joined(separator: " · "))
  }

  /// Whether a text begins as a kit does, in either language.
  public static func begins(_ text: SafeText) -> Bool {
    Language.allCases.contains { text.string.hasPrefix(title[$0].string + " · ") }
  }

  private static func opening(_ centre: SafeText, _ language: Language) -> [[SafeText]] {
    [PaperPages.title(title[language] + " · " + centre.line.cut(to: 40)) + [""]]
      + instructions.map { PaperPages.wrap($0[language], margin: 3) + [""] }
  }

  /// What a glance at a guide gives on the screen.
  private static func firstScreen(
    _ guide: Guide, _ shelves: Shelves, _ today: CalendarDate?, _ language: Language
  ) -> [SafeText] {
    let layout = GuideLayout(guide, width: 76, language: language, today: today) { reference in
      if case .resource(let id) = reference { shelves.resources[id].map(Self.called) } else { nil }
    }
    return layout.lines.prefix(linesOfAGuide).enumerated().map {
      $0 == 0 ? "# " + $1.text : $1.text
    }
  }

  /// A resource by its name and first number.
  private static func called(_ resource: Resource) -> SafeText {
    resource.phones.first.map { resource.name + ", " + $0.number } ?? resource.name
  }

  /// Name and numbers, then when, and how they were checked: a number nobody checked says so.
  private static func lines(of resource: Resource, _ language: Language) -> [SafeText] {
    let phones = resource.phones.map(\.described).joined(separator: " ; ")
    let name = resource.phones.isEmpty ? resource.name : resource.name + " : " + phones
    let facts = [resource.audience, resource.hours.written, resource.provenance.seen[language]]
    return PaperPages.wrap(name.line, margin: 4)
      + PaperPages.wrap(
        SafeText("    ") + facts.compactMap { $0 }.joined(separator: " · ").line, margin: 4
      ).prefix(2)
  }

  private static let title = Phrase(fr: "Trousse papier", en: "Paper kit")
  private static let guidesTitle = Phrase(
    fr: "Guides de crise : le premier écran", en: "Crisis guides: the first screen")
  private static let directoryTitle = Phrase(fr: "Répertoire", en: "Directory")

  private static func left(_ count: Int) -> Phrase {
    Phrase(
      fr: "Ressources du répertoire qui ne tiennent pas ici : \(count).",
      en: "Resources of the directory that do not fit here: \(count).")
  }

  private static let instructions = [
    Phrase(
      fr: "1. Un formulaire par appel. Notez l'heure du début avant tout le reste.",
      en: "1. One form a call. Note the hour it began before anything else."),
    Phrase(
      fr: "2. Danger immédiat : 911 d'abord. Le lieu et le numéro de rappel viennent en premier.",
      en: "2. Immediate danger: 911 first. The place and the call-back number come first."),
    Phrase(
      fr: "3. Les champs portent le numéro de leur étape et leur rang : Tab les visite dans cet"
        + " ordre à l'écran.",
      en: "3. Fields have the number of their step and their rank: Tab visits them in that order"
        + " on the screen."),
    Phrase(
      fr: "4. Une question de sécurité non posée reste « ? » : cochez ce qui a été demandé.",
      en: "4. A question of safety that was not asked stays “?”: tick what was asked."),
    Phrase(
      fr:
        "5. Au retour de la console, saisissez chaque formulaire (^X ') : l'heure réelle de l'appel,"
        + " qui a répondu. La console note l'heure de la saisie, et qui saisit.",
      en: "5. When the console is back, type each form in (^X '): the real hour of the call, who"
        + " answered. The console notes the hour of the typing, and who types."),
    Phrase(
      fr: "6. Comptez les formulaires remplis et les appels saisis : les deux nombres sont égaux."
        + " Détruisez ensuite les formulaires comme des dossiers.",
      en: "6. Count the forms filled in and the calls typed in: both numbers are equal. Then"
        + " destroy the forms as records are."),
  ]
}
