import ArgumentParser
import Glibc
import Intervention
import Records
import Text

extension CallsCommand {
  /// `calls export ID…`: the plain text of notes, or of a request written from a call.
  struct Export: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Le texte d'une note, ou d'une demande à une autre équipe, pour l'emporter.")
    @OptionGroup var own: Options
    @OptionGroup var identity: Identity
    @ParentCommand var root: Ecoute
    @Argument(help: "Identifiants ou numéros des appels.") var ids: [String]
    @Option(help: "Une demande au lieu de la note : aaor ou visite ; il faut le consentement.")
    var request: Request?
    @Option(help: "Pour quoi ce texte sort ; demandé au clavier sans cette option.")
    var purpose: String?
    @Option(help: "Écrit dans ce fichier neuf, lisible de vous seul·e ; sinon, à l'écran.")
    var output: String?

    /// A request that a call can yield.
    enum Request: String, ExpressibleByArgument, CaseIterable {
      case aaor, visite

      var kind: ReferralRequest.Kind { self == .aaor ? .intake : .homeVisit }
    }

    func run() throws {
      let language = options.chosenLanguage
      let desk = try Desk.open(options, identity, for: Right(.export, .notes), .export)
      let chosen = try ids.map(desk.read)
      let mark = desk.records.home.isDemonstration ? Demonstration.mark : nil
      let texts = try chosen.map { try text($0, mark, language) }
      let purpose = try ExportPurpose.asked(self.purpose, language)
      let subject = SafeText(request?.rawValue ?? "note")
      for call in chosen {
        try desk.note(.export, subject: subject, call: call.id, purpose: purpose)
      }
      let whole = texts.joined(separator: "\n\n")
      if let output {
        try ExportFile.write(whole, to: output, language)
      } else {
        for line in whole.lines { Output.line(line) }
      }
      Output.error(ExportPurpose.said(purpose)[language])
    }

    /// The note of a call, or the request written from it.
    private func text(
      _ call: Call, _ mark: Phrase?, _ language: Language
    ) throws -> SafeText {
      guard let request else { return NoteDocument(call, mark: mark?[.french]).plain }
      guard
        let written = ReferralRequest(
          call, request.kind, language: language, mark: mark?[language])
      else {
        let title = request.kind.title
        let number = call.number.callNumber
        let sentence = Phrase(
          fr:
            "\(title.french) : la personne de l'appel \(number) n'y a pas consenti, ou on ne le lui "
            + "a pas demandé. Rien n'est écrit. Le consentement se note à l'étape 4.",
          en: "\(title.english): the person of call \(number) did not consent, or was not asked. "
            + "Nothing is written. Consent is noted in step 4.")
        throw ExitStatus.notAllowed.failure(sentence[language])
      }
      return written.plain
    }
  }
}

/// Why a text goes out.
enum ExportPurpose {
  /// The purpose given, else the one typed at the keyboard; without either, nothing goes out.
  static func asked(_ given: String?, _ language: Language) throws -> SafeText {
    var purpose = SafeText(given ?? "").line
    if given == nil, isatty(STDIN_FILENO) == 1 {
      Output.error(question[language])
      purpose = SafeText(readLine() ?? "").line
    }
    guard !purpose.isBlank else { throw ExitStatus.usage.failure(missing[language]) }
    return purpose
  }

  /// What is said once it is out.
  static func said(_ purpose: SafeText) -> Phrase {
    Phrase(
      fr: "Sorti pour : \(purpose). C'est inscrit au registre des accès.",
      en: "Taken out for: \(purpose). It is in the access log.")
  }

  private static let question = Phrase(
    fr: "Pour quoi ce texte sort-il ? (puis Entrée)", en: "What is this text for? (then Enter)")
  private static let missing = Phrase(
    fr: "Rien n'est sorti : il faut dire pour quoi. Exemple : --purpose \"demande d'accès\"",
    en: "Nothing went out: say what for. Example: --purpose \"access request\"")
}
