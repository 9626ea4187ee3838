import Console
import Practice
import Records
import Text

/// The attempts of a data folder, for whoever runs a command there.
struct AttemptDesk {
  private let records: Records
  private let language: Language

  /// Opens the folder, and what the person may open in it.
  init(_ options: Options, _ identity: Identity) throws {
    language = options.chosenLanguage
    records = Records(settledBy: try Home.open(options))
    try identity.unlock(records, language)
  }

  /// The attempts that open here, oldest first.
  func entries() throws -> [AttemptEntry] {
    do throws(RecordsError) {
      return try records.exercises.all().compactMap { AttemptEntry($0.id, $0.changes) }
    } catch {
      throw error.failure(language)
    }
  }

  /// The text of an attempt, or the end of the command: nobody reads what the machine makes of it before
  /// they have answered.
  func text(of id: String) throws -> [SafeText] {
    guard let entry = try entries().first(where: { $0.call.id.rawValue == id }) else {
      let sentence = Phrase(
        fr: "Aucun essai « \(SafeText(id)) » ne s'ouvre ici. La liste : ecoute case attempts",
        en: "No attempt “\(SafeText(id))” opens here. The list: ecoute case attempts")
      throw ExitStatus.noInput.failure(sentence[language])
    }
    guard entry.isOpen(to: try reader()) else {
      throw ExitStatus.notAllowed.failure(Self.blind[language])
    }
    return entry.text
  }

  /// Who reads; nil without accounts.
  private func reader() throws -> SafeText? {
    do throws(RecordsError) {
      guard case .unlocked(let account) = try records.access else { return nil }
      return account.worker.name
    } catch {
      throw error.failure(language)
    }
  }

  private static let blind = Phrase(
    fr: "D'abord la grille de cet essai (pour le vôtre, ce que vous en pensez), dans la console : "
      + "ecoute practice. Rien n'est sorti.",
    en: "First the grid of this attempt (for your own, what you think of it), in the console: "
      + "ecoute practice. Nothing came out.")
}
