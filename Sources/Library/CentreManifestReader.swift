import Guides
import Text

/// Reads the manifest of a centre's guides; what is badly written is told and does not count.
struct CentreManifestReader {
  private var file: SettingsFile
  private var entries: [CentreManifest.Entry] = []

  /// The manifest of a settings file, which remembers its mistakes.
  static func read(_ file: inout SettingsFile) -> CentreManifest {
    var reader = CentreManifestReader(file: file)
    let manifest = reader.manifest()
    file = reader.file
    return manifest
  }

  private init(file: SettingsFile) { self.file = file }

  private mutating func manifest() -> CentreManifest {
    let fields = file["guides"]
    let items = file.reading { () throws(GuideError) in try fields?.eachGroup("guides") ?? [] }
    for item in items ?? [] {
      if let entry = file.reading({ () throws(GuideError) in try Self.entry(item.get()) }) {
        add(entry)
      }
    }
    return CentreManifest(
      entries: entries, keeper: text("responsable"), date: day("date"),
      isUnreadable: items == nil || file.isBroken("guides"))
  }

  private mutating func text(_ key: String) -> SafeText? {
    let fields = file[key]
    return file.reading { () throws(GuideError) in try fields?.optionalText(key) }
  }

  private mutating func day(_ key: String) -> CalendarDate? {
    let fields = file[key]
    return file.reading { () throws(GuideError) in try fields?.optionalDate(key) }
  }

  private mutating func add(_ entry: CentreManifest.Entry) {
    if let twin = entries.first(where: { $0.file == entry.file }) {
      file.tell(.enteredTwice(entry.file, line: entry.line, first: twin.line))
    } else {
      entries.append(entry)
    }
  }

  private static func entry(_ fields: YamlFields) throws(GuideError) -> CentreManifest.Entry {
    let place = try place(fields)
    guard let sum = GuideSum(try fields.text("sha256")) else {
      throw .notASum(line: fields.line(of: "sha256"))
    }
    return CentreManifest.Entry(
      line: fields.line, slug: place.slug, file: place.file, sum: sum,
      approvedBy: try fields.optionalText("approuve_par"),
      approval: GuideApproval(
        approved: try fields.optionalDate("approuve_le"),
        reviewBefore: try fields.optionalDate("echeance")),
      version: try fields.optionalText("version"))
  }

  /// The name of the guide and the place of its file; either tells the other.
  private static func place(
    _ fields: YamlFields
  ) throws(GuideError) -> (slug: SafeText, file: SafeText) {
    guard let file = try fields.optionalText("fichier") else {
      let slug = try fields.text("slug")
      return (slug, slug + ".md")
    }
    let name = file.string.split(separator: "/").last ?? ""
    let stem = SafeText(name.hasSuffix(".md") ? name.dropLast(3) : name)
    let slug = try fields.optionalText("slug") ?? stem
    guard slug == stem, name.hasSuffix(".md") else {
      throw .otherName(slug, line: fields.line(of: "fichier"))
    }
    return (slug, file)
  }
}

extension GuideError {
  fileprivate static func notASum(line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "« sha256 » n'est pas une somme : ce guide n'est pas inscrit",
        en: "“sha256” is not a sum: this guide is not entered"),
      remedy: Phrase(
        fr: "Copiez les 64 signes que donne « sha256sum » suivi du nom du fichier",
        en: "Copy the 64 signs that “sha256sum” gives for the file"))
  }

  fileprivate static func otherName(_ slug: SafeText, line: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "le fichier du guide « \(slug) » ne porte pas ce nom",
        en: "the file of the guide “\(slug)” has another name"),
      remedy: Phrase(
        fr: "Écrivez « fichier: \(slug).md »", en: "Write “fichier: \(slug).md”"))
  }

  fileprivate static func enteredTwice(_ file: SafeText, line: Int, first: Int) -> GuideError {
    GuideError(
      line: line,
      what: Phrase(
        fr: "« \(file) » est déjà inscrit à la ligne \(first), qui est gardée",
        en: "“\(file)” is already entered on line \(first), which is kept"),
      remedy: Phrase(fr: "Gardez une seule inscription", en: "Keep only one entry"))
  }
}
