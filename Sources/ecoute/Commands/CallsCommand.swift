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
    @OptionGroup var identity: Identity
    @ParentCommand var root: Ecoute
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let language = options.chosenLanguage
      let (rows, problems) = try rows()
      if json {
        Output.line(try JSONLine.text(rows))
      } else {
        Output.table(rows.map { $0.columns(language) })
      }
      // Those that do not open are told after the others, which they do not hide.
      let ends = problems.map { $0.failure(language) }
      if let end = ends.first { throw end }
    }

    /// Every call; for somebody who may not read notes, what the register says in clear.
    private func rows() throws -> (rows: [Row], problems: [RecordsError]) {
      // Reading makes no folder.
      guard access(options.homePath, F_OK) == 0 else { return ([], []) }
      let desk = try Desk.open(options, identity, for: Right(.list, .notes), .list)
      return try desk.trying { () throws(RecordsError) in
        guard (try? desk.records.require(Right(.read, .notes))) != nil else {
          return (try desk.records.signed().map(Row.init), [])
        }
        let (calls, problems) = try desk.records.calls()
        return (calls.map(Row.init), problems)
      }
    }
  }

  /// `calls show ID`: the note of a call, signed or not.
  struct Show: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "La note d'un appel, même ouvert ou interrompu.")
    @OptionGroup var own: Options
    @OptionGroup var identity: Identity
    @ParentCommand var root: Ecoute
    @Argument(help: "Identifiant ou numéro de l'appel.") var id: String
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let desk = try Desk.open(options, identity, for: Right(.read, .notes), .read)
      let call = try desk.read(id)
      let mark = desk.records.home.isDemonstration ? Demonstration.mark[.french] : nil
      let note = NoteDocument(call, mark: mark)
      if json { return Output.line(try JSONLine.text(NoteRow(call, note))) }
      for line in note.plain.lines { Output.line(line) }
    }
  }

  /// A call, as the contract writes it.
  private struct Row: Encodable {
    let id: CallID
    let state: CallState
    let openedAt: Moment?
    let kind: CallKind?
    let step: Step?
    private let number: SafeText

    init(_ call: Call) {
      id = call.id
      state = call.state
      openedAt = call.answeredAt
      kind = call.content.kind
      step = call.step
      number = call.number.callNumber
    }

    init(_ entry: SignedEntry) {
      id = entry.call
      state = .signed
      openedAt = Moment(monotonic: 0, wall: entry.openedAt, offset: Clock().now.offset)
      kind = nil
      step = nil
      number = entry.number.callNumber
    }

    private enum Keys: String, CodingKey { case id, state, kind, step, openedAt = "opened_at" }

    func encode(to encoder: any Encoder) throws {
      var row = encoder.container(keyedBy: Keys.self)
      try row.encode(id, forKey: .id)
      try row.encode(state, forKey: .state)
      try row.encode(openedAt?.iso8601, forKey: .openedAt)
      try row.encode(kind, forKey: .kind)
      try row.encode(step, forKey: .step)
    }

    /// The line that people read.
    func columns(_ language: Language) -> [SafeText] {
      let hour = openedAt.map { $0.date + " " + $0.hour } ?? ""
      return [
        SafeText(id.rawValue), number, hour, state.word[language], kind?.label[language] ?? "",
      ]
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
