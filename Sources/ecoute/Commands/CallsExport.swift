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
      let calls = try CallsCommand.all(options)
      let chosen = try ids.map { try CallsCommand.call($0, among: calls, language) }
      let mark = try Home.open(options).isDemonstration ? Demonstration.mark : nil
      let texts = try chosen.map { try text($0, mark, language) }
      let purpose = try ExportPurpose.asked(self.purpose, language)
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

  /// What is said once it is out; until there is an access log, only this says it.
  static func said(_ purpose: SafeText) -> Phrase {
    Phrase(
      fr: "Sorti pour : \(purpose). Ce but n'est encore noté nulle part : gardez-en la trace.",
      en: "Taken out for: \(purpose). This purpose is noted nowhere yet: keep a trace of it.")
  }

  private static let question = Phrase(
    fr: "Pour quoi ce texte sort-il ? (puis Entrée)", en: "What is this text for? (then Enter)")
  private static let missing = Phrase(
    fr: "Rien n'est sorti : il faut dire pour quoi. Exemple : --purpose \"demande d'accès\"",
    en: "Nothing went out: say what for. Example: --purpose \"access request\"")
}

/// A file for a text that goes out.
enum ExportFile {
  /// Writes a new file that only its owner reads; one that is there is never touched.
  static func write(_ text: SafeText, to path: String, _ language: Language) throws {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else {
      let reason = errno == EEXIST ? exists(path) : refused(path, errno)
      throw ExitStatus.cannotCreate.failure(reason[language])
    }
    let failure = fill(file, with: text)
    guard close(file) == 0, failure == nil else {
      let code = failure ?? errno
      unlink(path)
      throw ExitStatus.cannotWrite.failure(refused(path, code)[language])
    }
  }

  /// Writes all of a text, to the disk itself; returns what went wrong.
  private static func fill(_ file: Int32, with text: SafeText) -> Int32? {
    var bytes = Array(text.string.utf8)[...]
    bytes.append(0x0a)
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return errno }
      bytes = bytes.dropFirst(written)
    }
    return fsync(file) == 0 || errno == EINVAL ? nil : errno
  }

  private static func exists(_ path: String) -> Phrase {
    let name = SafeText(path).line
    return Phrase(
      fr: "Le fichier « \(name) » existe déjà, il n'est pas touché. Donnez un autre nom.",
      en: "The file “\(name)” exists already and is not touched. Give another name.")
  }

  private static func refused(_ path: String, _ code: Int32) -> Phrase {
    let name = SafeText(path).line
    let reason = SafeText(String(cString: strerror(code)))
    return Phrase(
      fr: "Le fichier « \(name) » n'a pas pu être écrit (\(reason)). Rien n'est sorti.",
      en: "The file “\(name)” could not be written (\(reason)). Nothing went out.")
  }
}
