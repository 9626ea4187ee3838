import Glibc
import Records
import Text

/// Where the passphrases of a command come from: the terminal, or the lines of an open file.
///
/// Never an argument nor the environment, which others can read.
final class Secrets {
  private let language: Language
  /// What is left of the lines of the file; nil on a terminal.
  private var lines: [String]?

  /// The most that is read from a file.
  private static let limit = 64 << 10

  init(file: Int32?, _ language: Language) throws {
    self.language = language
    guard let file else { return }
    lines = try Self.read(file, language)
  }

  /// Whether somebody answers at a terminal.
  var isAsked: Bool { lines == nil }

  /// The next passphrase.
  func passphrase(_ question: Phrase) throws -> Passphrase { Passphrase(try text(question)) }

  /// A new passphrase; on a terminal it is typed twice, and asked again until it will do.
  func newPassphrase(of name: SafeText) throws -> Passphrase {
    let question = Phrase(
      fr: "Nouvelle phrase de passe \(Typography.de(name)), \(Passphrase.fewest) signes ou plus :",
      en: "New passphrase of \(name), \(Passphrase.fewest) signs or more:")
    let again = Phrase(fr: "La même encore une fois :", en: "The same once more:")
    let different = Phrase(
      fr: "Les deux ne sont pas pareilles ; rien n'est changé ; recommencez.",
      en: "The two are not the same; nothing is changed; start again.")
    while true {
      let first = try passphrase(question)
      if !first.isLongEnough {
        guard isAsked else { throw RecordsError.shortPassphrase.failure(language) }
        Output.error(RecordsError.shortPassphrase.phrase[language])
      } else if try !isAsked || passphrase(again) == first {
        return first
      } else {
        Output.error(different[language])
      }
    }
  }

  /// The recovery key, from the paper.
  func recoveryKey() throws -> RecoveryKey {
    let typed = try text(
      Phrase(fr: "Clé de secours, ses quatorze groupes :", en: "Recovery key, its fourteen groups:")
    )
    guard let key = RecoveryKey(typed) else {
      throw RecordsError.wrongRecoveryKey.failure(language)
    }
    return key
  }

  private func text(_ question: Phrase) throws -> String {
    guard lines != nil else {
      guard let prompt = Prompt(language) else {
        throw ExitStatus.usage.failure(Prompt.noTerminal[language])
      }
      return try prompt.askSecretly(question)
    }
    guard let line = lines?.first else {
      let sentence = Phrase(
        fr: "Le fichier de --passphrase-fd n'a pas assez de lignes. Attendu : \(question.french)",
        en: "The file of --passphrase-fd has not enough lines. Expected: \(question.english)")
      throw ExitStatus.usage.failure(sentence[language])
    }
    lines?.removeFirst()
    return line
  }

  private static func read(_ file: Int32, _ language: Language) throws -> [String] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while bytes.count < limit {
      let count = Glibc.read(file, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        let sentence = Phrase(
          fr: "--passphrase-fd \(file) n'est pas un fichier ouvert en lecture.",
          en: "--passphrase-fd \(file) is not a file open for reading.")
        throw ExitStatus.usage.failure(sentence[language])
      }
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
