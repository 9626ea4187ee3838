import ArgumentParser
import Console
import Foundation
import Intervention
import Library
import Records
import Review
import Text

/// `ecoute review`: the queue of the calls to review, for those who review.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Les relectures : la file, et l'essai d'un tirage.",
    subcommands: [Queue.self, Sample.self])

  /// `review queue`: what is to review today, and why.
  struct Queue: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Les appels à relire aujourd'hui, chacun avec son pourquoi.")
    @OptionGroup var own: Options
    @OptionGroup var identity: Identity
    @ParentCommand var root: Ecoute
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let desk = try Desk.open(options, identity, for: Right(.read, .reviews), .reviewQueue)
      let rules = CentreSettings.load(home: URL(filePath: options.homePath)).settings.review
      let (queue, board) = try desk.trying { () throws(RecordsError) in
        let messages = try desk.records.messages()
        var older: OlderCalls?
        return (
          try ReviewQueue(desk.records, messages, rules, &older, on: desk.now),
          try ReviewBoard(desk.records, messages, rules)
        )
      }
      try ReviewCommand.tell(queue, board, json, options.chosenLanguage)
    }
  }

  /// `review sample MONTH --seed N`: the draw of a month alone, with a seed of one's own.
  struct Sample: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Le tirage d'un mois, avec une graine à soi ; ne change pas la file.")
    @OptionGroup var own: Options
    @OptionGroup var identity: Identity
    @ParentCommand var root: Ecoute
    @Argument(help: "Le mois, comme 2026-11.") var month: String
    @Option(help: "La graine : la même redonne le même tirage.") var seed: UInt64 = 1
    @Option(help: "Combien d'appels par personne ; sans elle, comme le centre le règle.")
    var count: Int?
    @Flag(help: "Réponse en JSON, sur une ligne.") var json = false

    func run() throws {
      let language = options.chosenLanguage
      guard let first = CalendarDate(month + "-01"), let next = first.adding(months: 1) else {
        let sentence = Phrase(
          fr: "Écrivez le mois comme 2026-11.", en: "Write the month as in 2026-11.")
        throw ExitStatus.usage.failure(sentence[language])
      }
      let desk = try Desk.open(options, identity, for: Right(.read, .reviews), .reviewQueue)
      var rules = CentreSettings.load(home: URL(filePath: options.homePath)).settings.review
      rules.rules.formIntersection([.newcomer, .draw])
      if let count { rules = ReviewRules(rules: [.draw], least: count, most: count) }
      let (queue, board) = try desk.trying { () throws(RecordsError) in
        let messages = try desk.records.messages()
        let board = try ReviewBoard(desk.records, messages, rules)
        let read = try desk.records.candidates(since: 0, messages)
        let ofMonth = read.calls.filter { $0.signedAt.date.string.hasPrefix(month) }
        return (ReviewQueue(ofMonth, rules, seed: seed, pasts: read.pasts, on: next), board)
      }
      try ReviewCommand.tell(queue, board, json, language)
    }
  }

  private static func tell(
    _ queue: ReviewQueue, _ board: ReviewBoard, _ json: Bool, _ language: Language
  ) throws {
    let rows = queue.items.map { Row($0, board.names, language) }
    if json { return Output.line(try JSONLine.text(rows, hasSnakeKeys: true)) }
    Output.table(rows.map(\.columns))
  }

  /// A call of the queue, as it is told.
  private struct Row: Encodable {
    let id: CallID
    let number: SafeText
    let worker: SafeText
    let signedAt: SafeText
    let why: [Reason]

    struct Reason: Encodable {
      let rule: ReviewRule
      let text: SafeText
    }

    init(_ item: ReviewQueue.Item, _ names: [SafeText: SafeText], _ language: Language) {
      let call = item.candidate
      id = call.call
      number = call.number.callNumber
      worker = names[call.worker] ?? call.worker
      signedAt = call.signedAt.iso8601
      why = item.why.map { Reason(rule: $0.rule, text: $0.label[language]) }
    }

    var columns: [SafeText] {
      [SafeText(id.rawValue), number, signedAt, worker, why.map(\.text).joined(separator: " ; ")]
    }
  }
}
