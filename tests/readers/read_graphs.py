"""Reads graphs and the register of entities with programs for graphs: graphology, NetworkX, the library of FollowTheMoney."""

import collections
import json
import re
import sqlite3
import subprocess
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
EDGES = """SELECT f.key, t.key, e.type, e.earliest, e.latest, e.status, w.stance, d.path,
    coalesce(a.name, iif(e.statement_id IS NULL, NULL, 'unnamed'), s.name, d.path), substr(d.text, e.span_start + 1, e.span_end - e.span_start)
FROM edge AS e JOIN node AS f ON f.id = e.from_id JOIN node AS t ON t.id = e.to_id JOIN document AS d ON d.id = e.document_id
LEFT JOIN source AS s ON s.id = d.source_id LEFT JOIN statement AS w ON w.id = e.statement_id LEFT JOIN statement_asserter AS a ON a.statement_id = e.statement_id"""


def rows_of(database, sql):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    rows = list(connection.execute(sql))
    connection.close()
    return rows


def in_xml(text):
    return re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "\ufffd", text or "")


def edges_of(database):
    return [tuple(in_xml(value) for value in row) for row in rows_of(database, EDGES)]


def node(script, file):
    done = subprocess.run(["node", SCRIPTS / script, file], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-800:]
    return json.loads(done.stdout)


def check_nodes(seen, database):
    wanted = rows_of(database, "SELECT key, name, label, kind FROM node")
    assert sorted(seen) == sorted((key, in_xml(name), label, kind) for key, name, label, kind in wanted), "other nodes than the database has"


def check_edges(seen, database):
    """Tuples as EDGES has them."""
    seen, wanted = collections.Counter(seen), collections.Counter(edges_of(database))
    assert seen == wanted, f"not in the database: {list((seen - wanted))[:2]}; not in the file: {list((wanted - seen))[:2]}"


def check_rolled(seen, database):
    """Tuples (from, to, type, status, stance, weight, earliest, latest)."""
    rolls = collections.defaultdict(list)
    for edge in edges_of(database):
        rolls[edge[0], edge[1], edge[2], edge[5], edge[6]].append(edge)
    def bound(edges, at, choose):
        days = [edge[at] for edge in edges]
        return "" if "" in days else choose(days)
    wanted = {(*ends, len(edges), bound(edges, 3, min), bound(edges, 4, max)) for ends, edges in rolls.items()}
    assert set(seen) == wanted and len(seen) == len(wanted), f"{list(set(seen) ^ wanted)[:3]}"
    assert any(weight > 1 for *_, weight, _, _ in seen)


def gexf_of(file):
    from xml.etree import ElementTree

    space = {"g": "http://gexf.net/1.3"}
    root = ElementTree.parse(file).getroot()
    graph = root.find("g:graph", space)
    assert root.get("version") == "1.3" and graph.get("mode") == "dynamic" and graph.get("timeformat") == "date"
    days = [(edge.get("start", ""), edge.get("end", "")) for edge in graph.iterfind("g:edges/g:edge", space)]
    seen = node("gexf.js", file)
    assert len(days) == len(seen["edges"])
    for edge, (start, end) in zip(seen["edges"], days):
        assert edge.get("earliest", "") == start and edge.get("latest", "") == end, edge
    return seen


def read_gexf(file, database):
    seen = gexf_of(file)
    check_nodes([(each["key"], each["label"], each["type"], each["kind"]) for each in seen["nodes"]], database)
    names = ("source", "target", "type", "earliest", "latest", "status", "stance", "path", "whose_word", "words")
    check_edges([tuple(edge.get(name, "") for name in names) for edge in seen["edges"]], database)


def read_rolled_gexf(file, database):
    names = ("source", "target", "type", "status", "stance")
    check_rolled([(*(edge.get(name, "") for name in names), int(edge["weight"]), edge.get("earliest", ""), edge.get("latest", "")) for edge in gexf_of(file)["edges"]], database)


def read_actors_gexf(file, database):
    seen = gexf_of(file)
    assert {each["kind"] for each in seen["nodes"]} == {"entity"}
    weights = collections.Counter()
    for edge in seen["edges"]:
        if edge["type"].startswith("SAID_"):
            weights[edge["source"], edge["target"]] += int(edge["weight"])
    said = {(a, b): count for a, b, count in rows_of(database, """SELECT f.key, t.key, count(DISTINCT s.to_id) FROM edge AS s JOIN edge AS a ON a.from_id = s.to_id
        JOIN node AS f ON f.id = s.from_id JOIN node AS t ON t.id = a.to_id AND t.kind = 'entity' WHERE s.type = 'SAID' AND f.id <> t.id
        AND NOT EXISTS (SELECT 1 FROM edge AS x WHERE x.type = 'SAID' AND x.from_id = t.id AND x.to_id = s.to_id) GROUP BY 1, 2""")}
    assert said and weights == said, (len(weights), len(said))


def graphml_of(file):
    import networkx

    graph = networkx.read_graphml(file, force_multigraph=True)
    assert graph.is_directed()
    return graph


def read_graphml(file, database):
    graph = graphml_of(file)
    check_nodes([(key, data["name"], data["type"], data["kind"]) for key, data in graph.nodes(data=True)], database)
    names = ("type", "earliest", "latest", "status", "stance", "path", "whose_word", "words")
    check_edges([(source, target, *(data.get(name, "") for name in names)) for source, target, data in graph.edges(data=True)], database)


def read_rolled_graphml(file, database):
    names = ("type", "status", "stance")
    check_rolled([(source, target, *(data.get(name, "") for name in names), int(data["weight"]), data.get("earliest", ""), data.get("latest", ""))
                  for source, target, data in graphml_of(file).edges(data=True)], database)


def read_ftm(file, database):
    rows = node("ftm.js", file)
    count = collections.Counter(row["schema"] for row in rows)
    kinds = dict(rows_of(database, "SELECT kind, count(*) FROM entity GROUP BY kind"))
    assert count["Article"] == rows_of(database, "SELECT count(*) FROM document WHERE superseded_by_id IS NULL")[0][0]
    assert count["Person"] == kinds.get("person", 0) and count["Organization"] == kinds.get("organization", 0), (count, kinds)
    assert count["Address"] == kinds.get("place", 0) and count["LegalEntity"] == kinds.get("group", 0)
    assert count["Event"] == rows_of(database, "SELECT count(*) FROM event")[0][0]
    ties = {key for (key,) in rows_of(database, """SELECT r.key FROM relation AS r JOIN entity AS f ON f.id = r.from_id JOIN entity AS t ON t.id = r.to_id
        LEFT JOIN statement AS w ON w.id = r.statement_id WHERE f.kind NOT IN ('other', 'product') AND t.kind NOT IN ('other', 'product')
        AND coalesce(w.stance, 'assert') IN ('assert', 'accuse', 'believe')""")}
    assert ties and {row["recordId"] for row in rows if row["edge"]} == ties
    denied = rows_of(database, """SELECT count(DISTINCT m.event_id) FROM event_mention AS m JOIN statement AS w ON w.id = m.statement_id
        WHERE w.stance = 'deny' AND m.polarity = 'positive'""")[0][0]
    assert denied and sum("told as not so" in row["caption"] or "told differently" in row["caption"] for row in rows if row["schema"] == "Event") >= denied
