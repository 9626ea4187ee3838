// swift-tools-version: 6.2
import PackageDescription

// One target per room of the house (docs/ARCHITECTURE.md). The dependencies below are the only arrows
// allowed: the build runs with --explicit-target-dependency-import-check error.

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]
let strictC: [CSetting] = [.treatAllWarnings(as: .error)]

/// A room: a library target under Sources with the house's settings.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a room, in the folder of the same name.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
// scrypt, which Crypto itself does not have.
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "ecoute",
  products: [
    .executable(name: "ecoute", targets: ["ecoute"]),
    // Preloaded by the benchmarks: a disk that is slow.
    .library(name: "SlowSync", type: .dynamic, targets: ["SlowSync"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // What the machine offers, seen from Swift.
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .systemLibrary(name: "CCmark", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CVTerm", providers: [.apt(["libvterm-dev"])]),
    .systemLibrary(name: "CYajl", providers: [.apt(["libyajl-dev"])]),
    .target(name: "CTerminal", cSettings: strictC),

    // Pure rooms: no clock, disk or randomness.
    room("Text"),
    room("Canvas", ["Text"]),
    room("Intervention", ["Text"]),
    room("Retrieval", ["Text", "CStemmer"]),
    room("Guides", ["Text", "Retrieval", "CCmark", yams]),
    room("Directory", ["Text", "Retrieval"]),
    room("Yarn", ["Text"]),
    room("Practice", ["Text", "Intervention", "Yarn"]),
    room("Review", ["Text", "Intervention"]),
    room(
      "Console",
      ["Text", "Canvas", "Intervention", "Guides", "Directory", "Review", "Practice"]),

    // Rooms that touch the world.
    room("Terminal", ["Text", "Canvas", "CNcurses", "CTerminal"]),
    room(
      "Library",
      [
        "Text", "Retrieval", "Guides", "Directory", "Review", "Yarn", "Practice", "CCSV", "CYajl",
        crypto, grdb, sqlite, yams,
      ]),
    room("Records", ["Text", "Intervention", "Review", crypto, cryptoExtras, grdb]),
    .executableTarget(
      name: "ecoute",
      dependencies: [
        "Text", "Canvas", "Intervention", "Guides", "Directory", "Console", "Terminal", "Library",
        "Records", "Yarn", "Practice", "Review", "CTerminal", "CMalloc", arguments,
      ],
      swiftSettings: strict),

    // Tests, one folder per room.
    .target(
      name: "ConsoleTesting",
      dependencies: [
        "Text", "Canvas", "Intervention", "Guides", "Directory", "Review", "Practice", "Console",
      ],
      path: "Tests/ConsoleTesting", swiftSettings: strict),
    .target(
      name: "Chance", dependencies: ["Text"], path: "Tests/Chance", swiftSettings: strict),
    .target(name: "Effort", path: "Tests/Effort", swiftSettings: strict),
    .target(
      name: "CallChance", dependencies: ["Text", "Intervention", "Chance"],
      path: "Tests/CallChance", swiftSettings: strict),
    tests("HouseTests", []),
    tests("TextTests", ["Text", "Chance"]),
    tests("CanvasTests", ["Text", "Canvas", "Chance"]),
    tests("TerminalTests", ["Text", "Canvas", "Terminal", "CNcurses"]),
    tests("InterventionTests", ["Text", "Intervention", "Chance", "CallChance"]),
    tests("RetrievalTests", ["Text", "Retrieval", "Chance"]),
    tests("GuidesTests", ["Text", "Retrieval", "Guides", "Chance", "Effort"]),
    tests(
      "GuidesContentTests",
      [
        "Text", "Intervention", "Guides", "Directory", "Library", "Console", "ConsoleTesting",
      ]),
    tests("DirectoryTests", ["Text", "Retrieval", "Directory", "Chance"]),
    tests("YarnTests", ["Text", "Yarn", "Chance"]),
    tests(
      "PracticeTests",
      ["Text", "Intervention", "Guides", "Directory", "Yarn", "Practice", "Library", "Chance"]),
    tests("ReviewTests", ["Text", "Intervention", "Review", "Chance", "YearGenerator"]),
    tests(
      "LibraryTests",
      [
        "Text", "Intervention", "Retrieval", "Guides", "Directory", "Review", "Library", "Chance",
        "Effort", grdb,
      ]),
    // A process that the tests of Records kill.
    .executableTarget(
      name: "JournalWriter",
      dependencies: ["Text", "Intervention", "Records", "Chance", "CallChance"],
      path: "Tests/JournalWriter", swiftSettings: strict),
    tests(
      "RecordsTests",
      [
        "Text", "Intervention", "Review", "Records", "JournalWriter", "Chance", "CallChance", grdb,
      ]),
    tests(
      "ConsoleTests",
      [
        "Text", "Canvas", "Intervention", "Guides", "Directory", "Review", "Practice", "Console",
        "ConsoleTesting", "Chance",
      ]),
    .target(
      name: "PseudoTerminal", dependencies: ["CVTerm"], path: "Tests/PseudoTerminal",
      swiftSettings: strict),
    // The gestures of the dossier's cases, for the tests and the benchmarks.
    .target(
      name: "CaseScripts", dependencies: ["PseudoTerminal"], path: "Tests/CaseScripts",
      swiftSettings: strict),
    tests("EndToEndTests", ["PseudoTerminal", "CaseScripts", "Chance", "ecoute"]),

    // Benchmarks: `make bench`.
    .target(name: "SlowSync", path: "Benchmarks/SlowSync", cSettings: strictC),
    // Seeded directories of any size, in French.
    .target(
      name: "DirectoryGenerator", dependencies: ["Chance"], path: "Benchmarks/DirectoryGenerator",
      swiftSettings: strict),
    // Seeded years of fictional calls.
    .target(
      name: "YearGenerator", dependencies: ["Text", "Intervention", "Chance"],
      path: "Benchmarks/YearGenerator", swiftSettings: strict),
    // SQLite's own full-text search, to compare with.
    .target(
      name: "Rivals", dependencies: ["Text", grdb], path: "Benchmarks/Rivals",
      swiftSettings: strict),
    // Without loading Swift's own library, which it does not use: its start is a floor too.
    .executableTarget(
      name: "floor", path: "Benchmarks/Floor", cSettings: strictC,
      linkerSettings: [
        .linkedLibrary("ncursesw"), .linkedLibrary("tinfo"),
        .unsafeFlags(["-static-stdlib"], .when(configuration: .release)),
      ]),
    .executableTarget(
      name: "bench",
      dependencies: [
        "PseudoTerminal", "CaseScripts", "DirectoryGenerator", "YearGenerator", "Rivals", "Text",
        "Intervention", "Review", "Records", "Guides", "Directory", "Practice", "Library",
        "CMalloc",
      ],
      path: "Benchmarks/Bench", swiftSettings: strict),
    // Retrieval judged by hand: `make eval`.
    .executableTarget(
      name: "eval", dependencies: ["Rivals", "Text", "Guides", "Directory", "Library"],
      path: "Benchmarks/Eval", exclude: ["guides.tsv", "directory.tsv", "services.tsv"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
