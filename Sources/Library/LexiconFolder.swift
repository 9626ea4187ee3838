import Foundation
import Retrieval
import Text

/// Reads what words mean: the starter's `lexique.yaml`, and the centre's, which adds to it.
public enum LexiconFolder {
  /// The lexicon at hand, and what is badly written in it; a file that is not there is no problem.
  public static func load(
    starter: URL?, centre: CentreSettings?
  ) -> (lexicon: Lexicon, problems: [Problem]) {
    var lexicon = Lexicon()
    var problems: [Problem] = []
    for (file, shown) in files(starter: starter, centre: centre) {
      do throws(Problem) {
        guard let reader = try read(file, shown: shown, addingTo: lexicon) else { continue }
        lexicon = lexicon.adding(reader.lexicon)
        problems += reader.problems
      } catch {
        problems.append(error)
      }
    }
    return (lexicon, problems)
  }

  /// The name of a lexicon, in a starter folder and among the guides of a centre.
  static let fileName = "lexique.yaml"

  /// The lexicon of a file, read as far as it can be; nil when there is none.
  static func read(
    _ file: URL, shown: SafeText, addingTo base: Lexicon = Lexicon()
  ) throws(Problem) -> LexiconReader? {
    try WordsFile.text(file, shown: shown).map {
      LexiconReader($0, file: shown, addingTo: base)
    }
  }

  private static func files(starter: URL?, centre: CentreSettings?) -> [(URL, SafeText)] {
    let own = centre?.folder.appending(path: "guides")
    let folders = [(starter, SafeText(starter?.lastPathComponent ?? "")), (own, "centre/guides")]
    return folders.compactMap { folder, name in
      folder.map { ($0.appending(path: fileName), name + SafeText("/" + fileName)) }
    }
  }
}
