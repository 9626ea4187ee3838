import Directory
import Text

/// A few places, as `tools/places/build.py` writes them: cells are separated by tabs.
enum PlaceSample {
  static let places = Places(table.replacing("|", with: "\t"))

  private static let table = """
    # Une ligne de commentaire.
    region|3|Capitale-Nationale
    region|4|Mauricie
    region|5|Estrie
    region|6|Montréal
    region|10|Nord-du-Québec
    region|17|Centre-du-Québec
    rss|3|Capitale-Nationale|Région de Québec
    rss|4|Mauricie-et-Centre-du-Québec|Mauricie–Centre-du-Québec
    rss|5|Estrie|Cantons-de-l'Est
    rss|6|Montréal
    rss|9|Côte-Nord
    rss|10|Nord-du-Québec
    rss|11|Gaspésie–Îles-de-la-Madeleine|Gaspésie–Îles
    rss|12|Chaudière-Appalaches
    rss|16|Montérégie
    rss|17|Nunavik
    equivalent|101|Agglomération de Québec||3|3|
    equivalent|102|Trois-Rivières||4|4|
    mrc|103|L'Érable||4|17|
    mrc|104|Coaticook||5|5|
    equivalent|105|Agglomération de Montréal||6|6|
    equivalent|106|Kativik||17|10|
    equivalent|107|Jamésie||10|10|
    equivalent|108|Les Îles-de-la-Madeleine||11|11|halifax
    mrc|109|La Nouvelle-Beauce||12|12|
    mrc|110|Roussillon||16|16|
    mrc|111|La Côte-de-Gaspé||11|11|
    mrc|112|Le Golfe-du-Saint-Laurent||9|9|blancSablon
    mrc|113|La Vallée-du-Richelieu||16|16|
    groupe|Beauce||109
    ville|201|Québec||101|46.812|-71.215||G1R G1E
    secteur|202|Beauport||201|46.859|-71.192||
    secteur|203|Limoilou||201||||
    ville|204|Trois-Rivières||102|46.345|-72.548||G8T
    ville|205|Plessisville||103|46.219|-71.762||G6L
    ville|206|Princeville||103|46.172|-71.875||G6L
    ville|207|Coaticook||104|45.133|-71.799||J1A
    ville|208|Compton||104|45.333|-71.782|~|J0B
    ville|209|Montréal||105|45.509|-73.588||H2X H3Z
    ville|210|Westmount||105|45.483|-73.599||H3Z
    ville|211|Kuujjuaq||106|58.107|-68.400||J0M
    ville|212|Chibougamau||107|49.917|-74.366||G8P
    ville|213|Les Îles-de-la-Madeleine||108|47.382|-61.860||G0B G4T
    secteur|214|Cap-aux-Meules||213|47.382|-61.860||G4T
    ville|215|Saint-Isidore||109|46.386|-71.158|~|G0S
    ville|216|Scott||109|46.500|-71.100||G0S
    ville|217|Saint-Isidore|Saint-Isidore-de-Laprairie|110|45.300|-73.680||J0L
    ville|218|Blanc-Sablon||112|51.428|-57.134|~|G0G
    ville|219|Saint-Denis-sur-Richelieu||113|45.783|-73.149||J0H
    ville|220|L'Avenir||103||||
    rta|G0B|47.382|-61.860
    rta|G0S|46.453|-71.440
    rta|G1R|46.807|-71.218
    rta|G6L|46.219|-71.762
    rta|H3Z|45.483|-73.593
    rta|J0L|45.300|-73.600
    rta|J1A|45.133|-71.799
    province|ON|K1A K1S
    """
}

extension PlaceFinding {
  /// The place found; nil when there is none, or several.
  var place: Place? {
    guard case .found(let place) = self else { return nil }
    return place
  }

  /// The places to choose from.
  var choices: [Place] {
    guard case .severalMunicipalities(let places, _) = self else { return [] }
    return places
  }
}
