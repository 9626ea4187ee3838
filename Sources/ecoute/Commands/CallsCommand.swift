import ArgumentParser
import Foundation
import Glibc
import Intervention
import Records
import Text

/// `ecoute calls`: the calls of a data folder, without the console.
struct CallsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calls", abstract: "Les appels : liste, lecture, sortie.",
    subcommands: [List.self, Show.self, Export.self])

  /// `calls list`: every call, open and signed.
  struct List: Subcommand {
    static let configuration = CommandConfiguration(abstract: "La liste des appels.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let language = options.chosenLanguage
      let calls = try CallsCommand.all(options)
      if json { return Output.line(try JSONLine.text(calls.map(Row.init))) }
      for call in calls {
        let hour = call.openedAt.map { $0.date + " " + $0.hour } ?? ""
        Output.columns([
          SafeText(call.id.rawValue), call.number.callNumber, hour,
          call.state.word[language], call.content.kind?.label[language] ?? "",
        ])
      }
    }
  }

  /// `calls show ID`: the note of a call, signed or not.
  struct Show: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "La note d'un appel, même ouvert ou interrompu.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Argument(help: "Identifiant ou numéro de l'appel.") var id: String
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let language = options.chosenLanguage
      let calls = try CallsCommand.all(options)
      let call = try CallsCommand.call(id, among: calls, language)
      let mark = try Home.open(options).isDemonstration ? Demonstration.mark[.french] : nil
      let note = NoteDocument(call, mark: mark)
      if json { return Output.line(try JSONLine.text(NoteRow(call, note))) }
      for line in note.plain.lines { Output.line(line) }
    }
  }

  /// The call of an id or number, or a calm end.
  static func call(_ id: String, among calls: [Call], _ language: Language) throws -> Call {
    let found = calls.first { $0.id.rawValue == id || $0.number.callNumber.string == id }
    guard let found else {
      let sentence = Phrase(
        fr: "Aucun appel « \(SafeText(id)) ». La liste : ecoute calls list",
        en: "No call “\(SafeText(id))”. The list: ecoute calls list")
      throw ExitStatus.noInput.failure(sentence[language])
    }
    return found
  }

  /// Every call of the folder: those with a journal, then the signed ones, by opening.
  static func all(_ options: Options) throws -> [Call] {
    // Reading makes no folder.
    guard access(options.homePath, F_OK) == 0 else { return [] }
    let records = Records(try Home.open(options))
    do throws(RecordsError) {
      var calls: [CallID: Call] = [:]
      for entry in try records.signed() { calls[entry.call] = try records.read(entry.call).call }
      for journal in try records.journals() where journal.problem == nil {
        let recovered = try records.peek(journal.call)
        calls[journal.call] = Call(id: journal.call, changes: recovered.changes)
      }
      return calls.values.sorted { $0.id < $1.id }
    } catch {
      throw ExitStatus.badData.failure(error.phrase[options.chosenLanguage])
    }
  }

  /// A call, as the contract writes it.
  private struct Row: Encodable {
    let call: Call

    init(_ call: Call) { self.call = call }

    private enum Keys: String, CodingKey { case id, state, kind, step, openedAt = "opened_at" }

    func encode(to encoder: any Encoder) throws {
      var row = encoder.container(keyedBy: Keys.self)
      try row.encode(call.id, forKey: .id)
      try row.encode(call.state, forKey: .state)
      try row.encode(call.openedAt?.iso8601, forKey: .openedAt)
      try row.encode(call.content.kind, forKey: .kind)
      try row.encode(call.step, forKey: .step)
    }
  }

  /// A note, block by block.
  private struct NoteRow: Encodable {
    let id: CallID
    let number: SafeText
    let state: CallState
    let heading: [SafeText]
    let sections: [Block]

    struct Block: Encodable {
      let block: String
      let title: SafeText
      let lines: [SafeText]
    }

    init(_ call: Call, _ note: NoteDocument) {
      id = call.id
      number = call.number.callNumber
      state = call.state
      heading = note.heading
      sections = note.sections.map {
        Block(block: $0.block.rawValue, title: $0.title, lines: $0.lines)
      }
    }
  }
}

extension CallState {
  /// Its word in a list that people read.
  fileprivate var word: Phrase {
    switch self {
    case .open: Phrase(fr: "ouvert", en: "open")
    case .ended: Phrase(fr: "ligne fermée", en: "line ended")
    case .signed: Phrase(fr: "signé", en: "signed")
    }
  }
}
