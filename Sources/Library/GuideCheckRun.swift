import Foundation
import Guides
import Text

/// Checks guides and directories on disk: those at hand, or those of some paths.
public struct GuideCheckRun {
  private let starter: URL?
  private let centre: CentreSettings?
  private let today: CalendarDate?

  /// A run that knows the starter folder, the centre and the day.
  public init(starter: URL?, centre: CentreSettings?, today: CalendarDate?) {
    self.starter = starter
    self.centre = centre
    self.today = today
  }

  /// Checks everything at hand: the starter folder, then the centre's own.
  public func everything() -> GuideCheckReport {
    var listing = GuideCheckListing()
    if let starter { listing.ask(set: starter, shown: SafeText(starter.lastPathComponent)) }
    if let centre { listing.ask(centre: centre, shown: "centre") }
    return report(listing, set: starter)
  }

  /// Checks files and folders; what stands around them is known but not checked.
  ///
  /// - Throws: a problem when there is nothing at one of the paths.
  public func paths(_ paths: [String], from folder: URL) throws(Problem) -> GuideCheckReport {
    var listing = GuideCheckListing()
    var set = starter
    for path in paths {
      let url = (path.hasPrefix("/") ? URL(filePath: path) : folder.appending(path: path))
        .standardizedFileURL
      guard FileManager.default.fileExists(atPath: url.path) else { throw .nothing(at: path) }
      let shown = SafeText(path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path)
      if let centre, url.isInside(centre.folder) {
        listing.ask(centre: centre, only: url, shown: shown)
      } else if let root = GuideCheckListing.root(around: url) {
        set = root
        listing.ask(set: root, only: url, shown: shown)
      } else {
        listing.ask(loose: url, of: centre?.name ?? "Centre", shown: shown)
      }
    }
    return report(listing, set: set)
  }

  private func report(_ listing: GuideCheckListing, set: URL?) -> GuideCheckReport {
    var around = GuideCheckListing()
    if let set { around.ask(set: set, shown: SafeText(set.lastPathComponent)) }
    // A set given by its path stands alone, whatever the home of whoever checks it holds.
    if let centre, set == nil || set == starter { around.ask(centre: centre, shown: "centre") }
    var problems: [GuideFinding] = []
    let asked = listing.files.compactMap { file -> GuideDraft? in
      do throws(Problem) {
        return try file.draft()
      } catch {
        problems.append(GuideFinding(error))
        return nil
      }
    }
    let known = Set(listing.files.map(\.url))
    let others = around.files.filter { !known.contains($0.url) }.compactMap { try? $0.draft() }
    let drafts = asked + others
    let catalogue = set.flatMap { GuideCheckListing.catalogue(in: $0, shown: listing.catalogue) }
    let neighbours = GuideNeighbours(
      drafts, resources: GuideCheckDirectory.names(set: set, centre: centre),
      catalogue: catalogue, today: today)
    var findings = problems + listing.findings
    findings += asked.flatMap { GuideCheck.findings($0, among: neighbours) }
    if let shown = listing.catalogue {
      findings += catalogue?.findings(drafts) ?? [.noCatalogue(shown)]
    }
    var count = 0
    for folder in listing.directories {
      let directory = GuideCheckDirectory(folder, today: today)
      count += directory.count
      findings += directory.findings
    }
    return GuideCheckReport(
      findings: findings.inOrder, guides: listing.files.count, resources: count)
  }
}

/// What a check found, and how much it looked at.
public struct GuideCheckReport: Sendable {
  /// What was found, in the order people mend it.
  public let findings: [GuideFinding]
  /// How many guides were checked.
  public let guides: Int
  /// How many resources were checked.
  public let resources: Int

  /// How much was looked at and how much was found, in one sentence.
  public var summary: Phrase {
    let errors = findings.errors
    let warnings = findings.count - errors
    return Phrase(
      fr:
        "Guides : \(guides). Fiches : \(resources). Erreurs : \(errors). Avertissements : \(warnings).",
      en: "Guides: \(guides). Resources: \(resources). Errors: \(errors). Warnings: \(warnings).")
  }
}

extension GuideFinding {
  /// A file that cannot be read at all: rule 0.
  init(_ problem: Problem) {
    self.init(
      rule: 0, file: problem.file, line: problem.line ?? 1, what: problem.what,
      remedy: problem.remedy)
  }

  fileprivate static func noCatalogue(_ file: SafeText) -> GuideFinding {
    GuideFinding(
      rule: 7, file: file, line: 1,
      what: Phrase(
        fr: "la liste des guides manque ou ne se lit pas",
        en: "the list of the guides is missing or cannot be read"),
      remedy: Phrase(
        fr: "Remettez ce fichier, une catégorie par ligne",
        en: "Put this file back, a category a line"))
  }
}

extension Problem {
  fileprivate static func nothing(at path: String) -> Problem {
    Problem(
      file: SafeText(path),
      what: Phrase(fr: "il n'y a rien à cet endroit", en: "there is nothing there"),
      remedy: Phrase(fr: "Corrigez le chemin", en: "Mend the path"))
  }
}

extension URL {
  /// Whether it is a folder or something below it.
  func isInside(_ folder: URL) -> Bool {
    let own = resolvingSymlinksInPath().pathComponents
    return own.starts(with: folder.resolvingSymlinksInPath().pathComponents)
  }
}
