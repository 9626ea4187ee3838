import Foundation
import Guides
import Text

/// Checks guides and directories on disk: those at hand, or those of some paths.
public struct GuideCheckRun {
  private let starter: URL?
  private let centre: CentreSettings?
  private let today: CalendarDate?
  private let problems: [Problem]

  /// A run that knows the starter folder, the centre, what is wrong in its settings, and the day.
  public init(
    starter: URL?, centre: CentreSettings?, problems: [Problem] = [], today: CalendarDate?
  ) {
    self.starter = starter
    self.centre = centre
    self.problems = problems
    self.today = today
  }

  /// Checks everything at hand: the starter folder, then the centre's own.
  public func everything() -> GuideCheckReport {
    var listing = GuideCheckListing()
    for problem in problems { listing.note(GuideFinding(problem)) }
    if let starter { listing.ask(set: starter, shown: SafeText(starter.lastPathComponent)) }
    if let centre {
      listing.ask(centre: centre, shown: "centre")
      let problems = GuideFolder.manifestProblems(starter: starter, centre: centre, today: today)
      for problem in problems { listing.note(GuideFinding(problem)) }
    }
    return report(listing, set: starter, centre)
  }

  /// Checks files and folders; what stands around them is known but not checked.
  ///
  /// - Throws: a problem when there is nothing at one of the paths.
  public func paths(_ paths: [String], from folder: URL) throws(Problem) -> GuideCheckReport {
    var listing = GuideCheckListing()
    var set = starter
    // A starter folder stands alone, whatever the home of whoever checks it holds.
    var own: CentreSettings?
    for path in paths {
      let url = (path.hasPrefix("/") ? URL(filePath: path) : folder.appending(path: path))
        .standardizedFileURL
      guard FileManager.default.fileExists(atPath: url.path) else { throw .nothing(at: path) }
      let shown = SafeText(path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path)
      let before = listing.size
      if let centre, url.isInside(centre.folder) {
        own = centre
        listing.ask(centre: centre, only: url, shown: shown)
      } else if let root = GuideCheckListing.root(around: url) {
        set = root
        listing.ask(set: root, only: url, shown: shown)
      } else {
        own = centre
        listing.ask(loose: url, of: centre?.name ?? "Centre", shown: shown)
      }
      if listing.size == before { listing.note(.nothingToCheck(shown)) }
    }
    return report(listing, set: set, own)
  }

  private func report(
    _ listing: GuideCheckListing, set: URL?, _ centre: CentreSettings?
  ) -> GuideCheckReport {
    var around = GuideCheckListing()
    if let set { around.ask(set: set, shown: SafeText(set.lastPathComponent)) }
    if let centre { around.ask(centre: centre, shown: "centre") }
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
    findings += GuideCheckLexicon(drafts, catalogue).findings(listing.lexicons, set: set)
    findings += listing.grids.flatMap { file in
      GridReader.read(SettingsFile(file.url, shown: file.shown)).problems.map(GuideFinding.init)
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

extension Problem {
  fileprivate static func nothing(at path: String) -> Problem {
    Problem(
      file: SafeText(path),
      what: Phrase(fr: "il n'y a rien à cet endroit", en: "there is nothing there"),
      remedy: Phrase(fr: "Corrigez le chemin", en: "Mend the path"))
  }
}
