import Foundation
import Intervention
import Text

extension Home {
  private static let identityName = "worker.json"
  private var identity: String { path + "/" + Self.identityName }

  /// Who works here, as they last said; nil when nobody said yet.
  public func worker() throws(RecordsError) -> Worker? {
    if let seat { return seat.worker }
    let bytes = try RecordsError.telling { () throws(FileFailure) in
      try files.contents(of: identity)
    }
    guard let bytes else { return nil }
    do {
      return try JSONDecoder().decode(Worker.self, from: Data(bytes))
    } catch {
      throw .damaged(SafeText(identity).line)
    }
  }

  /// Keeps who works here: the whole of it, or what was there before.
  public func save(_ worker: Worker) throws(RecordsError) {
    try saveJSON(worker, as: Self.identityName)
  }
}
