import Directory
import Foundation
import Testing
import Text

@testable import Library

@Suite("Écrire et relire le corps d'une ressource")
struct StoreBodyTests {
  /// A resource whose every field says something.
  private let full: Resource = {
    var schedule = Schedule()
    schedule.frequency = .monthly
    schedule.days = [Schedule.Day(6, ordinal: -1)]
    schedule.monthDays = [1, -1]
    schedule.interval = 2
    schedule.opens = 540
    schedule.closes = 1500
    schedule.isClosed = true
    schedule.isHoliday = true
    schedule.starts = 9_000
    schedule.ends = 9_100
    schedule.validFrom = -3
    schedule.validTo = 9_200
    var hours = Hours(written: "lundi", isAlwaysOpen: true, isSuspended: true)
    hours.schedules = [schedule]
    let phone = Phone("418 555-0101", kind: .text, note: "soir")
    let area = ServiceArea("Estrie", note: "sauf Magog")
    var site = Site(id: "s1")
    site.name = "Centre"
    site.alternateNames = ["Le centre"]
    site.address = "1, rue du Fleuve"
    site.municipality = "Rimouski"
    site.region = "Bas-Saint-Laurent"
    site.within = ["Rimouski-Neigette"]
    site.postalCode = "G5L 1A1"
    site.point = Coordinates(latitude: 48.45, longitude: -68.52)
    site.isConfidential = true
    site.phones = [phone]
    site.hours = hours
    site.languages = ["Français"]
    site.areas = [area]
    site.accessibility = "rampe"
    site.transport = "autobus"
    let provenance = Provenance(
      status: .b, source: "page", pageDate: "2026-01",
      verified: CalendarDate(year: 2026, month: 2, day: 28))
    var resource = Resource(
      id: "1", name: "Nom", alternateNames: ["Autre"], organization: "Organisme", what: "Quoi",
      audience: "Adultes", phones: [phone], hours: hours, languages: ["Anglais"], areas: [area],
      cost: "gratuit", alert: "attention", website: "https://example.org", email: "a@example.org",
      provenance: provenance, firstResort: 3)
    resource.status = .temporarilyClosed
    resource.organizationAlternateNames = ["Org"]
    resource.organizationWhat = "Tout"
    resource.terms = [NeedTerm("Écoute", code: "RP-1", taxonomy: "211")]
    resource.ages = AgeRange(minimum: 12, maximum: 17)
    resource.organizationPhones = [phone]
    resource.sites = [site]
    resource.application = "appeler"
    resource.documents = ["carte"]
    resource.wait = "2 mois"
    resource.unread = [UnreadFact(field: "heure", text: "6:300pm")]
    return resource
  }()

  @Test("chaque fait est relu tel qu'il a été écrit")
  func roundTrip() throws {
    let bytes = try BodyWriter.bytes(of: full)
    #expect(try bytes.withUnsafeBytes { try BodyReader.value(of: Resource.self, in: $0) } == full)
    // A field that the sample leaves out is a field that the list above may have forgotten.
    #expect(Self.blanks(in: full, "ressource") == ["ressource.source"])
  }

  @Test("un corps tronqué ou changé est refusé, ou relu sans danger")
  func damage() throws {
    let bytes = try BodyWriter.bytes(of: full)
    for count in 0..<bytes.count {
      #expect(throws: BodyDamage.self) {
        try bytes.prefix(count).withUnsafeBytes { try BodyReader.value(of: Resource.self, in: $0) }
      }
    }
    for place in bytes.indices {
      for mask: UInt8 in [0x01, 0x80, 0xff] {
        var changed = bytes
        changed[place] ^= mask
        _ = try? changed.withUnsafeBytes { try BodyReader.value(of: Resource.self, in: $0) }
      }
    }
  }

  @Test("un texte hostile glissé dans la base est rendu inoffensif en le relisant")
  func hostileText() throws {
    let bytes = try BodyWriter.bytes(of: Resource(id: "1", name: "AAAAA"))
    let hostile = Data(Array("\u{1b}[2Jx".utf8))
    var data = Data(bytes)
    let place = try #require(data.range(of: Data("AAAAA".utf8)))
    data.replaceSubrange(place, with: hostile)
    let read = try data.withUnsafeBytes { try BodyReader.value(of: Resource.self, in: $0) }
    #expect(read.name.string == "␛[2Jx")
  }

  /// The fields within a value that hold nothing.
  private static func blanks(in value: Any, _ path: String) -> [String] {
    let mirror = Mirror(reflecting: value)
    if mirror.displayStyle == .optional || mirror.displayStyle == .collection {
      guard !mirror.children.isEmpty else { return [path] }
    }
    if let flag = value as? Bool, !flag { return [path] }
    // Texts, days and points are read whole.
    if value is SafeText || value is CalendarDate || value is Coordinates { return [] }
    return mirror.children.flatMap { blanks(in: $0.value, path + "." + ($0.label ?? "")) }
  }
}
