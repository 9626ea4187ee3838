import Text

extension Places {
  /// The places of a table written by `tools/places/build.py`.
  ///
  /// A line is a kind and its cells, separated by tabs; a line of another kind is passed over.
  public init(_ table: String) {
    self.init()
    guard !table.isEmpty else { return }
    reserve(4096)
    add(Entry(code: .canada, name: "Canada", within: [.canada]))
    add(Entry(code: .quebec, name: "Québec", within: [.quebec, .canada]))
    for line in table.utf8.split(separator: UInt8(ascii: "\n")) {
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      read(cells.map { Substring($0) })
    }
  }

  private mutating func read(_ cells: [Substring]) {
    func cell(_ index: Int) -> Substring { index < cells.count ? cells[index] : "" }
    func number(_ index: Int) -> Int { Int(cell(index)) ?? 0 }
    let kind = cell(0)
    switch kind {
    case "region", "rss":
      let code = AreaCode(kind == "rss" ? .rss : .region, number(1))
      let entry = Entry(
        code: code, name: SafeText(cell(2)), within: [code, .quebec, .canada])
      add(entry, names: cell(3).split(separator: ";"))
    case "mrc", "equivalent":
      let code = AreaCode(.mrc, number(1))
      let around = [AreaCode(.rss, number(4)), AreaCode(.region, number(5)), .quebec, .canada]
      var entry = Entry(code: code, name: SafeText(cell(2)), within: [code] + around)
      entry.zone = Self.zones[cell(6)] ?? .eastern
      add(entry, names: cell(3).split(separator: ";"))
    case "groupe":
      let codes = cell(3).split(separator: " ").map { AreaCode(.mrc, Int($0) ?? 0) }
      for name in [cell(1)] + cell(2).split(separator: ";") { addGroup(name, codes) }
    case "ville", "secteur": readMunicipality(cells, isSector: kind == "secteur")
    case "rta":
      var entry = Entry(
        code: .fsa(cell(1)), name: SafeText(cell(1)),
        within: [.fsa(cell(1)), .quebec, .canada])
      entry.point = Self.point(cell(2), cell(3))
      entry.isApproximate = cell(1).dropFirst().first == "0"
      entry.zone = residents[entry.code]?.first.flatMap { entries[$0]?.zone } ?? .eastern
      add(entry)
    case "province": readProvince(cell(1), fsas: cell(2).split(separator: " "))
    default: break
    }
  }

  private mutating func readMunicipality(_ cells: [Substring], isSector: Bool) {
    guard cells.count >= 9, let number = Int(cells[1]), let owner = Int(cells[4]),
      let around = entries[AreaCode(isSector ? .municipality : .mrc, owner)]
    else { return }
    let code = AreaCode(.municipality, number)
    var entry = Entry(code: code, name: SafeText(cells[2]), within: [code] + around.within)
    entry.city = isSector ? around.code : nil
    // « Montréal (Agglomération de Montréal) » says nothing more than « Montréal ».
    let says = around.name.string.hasSuffix(entry.name.string)
    entry.around = says ? nil : around.name
    entry.fsas = cells[8].split(separator: " ").map { AreaCode.fsa($0) }
    entry.point = Self.point(cells[5], cells[6])
    entry.isApproximate = cells[7] == "~"
    if entry.point == nil && isSector {
      (entry.point, entry.isApproximate) = (around.point, true)
    }
    entry.zone = around.zone
    add(entry, names: cells[3].split(separator: ";"))
  }

  /// Of a province that is not Québec, only its forward sortation areas are known.
  private mutating func readProvince(_ letters: Substring, fsas: [Substring]) {
    let code = AreaCode.province(letters)
    let names = Self.otherProvinces[String(letters), default: []]
    add(
      Entry(code: code, name: SafeText(names.first ?? letters), within: [code, .canada]),
      names: names + [letters])
    for fsa in fsas { addOutside(.fsa(fsa), in: code) }
  }

  private static func point(_ latitude: Substring, _ longitude: Substring) -> Coordinates? {
    guard let latitude = Double(latitude), let longitude = Double(longitude) else { return nil }
    return Coordinates(latitude: latitude, longitude: longitude)
  }

  private static let zones: [Substring: Zone] = [
    "halifax": .halifax, "blancSablon": .blancSablon,
  ]

  private static let otherProvinces: [String: [Substring]] = [
    "AB": ["Alberta"], "BC": ["Colombie-Britannique", "British Columbia"], "MB": ["Manitoba"],
    "NB": ["Nouveau-Brunswick", "New Brunswick"],
    "NL": ["Terre-Neuve-et-Labrador", "Newfoundland and Labrador", "Terre-Neuve"],
    "NS": ["Nouvelle-Écosse", "Nova Scotia"],
    "NT": ["Territoires du Nord-Ouest", "Northwest Territories"], "NU": ["Nunavut"],
    "ON": ["Ontario"], "PE": ["Île-du-Prince-Édouard", "Prince Edward Island"],
    "SK": ["Saskatchewan"], "YT": ["Yukon"],
  ]
}
