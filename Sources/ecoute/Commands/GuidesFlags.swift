import ArgumentParser
import Foundation
import Guides
import Library
import Text

/// `ecoute guides flags`: what workers said of guides, the first said first.
struct GuidesFlags: Subcommand {
  static let configuration = CommandConfiguration(
    commandName: "flags", abstract: "Ce que les intervenantes et intervenants disent des guides.")

  @OptionGroup var own: Options
  @ParentCommand var root: Ecoute
  @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

  func run() throws {
    let (flags, problems) = GuideFlags.read(home: URL(filePath: options.homePath))
    for problem in problems { Output.error(problem.description(in: options.chosenLanguage)) }
    if json {
      Output.line(try JSONLine.text(flags.map(Row.init)))
    } else {
      Output.table(
        flags.map {
          [$0.at, $0.slug + "@" + $0.version, $0.section ?? "", $0.comment, $0.by ?? ""]
        })
    }
    if !problems.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
  }

  private struct Row: Encodable {
    let slug: SafeText
    let version: SafeText
    let section: SafeText?
    let comment: SafeText
    let at: SafeText
    let by: SafeText?

    init(_ flag: FlaggedGuide) {
      slug = flag.slug
      version = flag.version
      section = flag.section
      comment = flag.comment
      at = flag.at
      by = flag.by
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(slug, forKey: .slug)
      try container.encode(version, forKey: .version)
      try container.encode(section, forKey: .section)
      try container.encode(comment, forKey: .comment)
      try container.encode(at, forKey: .at)
      try container.encode(by, forKey: .by)
    }

    /// What is not known is `null`, not left out.
    private enum Key: String, CodingKey { case slug, version, section, comment, at, by }
  }
}
