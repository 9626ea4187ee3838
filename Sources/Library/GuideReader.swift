import Guides
import Text

/// Reads the guides that were listed, and holds the centre's to its manifest.
struct GuideReader {
  /// What is wrong, in the order it is met.
  private(set) var problems: [Problem] = []

  private let listing: GuideListing
  private let manifest: CentreManifest
  private let language: Language
  private let today: CalendarDate?
  /// The entries of the manifest whose file is not there.
  private let missing: [CentreManifest.Entry]

  init(
    _ listing: GuideListing, manifest: CentreManifest, language: Language, today: CalendarDate?
  ) {
    self.listing = listing
    self.manifest = manifest
    self.language = language
    self.today = today
    let found = Set(listing.ownFiles.compactMap { manifest.entry(for: $0.path, $0.language) })
    missing = manifest.entries.filter { !found.contains($0) }
  }

  /// What stands at each slug, in order.
  mutating func places() -> [ShelvedGuide] {
    let absent = absences()
    return Set(listing.slugs + absent.keys).sorted().compactMap { slug in
      let file = listing.choice(slug, language)
      // A file that is gone still holds its place, unless another of the centre's has it.
      if file?.origin ?? .starter == .starter, let absent = absent[slug] { return absent }
      return file.map { place($0) }
    }
  }

  /// Reads all the centre's files, for what is wrong with them.
  mutating func readOwnFiles() {
    for file in listing.ownFiles { _ = place(file) }
    _ = absences()
  }

  /// The places of the guides that the manifest names and the folder does not hold.
  private mutating func absences() -> [SafeText: ShelvedGuide] {
    var places: [SafeText: ShelvedGuide] = [:]
    for entry in missing {
      let starter = starter(entry.slug)
      let place = unreadable(
        entry.slug, nil, manifest.missing(entry, starter: starter?.header.revised))
      if [language, .french].contains(entry.language) { places[entry.slug] = place }
    }
    return places
  }

  private mutating func place(_ file: ListedGuide) -> ShelvedGuide {
    do throws(Problem) {
      return .guide(try read(file))
    } catch {
      guard file.origin != .starter else { return unreadable(file.slug, file, error) }
      let starter = starter(file.slug)
      let days = manifest.days(
        manifest.entry(for: file.path, file.language), starter: starter?.header.revised)
      return unreadable(file.slug, file, error.adding(days))
    }
  }

  /// Remembers a problem and says it where the guide should be; people look for it by the title of
  /// the guide it replaces.
  private mutating func unreadable(
    _ slug: SafeText, _ file: ListedGuide?, _ problem: Problem
  ) -> ShelvedGuide {
    problems.append(problem)
    let replaced = file?.origin == .starter ? nil : starter(slug)
    return .unreadable(
      UnreadableGuide(
        slug: slug, title: replaced?.title ?? slug,
        category: replaced?.header.category ?? file?.category, reason: problem.sentence))
  }

  /// The starter guide of a slug, when it can be read.
  private func starter(_ slug: SafeText) -> Guide? {
    guard let file = listing.starterChoice(slug, language) else { return nil }
    return try? parse(file, try bytes(file), origin: .starter)
  }

  // MARK: Files

  private mutating func read(_ file: ListedGuide) throws(Problem) -> Guide {
    let bytes = try bytes(file)
    guard case .centre(let name, _, _) = file.origin else {
      return try parse(file, bytes, origin: file.origin)
    }
    let entry = manifest.entry(for: file.path, file.language)
    let guide = try parse(
      file, bytes,
      origin: .centre(
        name: name, listing: manifest.listing(entry, bytes),
        starterRevised: starter(file.slug)?.header.revised))
    if let entry { problems += manifest.problems(entry, guide, today: today) }
    return guide
  }

  private func bytes(_ file: ListedGuide) throws(Problem) -> [UInt8] {
    guard let bytes = try GuideFile.bytes(file.url, shown: file.shown) else {
      throw .closed(file.shown)
    }
    return bytes
  }

  private func parse(
    _ file: ListedGuide, _ bytes: [UInt8], origin: GuideOrigin
  ) throws(Problem) -> Guide {
    do throws(GuideError) {
      return try GuideParser.parse(
        file.url.lastPathComponent, bytes, origin: origin, language: file.language)
    } catch {
      throw Problem(file: file.shown, error)
    }
  }
}

extension Problem {
  /// The same problem, with something more to know.
  fileprivate func adding(_ more: Phrase) -> Problem {
    Problem(
      file: file, line: line,
      what: Phrase(fr: "\(what.french) \(more.french)", en: "\(what.english) \(more.english)"),
      remedy: remedy, isWarning: isWarning)
  }
}
