import Foundation

/// The hostile strings shared with every room that meets them.
enum Hostile {
  static let path =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    + "/../shared/data/terminal/hostile-strings.tsv"

  /// Whether the file is there, or must be: under continuous integration its absence fails.
  static var mustBeRead: Bool {
    FileManager.default.fileExists(atPath: path)
      || ProcessInfo.processInfo.environment["CI"] == "true"
  }

  /// The strings, by name.
  static func strings() throws -> [(name: String, bytes: [UInt8])] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst().map {
      let cells = $0.split(separator: "\t")
      return (String(cells[0]), bytes(cells[1]))
    }
  }

  private static func bytes(_ hexadecimal: Substring) -> [UInt8] {
    let digits = Array(hexadecimal)
    return stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0..<($0 + 2)]), radix: 16)
    }
  }
}
