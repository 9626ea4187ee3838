import Directory
import Text

/// An iCarol export, as Canadian 211 lines exchange it: one wide table where agencies, programmes, sites
/// and programmes at a site name each other.
///
/// A programme is a resource, given at the sites that its programmes at a site name. An agency without
/// programmes is one too, at its own sites, and so is a record whose programme is not there: a number
/// is never lost because a link is. The columns are those of ../shared/data/icarol.
struct IcarolProfile: ImportProfile {
  let name = "icarol"

  func recognises(_ folder: ImportFolder) -> Bool { !files(folder).isEmpty }

  func read(_ run: ImportRun) throws {
    for file in files(run.folder) {
      try IcarolStage.use { stage in
        try run.rows(of: file) { row in
          guard let record = IcarolRecord(row, run) else { return }
          if try !stage.add(record) { run.setAside(row, .repeated(record.id)) }
        }
        run.report.organizations += try stage.count(.agency)
        run.report.locations += try stage.count(.site)
        try IcarolJoin(stage: stage, run: run, file: file).handOver()
      }
    }
  }

  private func files(_ folder: ImportFolder) -> [ImportFile] {
    folder.files.filter {
      Set(folder.columns(of: $0)).isSuperset(
        of: ["resourceagencynum", "taxonomylevelname", "publicname"])
    }
  }
}
