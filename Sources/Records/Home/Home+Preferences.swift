import Foundation
import Intervention

extension Home {
  private static let likingName = "preferences.json"
  private var liking: String { path + "/" + Self.likingName }

  /// How the console is liked here; those of a first session when nobody said, or when the file
  /// cannot be read: a console opens all the same.
  public var preferences: Preferences {
    guard let bytes = try? files.contents(of: liking) else { return Preferences() }
    return (try? JSONDecoder().decode(Preferences.self, from: Data(bytes))) ?? Preferences()
  }

  /// Keeps how the console is liked.
  public func save(_ preferences: Preferences) throws(RecordsError) {
    try saveJSON(preferences, as: Self.likingName)
  }
}
