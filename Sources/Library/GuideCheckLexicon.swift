import Foundation
import Guides
import Retrieval
import Text

/// Checks lexicons: that each can be read (rule 43) and that the guides it names are there (rule 44).
///
/// Both numbers are ours, after the dossier's.
struct GuideCheckLexicon {
  /// A lexicon to check, as people know it.
  struct File {
    let url: URL
    let shown: SafeText
  }

  /// The names a lexicon may give to guides: slugs and keywords, folded.
  private let names: Set<String>

  init(_ drafts: [GuideDraft], _ catalogue: GuideCatalogue?) {
    let keywords = drafts.flatMap { $0.guide?.header.keywords ?? [] }
    let slugs = drafts.map(\.stem) + (catalogue?.slugs ?? [])
    names = Set((slugs + keywords).map { Fold.key($0.string) })
  }

  /// What is wrong in some lexicons; all but that of the starter folder add to it.
  func findings(_ files: [File], set: URL?) -> [GuideFinding] {
    let starter = LexiconFolder.load(starter: set, centre: nil).lexicon
    return files.flatMap { file in
      findings(file, addingTo: set.map { file.url.isInside($0) } == true ? Lexicon() : starter)
    }
  }

  private func findings(_ file: File, addingTo base: Lexicon) -> [GuideFinding] {
    do throws(Problem) {
      let reader = try LexiconFolder.read(file.url, shown: file.shown, addingTo: base)
      guard let reader else { throw .closed(file.shown) }
      let strangers = reader.targets.filter { !names.contains(Fold.key($0.name)) }
      return reader.problems.map { finding(43, $0) }
        + strangers.map { target in
          let mistake = LexiconMistake.strangeGuide(WordsFile.shown(target.name))
          return finding(44, mistake.problem(in: file.shown, at: target.line))
        }
    } catch {
      return [GuideFinding(error)]
    }
  }

  private func finding(_ rule: Int, _ problem: Problem) -> GuideFinding {
    GuideFinding(
      rule: rule, file: problem.file, line: problem.line ?? 1, what: problem.what,
      remedy: problem.remedy)
  }
}
