"""Reads Markdown with cmark-gfm, the reader of GitHub, and looks at the HTML that it makes."""

import html.parser
import re
import sqlite3
import subprocess

from facts_of_database import one_line

PLAIN = {"h1", "h2", "ul", "ol", "li", "p", "strong", "sup", "section", "a", "table", "thead", "tbody", "tr", "th", "td"}


class Page(html.parser.HTMLParser):
    """Elements, links, and the text of each footnote and of each item."""

    def __init__(self, source):
        super().__init__()
        self.elements, self.links, self.notes, self.items, self.cells, self.heads = [], [], {}, [], [], []
        self.open_note = None
        self.within = []
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        self.elements.append(tag)
        self.within.append(tag)
        values = dict(attributes)
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        if tag == "li":
            self.open_note = values.get("id")
            if self.open_note:
                self.notes[self.open_note] = ""
            else:
                self.items.append("")
        if tag == "td":
            self.cells.append("")
        if tag == "h2":
            self.heads.append("")

    def handle_endtag(self, tag):
        while self.within and self.within.pop() != tag:
            pass

    def handle_data(self, data):
        if "td" in self.within:
            self.cells[-1] += data
        elif "h2" in self.within:
            self.heads[-1] += data
        elif self.open_note and "li" in self.within:
            self.notes[self.open_note] += data
        elif self.items and "li" in self.within and "sup" not in self.within:
            self.items[-1] += data


def render(file):
    done = subprocess.run(["cmark-gfm", "--unsafe", "-e", "footnotes", "-e", "table", "-e", "autolink", "-e", "strikethrough", str(file)], capture_output=True)
    assert done.returncode == 0, done.stderr
    page = Page(done.stdout.decode("utf-8"))
    assert set(page.elements) <= PLAIN, f"text of an article became markup: {set(page.elements) - PLAIN}"
    for link in page.links:
        assert link.startswith(("#fn", "https://", "http://")) and "tracker" not in link and "img.example" not in link, link
    return page


def squeeze(text):
    return re.sub(r"\s+", " ", text.replace("\ufffe", "\ufffd").replace("\uffff", "\ufffd")).strip()


def read_timeline(file, facts):
    page = render(file)
    assert len(page.items) == len(facts) == len(page.notes), f"{len(page.items)} items, {len(page.notes)} notes, {len(facts)} facts"
    notes = {squeeze(note).removesuffix("↩").strip().rsplit(", ", 1)[1]: (squeeze(note), squeeze(item)) for note, item in zip(page.notes.values(), page.items)}
    for fact in facts:
        note, item = notes[fact["key"]]
        assert squeeze(one_line(fact["words"] or "")) in note, (fact["words"], note)
        assert squeeze(one_line(fact["source"] or fact["title"] or fact["path"])) in note, note
        assert squeeze(fact["whose_word"]) in item and squeeze(fact["shown"]) in item, (fact["shown"], item)
        assert fact["polarity"] != "negative" or "told as not so" in item, item
        assert fact["status"] == "actual" or fact["status"] in item, item
    shown_urls = {link for link in page.links if not link.startswith("#")}
    assert len(shown_urls) == len({fact["url"] for fact in facts if fact["url"] and fact["url"].startswith("http")})
    assert "Undated" in page.heads


def read_disputes(file, database):
    page = render(file)
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    points = [row[0] for row in connection.execute("SELECT question FROM dispute ORDER BY kind, key")]
    assert [squeeze(head) for head in page.heads] == [squeeze(one_line(question)) for question in points]
    accounts = list(connection.execute(
        "SELECT coalesce(s.key, g.key, m.key), coalesce(a.name, iif(coalesce(b.statement_id, g.statement_id, m.statement_id) IS NULL, NULL, 'unnamed')) FROM dispute_side AS b "
        "LEFT JOIN statement AS s ON s.id = b.statement_id LEFT JOIN figure AS g ON g.id = b.figure_id LEFT JOIN event_mention AS m ON m.id = b.event_mention_id "
        "LEFT JOIN statement_asserter AS a ON a.statement_id = coalesce(b.statement_id, g.statement_id, m.statement_id)"))
    connection.close()
    cells = [squeeze(cell) for cell in page.cells if cell.strip()]
    assert accounts and len(cells) == len(accounts), f"{len(cells)} cells, {len(accounts)} accounts"
    for key, who in accounts:
        assert any(cell.endswith(key) and (who is None or cell.startswith(squeeze(one_line(who)))) for cell in cells), key
