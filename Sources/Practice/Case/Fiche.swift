import Intervention
import Text
import Yarn

/// What is said of a case before and after it is played.
public struct Fiche: Hashable, Sendable {
  /// Its id: the name of its file.
  public let id: SafeText
  /// Its title.
  public let title: SafeText
  /// The nature of the call.
  public let kind: CallKind
  /// How long it lasts, in minutes.
  public let minutes: Int
  /// How hard it is, from 1 to 3.
  public let level: Int
  /// The danger there was; said at the debrief only.
  public let risk: SafeText
  /// What the caller holds back; said at the debrief only.
  public let withheld: SafeText
  /// What may hurt the trainee, said before.
  public let warnings: [SafeText]
  /// Who wrote it.
  public let author: SafeText
  /// Who reviewed it, if someone did.
  public let reviewer: SafeText?
  /// The day it was reviewed.
  public let reviewedOn: CalendarDate?
  /// The guides it calls for.
  public let guides: [String]
  /// The resources it calls for.
  public let resources: [String]
  /// The subjects of its own.
  public let subjects: [Subject]
  /// What the trainee reads before the call.
  public let brief: [SafeText]

  /// Whether no clinician has answered for it yet.
  public var isDraft: Bool { reviewer == nil || reviewedOn == nil }

  /// What may hurt, for who is about to begin.
  public var warning: Phrase {
    let words = warnings.joined(separator: ", ")
    return Phrase(fr: "Ce cas parle de : \(words).", en: "This case speaks of: \(words).")
  }
}

/// Reads the headers of the `Fiche` node.
struct FicheReader {
  private(set) var findings: [ScriptFinding] = []
  private let node: Node?

  init(_ script: Script) { node = script.nodes.first { $0.title == "Fiche" } }

  mutating func read(_ script: Script) -> Fiche? {
    guard let node else {
      add(
        ScriptPlace(line: 1, column: 1),
        Phrase(fr: "Le cas n'a pas de fiche", en: "The case has no card"),
        Phrase(
          fr: "Écrivez d'abord un nœud « title: Fiche »", en: "Write a node “title: Fiche” first"))
      return nil
    }
    let index = script.nodes.firstIndex { $0.title == "Fiche" }
    let kind = kind()
    let minutes = number("duree", 5...60)
    let level = number("niveau", 1...3)
    let fiche = Fiche(
      id: needed("id"), title: needed("titre"), kind: kind, minutes: minutes, level: level,
      risk: needed("risque_reel"), withheld: SafeText(header("retient")?.value ?? ""),
      warnings: list("mots_sensibles").map { SafeText($0) }, author: needed("auteur"),
      reviewer: reviewer(), reviewedOn: reviewedOn(), guides: list("guides"),
      resources: list("ressources"), subjects: list("sujets").map { Subject($0) },
      brief: script.lines.filter { $0.node == index }.map(\.plain))
    if fiche.warnings.isEmpty {
      add(
        header("mots_sensibles")?.place ?? node.place,
        Phrase(fr: "Rien n'avertit du contenu", en: "Nothing warns of the content"),
        Phrase(
          fr: "Nommez à mots_sensibles ce qui peut blesser qui s'exerce, avec des virgules",
          en: "Name after mots_sensibles what may hurt who practises, with commas"))
    }
    return fiche
  }

  private func header(_ name: String) -> Header? {
    node?.headers.first { $0.name == name && !$0.value.isEmpty }
  }

  private mutating func needed(_ name: String) -> SafeText {
    if let header = header(name) { return SafeText(header.value).line }
    miss(name)
    return ""
  }

  private mutating func number(_ name: String, _ range: ClosedRange<Int>) -> Int {
    if let header = header(name), let number = Int(header.value), range.contains(number) {
      return number
    }
    add(
      header(name)?.place ?? place,
      Phrase(
        fr:
          "« \(SafeText(name)) » doit être un nombre de \(range.lowerBound) à \(range.upperBound)",
        en: "“\(SafeText(name))” must be a number from \(range.lowerBound) to \(range.upperBound)"),
      Phrase(fr: "Écrivez ce nombre dans la fiche", en: "Write this number on the card"))
    return range.lowerBound
  }

  private mutating func kind() -> CallKind {
    if let header = header("type"), let kind = CallKind(rawValue: header.value) { return kind }
    let all = SafeText(CallKind.allCases.map(\.rawValue).joined(separator: ", "))
    add(
      header("type")?.place ?? place,
      Phrase(
        fr: "Le type d'appel manque ou est inconnu", en: "The kind of call is missing or unknown"),
      Phrase(fr: "Écrivez « type: » et l'un de : \(all)", en: "Write “type:” and one of: \(all)"))
    return .information
  }

  private func reviewer() -> SafeText? { header("revu_par").map { SafeText($0.value).line } }

  private mutating func reviewedOn() -> CalendarDate? {
    guard let header = header("revu_le") else { return nil }
    if let date = CalendarDate(header.value) { return date }
    add(
      header.place,
      Phrase(fr: "La date de révision ne se lit pas", en: "The day of review cannot be read"),
      Phrase(
        fr: "Écrivez après revu_le une date comme 2026-11-22",
        en: "Write after revu_le a date like 2026-11-22"))
    return nil
  }

  private func list(_ name: String) -> [String] {
    (header(name)?.value ?? "").split(separator: ",").map { String($0.trimmed) }
      .filter { !$0.isEmpty }
  }

  private var place: ScriptPlace { node?.place ?? ScriptPlace(line: 1, column: 1) }

  private mutating func miss(_ name: String) {
    add(
      place,
      Phrase(
        fr: "« \(SafeText(name)) » manque à la fiche",
        en: "“\(SafeText(name))” is missing on the card"
      ),
      Phrase(
        fr: "Écrivez une ligne « \(SafeText(name)): … » sous « title: Fiche »",
        en: "Write a line “\(SafeText(name)): …” under “title: Fiche”"))
  }

  private mutating func add(_ place: ScriptPlace, _ what: Phrase, _ remedy: Phrase) {
    findings.append(ScriptFinding(at: place, what: what, remedy: remedy))
  }
}
