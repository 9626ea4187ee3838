import ArgumentParser
import Library
import Text

extension DirectoryCommand {
  /// `directory import PATH`: brings a directory in, as one source that replaces itself.
  struct Import: Subcommand {
    static let configuration = CommandConfiguration(
      abstract: "Importe un répertoire : HSDS (CSV ou JSON), iCarol, ODHF, M02.",
      discussion: "Tout ou rien : un import qui échoue ou qu'on arrête ne change rien.")
    @OptionGroup var own: Options
    @ParentCommand var root: Ecoute
    @Argument(help: "Dossier ou fichier à importer.") var path: String
    @Option(help: "Forme des données; auto la cherche en regardant.") var profile = Profile.auto
    @Option(help: "Nom de la source; le même nom est remplacé. Sans lui, le chemin absolu.")
    var source: String?
    @Flag(help: "Lit tout et dit ce qui serait gardé, sans rien écrire.") var dryRun = false
    @Flag(help: "Rapport en JSON, sur une ligne.") var json = false

    /// The forms that can be asked for.
    enum Profile: String, ExpressibleByArgument, CaseIterable {
      case auto, hsds, odhf, m02, icarol
    }

    func run() throws {
      let language = options.chosenLanguage
      let knowledge = try DirectoryKnowledge.needed(options)
      let work = DirectoryImport(
        path, profile: profile == .auto ? nil : profile.rawValue, source: source,
        needs: knowledge.needs, places: knowledge.places)
      let report = try told(language) { try run(work, language) }
      if json { return Output.line(try JSONLine.text(report)) }
      for line in report.lines(source: work.source, isRehearsal: dryRun, language) {
        Output.line(line)
      }
    }

    private func run(_ work: DirectoryImport, _ language: Language) throws -> ImportReport {
      let title = Phrase(fr: "Import", en: "Import")
      let progress = Progress(title, language: language, isJSON: json, isLinear: options.isLinear)
      defer { progress.end() }
      Interrupt.listen()
      func advance(_ fraction: Double) throws {
        try Interrupt.check()
        progress.advance(to: fraction)
      }
      if dryRun { return try work.rehearse(progress: advance) }
      let store = DirectoryStore(home: options.homePath)
      return try work.run(into: store, at: try options.instant(), progress: advance)
    }

    /// Ends with one calm sentence when the work fails or is stopped.
    private func told(
      _ language: Language, _ work: () throws -> ImportReport
    ) throws -> ImportReport {
      do {
        return try work()
      } catch let error as ImportError {
        throw error.status.failure(error.problem.description(in: language))
      } catch let error as DirectoryError {
        throw error.status.failure(error.problem.description(in: language))
      } catch is Interrupt {
        let sentence = Phrase(
          fr: "Import arrêté ; le répertoire est comme avant.",
          en: "Import stopped; the directory is as before.")
        throw ExitStatus.stopped.failure(sentence[language])
      }
    }
  }
}

extension ImportError {
  /// How a command ends on it.
  fileprivate var status: ExitStatus {
    switch self {
    case .missing: .noInput
    case .notDirectory: .badData
    case .noTemporaryFile: .cannotWrite
    }
  }
}

extension DirectoryError {
  /// How a command ends on it.
  var status: ExitStatus {
    switch self {
    case .unreadable, .damaged, .laterFormat: .badData
    case .readOnly: .cannotCreate
    case .full, .failing, .busy: .cannotWrite
    }
  }
}
