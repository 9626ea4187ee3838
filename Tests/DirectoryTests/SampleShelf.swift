import Directory
import Text

/// A few resources, as a directory would give them.
enum Sample {
  static let suicide = Resource(
    id: "1866appelle", name: "Prévention du suicide", alternateNames: ["1 866 APPELLE"],
    what: "Achemine vers le centre régional.", audience: "Personne suicidaire, proche, endeuillé",
    phones: [Phone("1 866 277-3553", note: "1 866 APPELLE")],
    hours: Hours(written: "24/7", isAlwaysOpen: true), areas: ["Québec"],
    provenance: Provenance(status: .b, source: "infodimanche", pageDate: "2022-10"), firstResort: 2)

  static let emergency = Resource(
    id: "911", name: "Urgence", phones: [Phone("911")],
    hours: Hours(written: "24/7", isAlwaysOpen: true), provenance: Provenance(status: .a),
    firstResort: 1)

  static let elders = Resource(
    id: "lamaa", name: "LAMAA", alternateNames: ["Ligne Aide Abus Aînés (ancien nom)"],
    audience: "Aînés, adultes vulnérables", phones: [Phone("1 888 489-2287")],
    hours: Hours(written: "7 j/7, 8-20"),
    provenance: Provenance(status: .b, source: "CNW", pageDate: "2023-05-09"))

  static let protection = Resource(
    id: "dpj-estrie", name: "DPJ – Estrie", alternateNames: ["protection de la jeunesse"],
    organization: "Direction de la protection de la jeunesse",
    phones: [Phone("819 566-4121", note: "local"), Phone("1 800 463-1029", note: "sans frais")],
    hours: Hours(written: "24/7", isAlwaysOpen: true), areas: ["Estrie"],
    provenance: Provenance(status: .b, source: "cdpdj.qc.ca"))

  static let grief = Resource(
    id: "deuiljeunesse", name: "Deuil-Jeunesse", audience: "Jeunes 3-25 ans",
    phones: [Phone("1 855 889-3666")], hours: Hours(written: "à vérifier"),
    provenance: Provenance(status: .c, source: "dépôt public"))

  static let men = Resource(
    id: "acdh", name: "à cœur d’homme", audience: "Hommes auteurs",
    website: "https://acoeurdhomme.com", provenance: Provenance(status: .d))

  static let shelf = ResourceShelf([men, grief, protection, elders, suicide, emergency])
}

extension ResourceShelf {
  /// The ids that answer, best first.
  func ids(_ typed: String) -> [SafeText] { search(typed).map(\.resource.id) }
}
