import Foundation
import Guides
import Text

/// What a centre sets for itself, in `centre/centre.yaml` of its home; everything has a default.
public struct CentreSettings: Hashable, Sendable {
  /// The centre's own folder: its settings and its own guides, directory, grids and cases.
  public let folder: URL
  /// `nom`: how the centre is called on the screen.
  public let name: SafeText

  /// The settings of a centre; without a name, those of one that has written none.
  public init(folder: URL, name: SafeText = "Centre") {
    self.folder = folder
    self.name = name
  }

  /// The settings of a home, and what is wrong with them.
  ///
  /// A mistake costs the settings, never the console: it is told and the defaults hold. Keys of later
  /// versions are left alone.
  public static func load(home: URL) -> (settings: CentreSettings, problems: [Problem]) {
    let folder = home.appending(path: "centre")
    do throws(Problem) {
      return (try read(folder), [])
    } catch {
      return (CentreSettings(folder: folder), [error])
    }
  }

  private static func read(_ folder: URL) throws(Problem) -> CentreSettings {
    let shown: SafeText = "centre/centre.yaml"
    let file = folder.appending(path: "centre.yaml")
    guard let bytes = try GuideFile.bytes(file, shown: shown) else {
      return CentreSettings(folder: folder)
    }
    do throws(GuideError) {
      let fields = try YamlFields(bytes)
      guard let name = try fields.optionalText("nom") else { return CentreSettings(folder: folder) }
      return CentreSettings(folder: folder, name: name)
    } catch {
      throw Problem(file: shown, error)
    }
  }
}
