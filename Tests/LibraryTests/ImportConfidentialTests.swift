import Directory
import Testing
import Text

@testable import Library

@Suite("Ne jamais laisser sortir une adresse confidentielle")
struct ImportConfidentialTests {
  let scratch: DirectoryScratch

  init() throws {
    scratch = try DirectoryScratch()
    try scratch.writeSmallDirectory(in: "hsds")
    try write("service_at_location", "id,service_id,location_id\n1,ligne,lieu\n")
  }

  private func write(_ table: String, _ text: String) throws {
    try scratch.write(text, at: "hsds/\(table).csv")
  }

  private func trial() throws -> ImportTrial { try ImportTrial(scratch.folder.path + "/hsds") }

  private static let secrets = ["rue du Secret", "H2X", "45.51", "73.57"]

  /// Fails when some part of the address is anywhere in what the import gives.
  private func expectHidden(_ comment: Comment) throws {
    let trial = try trial()
    let written = try trial.written()
    for secret in Self.secrets { #expect(!written.contains(secret), comment) }
    #expect(trial["ligne"]?.sites.first?.isConfidential == true, comment)
    #expect(trial["ligne"]?.sites.first?.municipality == "Montréal", comment)
    #expect(trial.count(.confidentialAddress) > 0, comment)
  }

  private func writePlace(
    location: String = ",", address: String = ",", street: String = "12 rue du Secret",
    what: String = ","
  ) throws {
    let (columns, cells) = (location.split(separator: ",").first ?? "x", location.dropFirst())
    try write(
      "locations",
      "id,name,latitude,longitude,\(columns)\nlieu,Maison,45.51,-73.57,\(last(cells))\n")
    try write(
      "addresses",
      "id,location_id,address_1,city,postal_code,\(first(address))\n"
        + "1,lieu,\(street),Montréal,H2X 1Y4,\(last(address[...]))\n")
    try write(
      "services", "id,organization_id,name,\(first(what))\nligne,org,Maison,\(last(what[...]))\n")
  }

  private func first(_ pair: String) -> Substring { pair.split(separator: ",").first ?? "x" }
  private func last(_ pair: Substring) -> Substring { pair.split(separator: ",").last ?? "" }

  @Test("une colonne qui le dit, sur le lieu ou sur l'adresse, quel que soit son nom")
  func flags() throws {
    for flag in ["confidential,true", "PhysicalAddressIsPrivate,1", "adresse_confidentielle,Oui"] {
      try writePlace(address: flag)
      try expectHidden("adresse \(flag)")
      try writePlace(location: flag)
      try expectHidden("lieu \(flag)")
    }
  }

  @Test("les mots qui le disent, dans l'adresse, le lieu ou le service")
  func words() throws {
    try writePlace(address: "attention,Adresse confidentielle")
    try expectHidden("attention")
    try writePlace(location: "description,Lieu tenu confidentiel; ne pas divulguer")
    try expectHidden("description du lieu")
    try writePlace(what: "description,L'adresse est confidentielle (12 rue du Secret H2X 1Y4).")
    try expectHidden("description du service")
  }

  @Test("un service confidentiel n'a pas pour autant une adresse confidentielle")
  func confidentialService() throws {
    try writePlace(what: "description,Écoute gratuite et confidentielle par téléphone")
    let site = try #require(try trial()["ligne"]?.sites.first)
    #expect(!site.isConfidential && site.address == "12 rue du Secret")
  }
}
