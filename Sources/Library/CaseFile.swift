import Crypto
import Foundation
import Practice
import Text

/// A practice case on disk.
public struct CaseFile: Sendable {
  /// Its text.
  public let text: String
  /// The SHA-256 of its bytes, as `sha256sum` writes it: an attempt belongs to one version.
  public let version: SafeText

  /// Reads a file; what is not UTF-8 in it is replaced.
  public init(_ path: String) throws(Problem) {
    let shown = SafeText(path).line
    guard let bytes = try GuideFile.bytes(URL(filePath: path), shown: shown) else {
      throw Problem(
        file: shown, what: Phrase(fr: "ce fichier n'existe pas", en: "this file does not exist"),
        remedy: Phrase(fr: "Corrigez le chemin", en: "Mend the path"))
    }
    text = String(decoding: bytes, as: UTF8.self)
    let hexadecimal = SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    version = SafeText(hexadecimal.joined())
  }

  /// The case, and what is wrong in it.
  public var reading: CaseReading { CaseReading(text, version: version) }

  /// The cases of a folder, by path, those of `essais/` being none.
  public static func paths(in folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".yarn") }.sorted().map { folder + "/" + $0 }
  }
}
