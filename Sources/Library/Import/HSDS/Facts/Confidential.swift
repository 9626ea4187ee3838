import Directory
import Text

/// What says that an address must not be shown, in data that has no column for it.
///
/// HSDS has none (specification #166, #487): sources add a column, or write it in words. « Services
/// confidentiels » is not an address: the word must stand beside one for a place, unless it is written
/// where the address itself should be.
enum Confidential {
  /// Whether a row says that its address is confidential.
  static func isSaid(by record: HSDSRecord) -> Bool {
    guard !record.lacks(.confidential) || hasStem(record.bytes) else { return false }
    if let flag = record[.confidential], Truth.says(flag) || hasWord(flag) { return true }
    let places: [HSDSColumn] =
      record.table == .address ? [.address1, .address2, .attention, .addressType, .city] : []
    if places.contains(where: { record[$0].map(hasWord) ?? false }) { return true }
    let texts: [HSDSColumn] = [.name, .description, .details, .alert, .transportation, .notes]
    return texts.contains { record[$0].map(namesPlace) ?? false }
  }

  /// The resource without the address of its confidential sites, wherever it was written.
  static func hidden(_ resource: Resource, secrets: [SafeText]) -> Resource {
    let secrets = secrets.filter { $0.count >= 5 }
    if secrets.isEmpty { return resource }
    var hidden = resource
    func hide(_ text: SafeText) -> SafeText {
      var shown = text.string
      for secret in secrets {
        shown = shown.replacing(secret.string, with: "(adresse confidentielle)")
      }
      return shown == text.string ? text : SafeText(shown)
    }
    hidden.name = hide(hidden.name)
    let texts: [WritableKeyPath<Resource, SafeText?>] = [
      \.what, \.organizationWhat, \.audience, \.cost, \.application, \.wait, \.alert,
      \.organization, \.hours.written,
    ]
    for text in texts { hidden[keyPath: text] = hidden[keyPath: text].map(hide) }
    hidden.alternateNames = hidden.alternateNames.map(hide)
    hidden.documents = hidden.documents.map(hide)
    hidden.phones = hidden.phones.map { Phone($0.number, kind: $0.kind, note: $0.note.map(hide)) }
    hidden.areas = hidden.areas.map { ServiceArea(hide($0.name), note: $0.note.map(hide)) }
    hidden.unread = hidden.unread.map { UnreadFact(field: $0.field, text: hide($0.text)) }
    for index in hidden.sites.indices {
      let site = hidden.sites[index]
      hidden.sites[index].name = site.name.map(hide)
      hidden.sites[index].alternateNames = site.alternateNames.map(hide)
      hidden.sites[index].transport = site.transport.map(hide)
      hidden.sites[index].accessibility = site.accessibility.map(hide)
      hidden.sites[index].hours?.written = site.hours?.written.map(hide)
    }
    return hidden
  }

  static func hasWord(_ text: SafeText) -> Bool {
    let key = Fold.key(text.string)
    return words.contains { key.contains($0) }
  }

  /// Whether the word stands within four words of a place.
  private static func namesPlace(_ text: SafeText) -> Bool {
    guard text.string.utf8.count > 8, hasWord(text) else { return false }
    let words = Fold.words(text.string)
    return words.indices.contains { index in
      guard Self.words.contains(where: words[index].hasPrefix) else { return false }
      return words[max(0, index - 4)...min(words.count - 1, index + 4)]
        .contains { places.contains($0) }
    }
  }

  /// Whether some bytes hold the beginning of one of the words: most rows stop here.
  private static func hasStem(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 4 <= bytes.count {
        // The second and third letters of the stems: few other words have them.
        let pair = (bytes[index + 1] | 0x20, bytes[index + 2] | 0x20)
        index += 1
        guard
          pair == (0x6f, 0x6e) || pair == (0x6e, 0x64) || pair == (0x65, 0x63)
            || pair == (0x69, 0x76)
        else { continue }
        for stem in stems where index - 1 + stem.count <= bytes.count {
          if stem.indices.allSatisfy({ bytes[index - 1 + $0] | 0x20 == stem[$0] }) { return true }
        }
      }
      return false
    }
  }

  private static let stems = ["confidenti", "undisclosed", "secr", "divulgu"].map { Array($0.utf8) }
  private static let words = ["confidenti", "undisclosed", "secrete", "non divulgue"]
  private static let places: Set<String> = [
    "adresse", "adresses", "lieu", "lieux", "emplacement", "endroit", "address", "addresses",
    "location", "locations", "site",
  ]
}
