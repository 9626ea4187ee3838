import Directory
import Foundation
import Library
import Text

/// What the directory is read with: the needs that people name, the places that they live in.
struct DirectoryKnowledge {
  let needs: NeedList
  let places: Places
  /// The lines of the starter and of the centre.
  let lines: ResourceShelf

  /// What the folders of the options hold; without the starter folder the command ends, since
  /// everything would be unknown.
  static func needed(_ options: Options) throws -> DirectoryKnowledge {
    let language = options.chosenLanguage
    let home = URL(filePath: options.homePath)
    do throws(Problem) {
      let starter = try StarterFolder.find(options)
      let centre = CentreSettings.load(home: home).settings
      let (needs, needProblems) = NeedFolder.load(starter: starter, centre: centre)
      let (places, placeProblems) = PlacesFolder.load(starter: starter)
      let (lines, lineProblems) = DirectoryFolder.load(
        starter: starter.path, centre: centre.folder.path, needs: needs, places: places)
      for problem in needProblems + placeProblems + lineProblems {
        Output.error(problem.description(in: language))
      }
      return DirectoryKnowledge(needs: needs, places: places, lines: lines)
    } catch {
      throw ExitStatus.noInput.failure(error.description(in: language))
    }
  }

  /// The whole directory of a data folder.
  func library(home: String) -> DirectoryLibrary {
    DirectoryLibrary(shelf: lines, home: home, places: places)
  }
}
