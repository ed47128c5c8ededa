"""Reads the formats of facts with the readers that Debian has: Python's csv and json, icalendar, GDAL."""

import csv
import datetime
import io
import json
import re
import subprocess

COLUMNS = {"asserted_by": "asserted_by", "relayed_by": "relayed_by", "stance": "stance", "status": "status", "word": "word", "edtf": "edtf",
           "earliest": "earliest", "latest": "latest", "outlet": "source", "title": "title", "url": "url", "path": "path", "words": "words", "time": "time"}


def compare(rows, facts):
    """Rows of the fact sheet, text or None, against the database."""
    by_key = {(fact["kind"], fact["key"]): fact for fact in facts}
    assert len(rows) == len(facts), f"{len(rows)} rows, {len(facts)} facts"
    for row in rows:
        fact = by_key.pop((row["kind"], row["key"]))
        for column, name in COLUMNS.items():
            assert (row[column] or None) == (fact.get(name) or None), f"{row['key']}: {column} is {row[column]!r}, not {fact.get(name)!r}"
        if fact["dated"]:
            assert row["polarity"] == fact["polarity"] and row["fact"] == fact["label"], row
        if row["kind"] != "publication":
            words = fact["text"][int(row["span_start"]) : int(row["span_end"])]
            assert words and words == (row["words"] if row["kind"] == "statement" else row["word"]), row
        assert row["rule"] or row["kind"] == "publication"
    dated = [row["edtf"] != "" and row["edtf"] is not None for row in rows]
    assert dated == sorted(dated, reverse=True), "an undated fact stands among the dated"
    assert {"none", "text", "publication"} >= {row["date_basis"] for row in rows if row["kind"] == "event_mention" and row["date_basis"]}


def read_csv(file, facts):
    data = file.read_bytes().decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(data, newline=""), strict=True))
    for row in rows:
        assert None not in row and None not in row.values(), "a row has other columns than the head"
        for column, cell in row.items():
            is_number = column in ("confidence", "span_start", "span_end")
            assert is_number or not re.match(r"[=+\-@\t\r\n＝＋－＠]", cell), f"a spreadsheet would run {cell!r}"
            if re.match(r"'[=+\-@\t\r\n＝＋－＠]", cell):
                row[column] = cell[1:]
    compare(rows, facts)


def read_json(file, facts):
    rows = json.loads(file.read_bytes().decode("utf-8"))
    assert all(isinstance(row["span_start"], int) and not isinstance(row["confidence"], str) for row in rows)
    compare(rows, facts)


def read_ical(file, facts):
    import icalendar

    data = file.read_bytes()
    lines = data.split(b"\r\n")
    assert lines[-1] == b"" and not any(b"\n" in line or b"\r" in line for line in lines), "lines end in CR LF"
    for line in lines:
        assert len(line) <= 75, f"a line of {len(line)} octets: {line!r}"
        line.decode("utf-8")  # folded between characters
    events = icalendar.Calendar.from_ical(data).walk("VEVENT")
    in_range = {f"{fact['key']}@dateline": fact for fact in facts
                if fact["dated"] and all(re.match(r"(?!0000)\d", day) for day in (fact["earliest"], fact["latest"]) if day)}
    assert len(events) == len(in_range), f"{len(events)} events, {len(in_range)} facts"
    for event in events:
        fact = in_range.pop(str(event["UID"]))
        days = [datetime.date.fromisoformat(fact[side] or fact[other]) for side, other in (("earliest", "latest"), ("latest", "earliest"))]
        assert event["DTSTART"].dt == days[0], event
        if days[1] < datetime.date.max:
            assert event["DTEND"].dt == days[1] + datetime.timedelta(1), "the end of an all-day event is the day after"
        else:
            assert "DTEND" not in event
        summary = str(event["SUMMARY"])
        plain = lambda text: re.sub(r"[\x00-\x08\x0b-\x1f\x7f]", "\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))
        assert plain(fact["label"]) in summary and plain(fact["asserted_by"] or fact["source"] or fact["path"]) in summary, summary
        assert fact["polarity"] != "negative" or "told as not so" in summary
        assert (str(event.get("STATUS", "")) == "TENTATIVE") == (fact["status"] != "actual")
        assert str(event.get("URL", "https://")).startswith(("http://", "https://"))
        assert event["DTSTAMP"].dt.time() == datetime.time(0), "a stamp out of the clock"


def read_geojson(file, facts):
    import geojson

    collection = geojson.loads(file.read_text(encoding="utf-8"))
    assert collection.is_valid, collection.errors()
    placed = {fact["key"]: fact for fact in facts if fact["position"]}
    assert placed and len(collection["features"]) == len(placed), f"{len(collection['features'])} features, {len(placed)} facts with a position"
    for feature in collection["features"]:
        assert tuple(feature["geometry"]["coordinates"]) == placed[feature["id"]]["position"]
        assert feature["properties"]["status"] == placed[feature["id"]]["status"]
    done = subprocess.run(["ogr2ogr", "-f", "CSV", "/vsistdout/", str(file), "-lco", "GEOMETRY=AS_XY"], capture_output=True, text=True)
    assert done.returncode == 0 and "ERROR" not in done.stderr, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) == len(placed)
    for row in rows:
        assert (float(row["X"]), float(row["Y"])) == placed[row["key"]]["position"], row
