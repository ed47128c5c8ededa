"""Reads TimelineJS's JSON and its spreadsheet with TimelineJS itself, in a browser."""

import collections
import contextlib
import html
import http.server
import json
import re
import subprocess
import tempfile
import threading
from pathlib import Path

HERE = Path(__file__).resolve().parent
DIST = HERE / "node_modules" / "@knight-lab" / "timelinejs" / "dist"
TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json", ".csv": "text/csv"}


@contextlib.contextmanager
def serve(export, suffix):
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            path = self.path.split("?")[0]
            file = export if path == f"/data.{suffix}" else HERE / "timelinejs.html" if path == "/" else DIST / path.removeprefix("/dist/")
            if not file.is_file():
                self.send_error(404)
                return
            body = file.read_bytes()
            kind = "application/octet-stream" if path not in ("/", f"/data.{suffix}") else ""
            self.send_response(200)
            self.send_header("Content-Type", TYPES.get("." + suffix if "data." in path else file.suffix, kind))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/?{suffix}"
    finally:
        server.shutdown()
        server.server_close()


def look(export, suffix):
    """What TimelineJS made of the file."""
    with serve(export, suffix) as url, tempfile.TemporaryDirectory() as profile:
        command = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                   f"--user-data-dir={profile}", "--virtual-time-budget=60000", "--dump-dom", url]
        done = subprocess.run(command, capture_output=True, text=True, timeout=240)
    seen = re.search(r'<pre id="seen">(.*?)</pre>', done.stdout, re.S)
    assert seen and seen.group(1), f"TimelineJS drew nothing: {done.stderr[-800:]}"
    return json.loads(html.unescape(seen.group(1)))


def parts_of(edtf):
    """Year as TimelineJS counts, month, day: as many as the date has."""
    numbers = re.fullmatch(r"(-?\d+)(?:-(\d\d))?(?:-(\d\d))?[?~%]?", edtf)
    assert numbers, edtf
    parts = [int(number) for number in numbers.groups() if number is not None]
    return [parts[0] if parts[0] > 0 else parts[0] - 1, *parts[1:]]


def is_run(edtf):
    """Whether a date is no day, month or year: a season, a decade, one of a set. TimelineJS has no such thing."""
    numbers = re.fullmatch(r"-?\d+(?:-(\d\d))?(?:-\d\d)?[?~%]?", edtf.split("/")[0])
    return not edtf.startswith("..") and (not numbers or int(numbers.group(1) or 1) > 12)


def expected(fact):
    if is_run(fact["edtf"]):
        return parts_of(fact["earliest"]), parts_of(fact["latest"])
    sides = fact["edtf"].split("/")
    start = parts_of(sides[-1] if sides[0] == ".." else sides[0])
    end = parts_of(sides[1]) if len(sides) == 2 and ".." not in sides else None
    return start, end


def tells(event, fact):
    """Whether the event says of the fact what it must not leave out."""
    is_plain = "/" not in fact["edtf"] and not is_run(fact["edtf"]) and not re.search("[?~%]", fact["edtf"]) and not fact["time"]
    return (event["group"] == fact["kind"] and fact["shown"] in event["text"] and event["text"].startswith(fact["whose_word"])
            and bool(event["display_date"]) != is_plain
            and (fact["polarity"] == "negative") == ("told as not so" in event["text"])
            and (fact["status"] == "actual" or fact["status"] in event["text"]))


def check(seen, facts):
    assert seen["errors"] == [], seen["errors"]
    assert not seen["injected"], "text of an article became markup"
    dated = [fact for fact in facts if fact["dated"]]
    assert len(seen["events"]) == len(dated), f"{len(seen['events'])} events, {len(dated)} dated facts"
    assert seen["slides"] >= len(dated)
    for event in seen["events"]:
        if event["text"].startswith("'"):  # a spreadsheet's guard
            event["text"] = event["text"][1:]
    left = collections.defaultdict(list)
    for fact in dated:
        left[str(expected(fact))].append(fact)
    for event in seen["events"]:
        there = left[str((event["start"], event["end"]))]
        at = next((i for i, fact in enumerate(there) if tells(event, fact)), None)
        assert at is not None, f"no fact of the database is this event: {event}"
        there.pop(at)


def read_json(export, facts):
    data = json.loads(export.read_text(encoding="utf-8"))
    assert len(data["undated"]) == sum(not fact["dated"] for fact in facts)
    for event in data["events"]:
        for date in (event["start_date"], event.get("end_date", {})):
            assert all(isinstance(part, int) for part in date.values()), date
    check(look(export, "json"), facts)


def read_sheet(export, facts):
    check(look(export, "csv"), facts)
