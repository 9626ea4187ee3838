import ArgumentParser
import Text

/// What every search takes: the text, how many answers, and their form (DESIGN §5).
struct QueryOptions: ParsableArguments {
  @Argument(help: "Texte cherché; sans texte, l'entrée standard (les arguments sont visibles).")
  var query: [String] = []

  @Option(help: "Nombre de réponses.")
  var limit = 10

  @Flag(help: "Réponse en JSON, sur une ligne.")
  var json = false

  @Flag(help: "Une recherche par ligne d'entrée, une réponse JSON par ligne.")
  var batch = false

  func validate() throws {
    if limit < 1 {
      throw ValidationError(
        Phrase(
          fr: "--limit demande un nombre de 1 ou plus.", en: "--limit needs a number from 1 up."))
    }
    if batch, !query.isEmpty {
      throw ValidationError(
        Phrase(
          fr: "--batch lit l'entrée standard : retirez le texte, ou --batch.",
          en: "--batch reads standard input: take out the text, or --batch."))
    }
  }

  /// Answers what was asked, in the form asked for.
  func answer<Row: Encodable>(
    _ search: (String) -> [Row], columns: (Row) -> [SafeText]
  ) throws {
    if batch {
      while let text = readLine() { Output.line(try JSONLine.text(search(text))) }
      return
    }
    var text = query.joined(separator: " ")
    if query.isEmpty {
      while let next = readLine() { text += text.isEmpty ? next : "\n" + next }
    }
    let rows = search(text)
    if json { return Output.line(try JSONLine.text(rows)) }
    Output.table(rows.map(columns))
  }
}
