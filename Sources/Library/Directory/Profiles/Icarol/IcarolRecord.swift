import Directory
import Text

/// One record of an iCarol export: what it says of itself alone, and the records it names.
///
/// Its resource holds its own facts, with at most one site, its own address; nothing inherited.
struct IcarolRecord: Bodied {
  /// What a record describes.
  enum Level: String, CaseIterable {
    case agency, program, site
    case programAtSite = "programatsite"
  }

  var level: Level
  /// The agency it belongs to (`ParentAgencyNum`).
  var agency: SafeText?
  /// The programme it gives at a site (`ConnectsToProgramNum`).
  var program: SafeText?
  /// The site where it gives it (`ConnectsToSiteNum`).
  var site: SafeText?
  /// The language it is written in (`LanguageOfRecord`).
  var language: SafeText
  /// The line where it begins.
  var line: Int
  /// What tells where its private address is, to be hidden in whatever names it.
  var secrets: [SafeText] = []
  var resource: Resource

  /// Its own id (`ResourceAgencyNum`).
  var id: SafeText { resource.id }

  static var blank: IcarolRecord {
    IcarolRecord(level: .program, language: .blank, line: 0, resource: .blank)
  }

  mutating func pass(_ pass: inout some BodyPass) throws {
    try pass.field(choice: &level)
    try pass.field(&agency)
    try pass.field(&program)
    try pass.field(&site)
    try pass.field(&language)
    try pass.field(&line)
    try pass.field(&secrets)
    try pass.field(&resource)
  }
}

extension IcarolRecord {
  /// The record of a row; nil when it has no id or no name, or when its level is unknown, which is told.
  init?(_ row: ImportRow, _ run: ImportRun) {
    let names = [row["publicname"], row["officialname"], row["alternatename"]].compactMap { $0 }
    guard let id = row["resourceagencynum"] else {
      run.setAside(row, .missing("ResourceAgencyNum", instead: nil))
      return nil
    }
    guard let name = names.first else {
      run.setAside(row, .missing("PublicName", instead: nil))
      return nil
    }
    let written = row["taxonomylevelname"] ?? ""
    guard let level = Level(rawValue: Fold.key(written.string).filter { $0.isLetter }) else {
      run.setAside(row, .value("TaxonomyLevelName", written))
      return nil
    }
    let cells = IcarolCells(row: row, run: run)
    var resource = Resource(id: id, name: name)
    resource.describe(cells)
    let isSecret = resource.sites.contains(where: \.isConfidential)
    self.init(
      level: level, agency: row["parentagencynum"], program: row["connectstoprogramnum"],
      site: row["connectstositenum"],
      language: SafeText(Fold.key(row["languageofrecord"]?.string ?? "").prefix(2)),
      line: row.line, secrets: isSecret ? cells.secrets : [], resource: resource)
  }
}
