import Console
import Directory
import Foundation
import Guides
import Intervention
import Library
import Review
import Text

/// The guides and the directory, read from the folders the options point to.
struct Shelf {
  let shelves: Shelves
  let problems: [Problem]
  /// Why there is no starter folder, if there is none.
  let missing: Problem?
  /// What the centre sets for its reviews.
  let review: ReviewSettings

  /// Reads the folders; nothing missing stops it, everything wrong is told.
  ///
  /// Without a day, nothing is said to be out of date.
  static func load(_ options: Options, _ home: HomeSettings, today: CalendarDate? = nil) -> Shelf {
    let language = options.chosenLanguage
    let centre = home.centre
    var problems = home.problems
    var starter: URL?
    var missing: Problem?
    do throws(Problem) {
      starter = try StarterFolder.find(options)
    } catch {
      missing = error
      problems.append(error)
    }
    let guides = GuideFolder.load(
      starter: starter, centre: centre, language: language, today: today)
    problems += guides.problems
    let needs = NeedFolder.load(starter: starter, centre: centre)
    let places = PlacesFolder.load(starter: starter)
    problems += needs.problems + places.problems
    var resources = ResourceShelf()
    if let starter {
      let loaded = DirectoryFolder.load(
        starter: starter.path, centre: centre.folder.path, needs: needs.needs,
        places: places.places)
      resources = loaded.shelf
      problems += loaded.problems
    }
    let grid = GridFolder.load(starter: starter, centre: centre)
    problems += grid.problems
    let sentences = problems.map { problem in
      Phrase(
        fr: problem.description(in: .french).string, en: problem.description(in: .english).string)
    }
    return Shelf(
      shelves: Shelves(
        guides: guides.shelf, resources: resources, places: places.places, problems: sentences),
      problems: problems, missing: missing,
      review: ReviewSettings(rules: centre.review, grid: grid.grid))
  }

  /// The folders, for a command that would answer nothing without the starter folder: it says so
  /// and ends, since an empty answer would read as "no guide".
  static func needed(_ options: Options, today: CalendarDate? = nil) throws -> Shelf {
    let shelf = load(options, HomeSettings(options.homePath, today: today), today: today)
    guard let missing = shelf.missing else { return shelf }
    throw ExitStatus.noInput.failure(missing.description(in: options.chosenLanguage))
  }

  /// Where this program is, whatever name it was called by.
  static var executablePath: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
  }

  /// Says each problem on the error stream.
  func report(_ language: Language) {
    for problem in problems { Output.error(problem.description(in: language)) }
  }
}

extension StarterFolder {
  /// The starter folder that the options, the environment or the place of this program point to.
  static func find(_ options: Options) throws(Problem) -> URL {
    try find(
      Clues(
        option: options.guides, environment: ProcessInfo.processInfo.environment,
        executable: URL(filePath: Shelf.executablePath),
        workingFolder: URL(filePath: FileManager.default.currentDirectoryPath)))
  }
}
