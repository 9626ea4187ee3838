/// What the rooms may do: the rules of DESIGN §3, as functions from a source to what is wrong in it.
enum Rules {
  /// The rooms without clock, disk, randomness, process or environment.
  static let pureRooms: Set<String> = [
    "Text", "Canvas", "Intervention", "Retrieval", "Guides", "Directory", "Console", "Review",
    "Yarn",
    "Practice",
  ]

  /// What each room may import; every room may also import ``everywhere``, `ecoute` anything.
  static let arrows: [String: Set<String>] = [
    "Text": [],
    "Canvas": [],
    "Intervention": [],
    "Yarn": [],
    "Retrieval": ["CStemmer"],
    "Guides": ["Retrieval", "CCmark", "Yams"],
    "Directory": ["Retrieval"],
    "Review": ["Intervention"],
    "Practice": ["Yarn", "Intervention"],
    "Console": ["Canvas", "Intervention", "Guides", "Directory", "Review", "Practice"],
    "Library": [
      "Guides", "Directory", "Retrieval", "Review", "Practice", "GRDB", "GRDBSQLite", "Crypto",
      "Yams", "CCSV", "CYajl", "Foundation", "Glibc", "Dispatch",
    ],
    "Records": [
      "Intervention", "Review", "Practice", "GRDB", "Crypto", "CryptoExtras", "Foundation", "Glibc",
      "Dispatch",
    ],
    "Terminal": ["Canvas", "CNcurses", "CTerminal", "Foundation", "Glibc", "Dispatch"],
  ]

  /// What any room may import.
  static let everywhere: Set<String> = ["Text", "Collections", "Logging", "Synchronization"]

  /// The pure files that need Foundation, for the composition of Unicode alone.
  static let composers: Set<String> = ["Sources/Text/Fold.swift", "Sources/Text/Sanitiser.swift"]

  /// The modules of a file that its room may not import.
  static func strangers(in source: SwiftSource, path: String, room: String) -> [String] {
    guard room != "ecoute" else { return [] }
    guard let allowed = arrows[room] else { return ["\(room) n'est pas une pièce connue"] }
    return source.imports.filter { name in
      if name == "Foundation" && composers.contains(path) { return false }
      return !allowed.contains(name) && !everywhere.contains(name)
    }
  }

  /// What a pure file uses of the world.
  static func impurities(in source: SwiftSource) -> [String] {
    let code = source.code
    return worldly.filter { uses($0, in: code) }
  }

  /// The dangerous shortcuts of a file.
  static func shortcuts(in source: SwiftSource) -> [String] {
    let code = source.code
    return ["try!", "as!", "fatalError(", "preconditionFailure(", "unowned("].filter {
      uses($0, in: code)
    }
  }

  /// The work that a file, comments included, leaves for later.
  static func promises(in text: String) -> [String] {
    ["TO" + "DO", "FIX" + "ME", "XX" + "X"].filter { uses($0, in: text) }
  }

  private static let worldly = [
    // Clocks.
    "Date()", "Date.now", "Date(timeIntervalSinceNow", "ContinuousClock", "SuspendingClock",
    "DispatchTime", "clock_gettime(", "gettimeofday(", "time(nil", "Calendar.current",
    "TimeZone.current",
    // Disk and network.
    "FileManager", "FileHandle", "URL(fileURLWithPath", "URL(filePath", "String(contentsOf",
    "Data(contentsOf",
    "contentsOfFile",
    "fopen(", "URLSession", "UserDefaults", "Bundle",
    // Chance.
    "UUID()", ".random", ".randomElement()", ".shuffled()", ".shuffle()",
    "SystemRandomNumberGenerator",
    "arc4random", "hashValue",
    // Processes, environment, threads.
    "getenv(", "ProcessInfo", "CommandLine", "Process()", "Locale.current", "exit(", "abort(",
    "Thread",
    "DispatchQueue", "Task {", "Task.", "sleep(",
    // Writing outside.
    "print(", "debugPrint(", "dump(", "fputs(", "NSLog(", "readLine(",
  ]

  /// Whether code uses a name, whole.
  private static func uses(_ name: String, in code: String) -> Bool {
    var rest = code[...]
    while let found = rest.firstRange(of: name) {
      let before =
        found.lowerBound == code.startIndex ? nil : code[code.index(before: found.lowerBound)]
      let after = found.upperBound == code.endIndex ? nil : code[found.upperBound]
      let beginsInside = name.first.map(isLetter) == true && before.map(isLetter) == true
      let endsInside = name.last.map(isLetter) == true && after.map(isLetter) == true
      if !beginsInside && !endsInside { return true }
      rest = code[found.upperBound...]
    }
    return false
  }

  private static func isLetter(_ sign: Character) -> Bool {
    sign.isLetter || sign.isNumber || sign == "_"
  }
}
