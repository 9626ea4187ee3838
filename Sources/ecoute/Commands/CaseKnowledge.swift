import ArgumentParser
import Directory
import Foundation
import Guides
import Library
import Practice
import Text
import Yarn

/// What the commands on cases know of the rest of the house: guides, resources, needs.
struct CaseKnowledge {
  let known: KnownIDs
  /// The folder of the starter cases.
  let folder: String

  /// Reads the folders of the options, or ends with one sentence.
  static func needed(_ options: Options) throws -> CaseKnowledge {
    let language = options.chosenLanguage
    do throws(Problem) {
      let starter = try StarterFolder.find(options)
      let centre = CentreSettings.load(home: URL(filePath: options.homePath)).settings
      let guides = GuideFolder.load(starter: starter, centre: centre, language: .french).shelf
      let needs = NeedFolder.load(starter: starter, centre: centre).needs
      let resources = DirectoryFolder.load(
        starter: starter.path, centre: centre.folder.path, needs: needs
      ).shelf.resources
      return CaseKnowledge(
        known: KnownIDs(
          guides: Set(guides.guides.map(\.slug.string)),
          resources: Dictionary(
            resources.map { ($0.id.string, needs.ids(of: $0)) }, uniquingKeysWith: { $1 }),
          needs: Set(needs.needs.map(\.topic.id))),
        folder: starter.appending(path: "cas").path)
    } catch {
      throw ExitStatus.noInput.failure(error.description(in: language))
    }
  }
}

extension CaseFile {
  /// A case that can be played, or the end of the command with all that is wrong in it.
  static func playable(_ path: String, _ language: Language) throws -> Case {
    let reading = try read(path, language).reading
    guard let scenario = reading.scenario else { throw refused(reading.findings, path, language) }
    return scenario
  }

  /// The end of a command whose file is wrong, all that is wrong in it being said.
  static func refused(
    _ findings: [ScriptFinding], _ path: String, _ language: Language
  ) -> ExitCode {
    for finding in findings where !finding.isWarning {
      Output.error(finding.description(file: SafeText(path), in: language))
    }
    return ExitCode(ExitStatus.badData.rawValue)
  }

  /// A file read, or the end of the command.
  static func read(_ path: String, _ language: Language) throws -> CaseFile {
    do throws(Problem) {
      return try CaseFile(path)
    } catch {
      throw ExitStatus.noInput.failure(error.description(in: language))
    }
  }
}
