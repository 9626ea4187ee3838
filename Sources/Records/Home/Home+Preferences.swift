import Foundation
import Intervention

extension Home {
  private var liking: String { path + "/preferences.json" }

  /// How the console is liked here; those of a first session when nobody said, or when the file
  /// cannot be read: a console opens all the same.
  public var preferences: Preferences {
    guard let bytes = try? files.contents(of: liking) else { return Preferences() }
    return (try? JSONDecoder().decode(Preferences.self, from: Data(bytes))) ?? Preferences()
  }

  /// Keeps how the console is liked.
  public func save(_ preferences: Preferences) throws(RecordsError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    // Yes or no: encoding it cannot fail.
    let json = (try? encoder.encode(preferences)) ?? Data()
    try RecordsError.telling { () throws(FileFailure) in
      try files.replace(liking, with: Array(json) + [0x0a])
    }
  }
}
