import Foundation
import Guides
import Text

/// Reads a file that people put in a folder, whatever it turns out to be.
enum GuideFile {
  static let mostBytes = 1_048_576

  /// The bytes of a file, or nil when there is none.
  static func bytes(_ file: URL, shown: SafeText) throws(Problem) -> [UInt8]? {
    // Links are followed: a centre may keep its guides in a shared folder.
    let path = file.resolvingSymlinksInPath().path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
      attributes[.type] as? FileAttributeType == .typeRegular
    else { throw .notAFile(shown) }
    guard let size = attributes[.size] as? Int, size <= mostBytes else { throw .tooBig(shown) }
    do {
      return Array(try Data(contentsOf: URL(filePath: path)))
    } catch {
      throw .closed(shown)
    }
  }
}

extension Problem {
  /// A mistake inside a guide or a settings file.
  init(file: SafeText, _ error: GuideError) {
    self.init(file: file, line: error.line, what: error.what, remedy: error.remedy)
  }

  static func notAFile(_ file: SafeText) -> Problem {
    Problem(
      file: file,
      what: Phrase(fr: "ce n'est pas un fichier ordinaire", en: "this is not an ordinary file"),
      remedy: Phrase(fr: "Mettez-y un fichier de texte", en: "Put a text file there"))
  }

  static func tooBig(_ file: SafeText) -> Problem {
    Problem(
      file: file,
      what: Phrase(fr: "le fichier dépasse 1 Mo", en: "the file is larger than 1 MB"),
      remedy: Phrase(fr: "Raccourcissez-le", en: "Shorten it"))
  }

  static func closed(_ file: SafeText) -> Problem {
    Problem(
      file: file,
      what: Phrase(fr: "le fichier ne s'ouvre pas", en: "the file does not open"),
      remedy: Phrase(
        fr: "Vérifiez qu'il est là et que vous avez le droit de le lire",
        en: "Check that it is there and that you may read it"))
  }
}
