#!/usr/bin/env python3
"""Opens reports in Debian's Chromium and uses them as a person does: follows a sign of the timeline to its words and back, zooms with
keys and wheel, looks at disputes, prints, turns scripts off, makes the window narrow; and opens a report of hostile articles.

  tools/check_report [PROGRAM]    PROGRAM is build/dateline where it is not given
  tools/check_report --self-test  checks that reports that were broken on purpose are caught (takes build/dateline)
"""

import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
import hostile
from browser import Browser, BrowserError

PROJECT = Path(__file__).resolve().parent.parent.parent
IS_IN_VIEW = "(at => { const box = at?.getClientRects()[0]; return !!box && box.top >= 0 && box.bottom <= innerHeight + 1 && box.height > 0; })"


class Wrong(Exception):
    """A report that is not as it should be."""


def demand(holds, what):
    if not holds:
        raise Wrong(what)


def quiet(page):
    """Nothing was asked of the network, and nothing was complained of."""
    urls = [each["request"]["url"] for each in page.events("Network.requestWillBeSent")]
    demand([url for url in urls if not url.startswith(("file:", "data:"))] == [], f"it asked the network for {urls}")
    demand(sum(url.startswith("file:") for url in urls) <= 1, f"it loaded other files: {urls}")
    told = page.events("Log.entryAdded") + page.events("Runtime.consoleAPICalled") + page.events("Runtime.exceptionThrown")
    demand(not told, f"the console has {told}")


def links_lead_somewhere(page):
    lost = page.ask(
        """[...document.querySelectorAll('a[href^="#"]')].map(a => a.getAttribute('href')).filter(h => !document.getElementById(h.slice(1)))"""
    )
    demand(not lost, f"links lead nowhere: {lost[:5]}")
    twice = page.ask("(ids => ids.filter((id, at) => ids.indexOf(id) !== at))([...document.querySelectorAll('[id]')].map(each => each.id))")
    demand(not twice, f"names are given twice: {twice[:5]}")


def facts_have_words(page):
    """Each card has a mark with its words, which leads back to it or to a fact within it."""
    wrong = page.ask(
        """[...document.querySelectorAll('.cards > li')].filter(card => {
          const number = card.id.slice(1), at = document.getElementById('w' + number);
          const marks = [...card.closest('.spread').querySelectorAll('.mark')].filter(mark =>
            (mark.dataset.over ? mark.dataset.over.split(' ') : [mark.getAttribute('href').slice(2)]).includes(number));
          const words = marks.map(mark => mark.textContent).join('').slice(0, 80);
          return !at || !marks.length || !card.querySelector('.quote').textContent.startsWith(words);
        }).map(card => card.textContent)"""
    )
    demand(not wrong, f"a card and its words differ: {wrong[:3]}")
    demand(page.ask("document.querySelectorAll('.cards > li').length") > 0, "there are no cards")


def sign_to_words_and_back(page):
    href = page.ask("document.querySelector('#chart a.sign.event').getAttribute('href')")
    number = href[2:]
    page.click("#chart a.sign.event path")
    page.wait_for(f"location.hash === {href!r}")
    page.wait_for(f"{IS_IN_VIEW}(document.querySelector('.text .mark.lit'))")
    words = page.ask("[...document.querySelectorAll('.mark.lit')].map(each => each.textContent).join('')")
    demand(page.ask(f"document.querySelector('#f{number} .quote').textContent") == words, f"{words!r} are not the words of the sign")
    page.click(".text .mark.lit")
    page.wait_for("location.hash.startsWith('#f')")
    page.wait_for(f"{IS_IN_VIEW}(document.querySelector('.cards > li:target'))")
    page.click(".cards > li:target .quote")
    page.wait_for("location.hash.startsWith('#w')")
    page.click(f"#f{number} a.aside")
    page.wait_for(f"location.hash === '#t{number}'")
    page.wait_for(f"{IS_IN_VIEW}(document.querySelector('.lines > li:target'))")


def view_of(page):
    return page.ask("Number(chart.dataset.to) - Number(chart.dataset.from)".replace("chart", "document.getElementById('chart')"))


def keys_and_wheel(page):
    page.ask("document.getElementById('chart-frame').focus()")
    page.press("0", text="0")
    page.wait_for("document.querySelectorAll('#chart .axis').length === 1")
    whole = view_of(page)
    page.press("+", text="+")
    demand(view_of(page) < whole, "the key + does not zoom in")
    nearer = view_of(page)
    begin = page.ask("document.getElementById('chart').dataset.from")
    page.press("ArrowLeft")
    demand(page.ask("document.getElementById('chart').dataset.from") != begin, "the arrow does not move the view")
    page.press("-", text="-")
    demand(view_of(page) > nearer, "the key - does not zoom out")
    page.press("0", text="0")
    for _ in range(5):
        page.press("+", text="+")
    page.press("ArrowDown")
    page.wait_for("document.activeElement.matches('#chart [data-at]')")
    first = page.ask("document.activeElement.dataset.at")
    page.press("ArrowRight")
    demand(page.ask("document.activeElement.dataset.at") != first, "the arrow does not go to the next sign")
    href = page.ask("document.activeElement.getAttribute('href')")
    page.press("Enter", text="\r")
    page.wait_for(f"location.hash === {href!r}")
    place = page.ask(
        "(() => { const at = document.getElementById('chart'); at.scrollIntoView({block: 'center', behavior: 'instant'}); "
        "const box = at.getBoundingClientRect(); return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()"
    )
    page.ask("document.querySelector('#chart-tools [data-do=begin]').click()")
    before = view_of(page)
    page.call("Input.dispatchMouseEvent", type="mouseWheel", deltaX=0, deltaY=-200, modifiers=2, **place)
    page.wait_for(f"Number(document.getElementById('chart').dataset.to) - Number(document.getElementById('chart').dataset.from) < {before}")
    for action in ("in", "out", "earlier", "later", "begin", "all"):
        page.click(f"#chart-tools [data-do={action}]")
    page.wait_for(f"Number(document.getElementById('chart').dataset.to) - Number(document.getElementById('chart').dataset.from) > {before}")


def disputes_side_by_side(page):
    disputes = page.ask(
        """[...document.querySelectorAll('.dispute')].map(each => [...each.querySelectorAll('.side')].map(side => ({
          left: side.getBoundingClientRect().left, top: side.getBoundingClientRect().top,
          words: [...side.querySelectorAll('blockquote')].map(words => words.textContent.replace(/\\s+/g, ' ')),
          who: [...side.querySelectorAll('.who')].map(who => who.textContent)})))"""
    )
    demand(disputes, "there are no disputes")
    text = page.ask("[...document.querySelectorAll('.text')].map(each => each.textContent).join(' ').replace(/\\s+/g, ' ')")
    for sides in disputes:
        demand(len(sides) >= 2, "a dispute has one side")
        demand(sides[0]["top"] == sides[1]["top"] and sides[0]["left"] < sides[1]["left"], "sides do not stand side by side")
        for side in sides:
            demand(side["words"] and len(side["words"]) == len(side["who"]), "a side lacks words, or whose they are")
            for words in side["words"]:
                demand(words in text, f"no article has the words {words!r}")


def forms_are_told_apart(page):
    """What is planned, possible, somebody's word or denied differs from the rest by more than its colour."""
    outlines = page.ask(
        """['', ' told', ' planned', ' possible'].map(form => { const at = document.querySelector('.legend .sign.event' +
        form.replace(' ', '.')), style = getComputedStyle(at); return [at.getAttribute('d'), style.fill, style.strokeDasharray].join(); })"""
    )
    demand(len(set(outlines)) == 4, f"two forms look alike: {outlines}")


def contrast_is_enough(page):
    """WCAG 2.2, 1.4.3: 4.5 to 1, of all text against what is behind it."""
    poor = page.ask(
        """(() => {
          const channels = c => c.match(/[\\d.]+/g).map(Number);
          const light = c => { const [r, g, b] = channels(c).map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
            return .2126 * r + .7152 * g + .0722 * b; };
          const behind = at => { for (; at; at = at.parentElement) { const c = getComputedStyle(at).backgroundColor;
            if (!/, 0\\)$|transparent/.test(c)) return c; } return 'rgb(255, 255, 255)'; };
          const found = new Map();
          for (const at of document.querySelectorAll('main *, header *, nav *')) {
            if (at.closest('svg') || ![...at.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
            const pair = [getComputedStyle(at).color, behind(at)];
            const [x, y] = pair.map(light).sort((a, b) => b - a);
            const ratio = (x + .05) / (y + .05);
            if (ratio < 4.5) found.set(pair.join(' on '), ratio);
          }
          return [...found];
        })()"""
    )
    demand(not poor, f"text is hard to read: {poor}")


def keyboard_begins_with_skip_link(page):
    page.ask("document.activeElement.blur(), scrollTo(0, 0)")
    page.press("Tab")
    page.wait_for("document.activeElement.matches('.skip')")
    demand(page.ask("document.activeElement.getBoundingClientRect().left") >= 0, "the skip link stays out of sight")
    page.press("Enter", text="\r")
    page.wait_for("location.hash === '#timeline'")


def fits_narrow_windows(page):
    for width in (390, 320):
        page.resize(width, 700)
        page.wait_for(f"innerWidth === {width}")
        wide = page.ask("document.documentElement.scrollWidth")
        demand(wide <= width, f"a window of {width} has to be scrolled sideways: the page is {wide} wide")
        page.ask("document.querySelectorAll('details').forEach(each => { each.open = true; })")
        wide = page.ask("document.documentElement.scrollWidth")
        demand(wide <= width, f"a window of {width} has to be scrolled sideways where all is open: the page is {wide} wide")


def without_scripts(page):
    demand(page.ask("document.getElementById('chart-tools').hidden"), "tools that need a script are shown without it")
    quoted = page.ask("document.querySelector('#timeline-list li.event .what a').getAttribute('href')")
    page.click("#timeline-list li.event .what a")
    page.wait_for(f"location.hash === {quoted!r}")
    page.wait_for(f"{IS_IN_VIEW}(document.querySelector('.mark:target, span:target + .mark'))")
    page.click(".mark:target")
    page.wait_for(f"{IS_IN_VIEW}(document.querySelector('.cards > li:target'))")
    demand(page.ask("document.querySelectorAll('#chart [data-at]').length") > 10, "the drawing has no signs without scripts")


def prints(page, folder):
    file = folder / "report.pdf"
    page.pdf(file)
    data = file.read_bytes()
    demand(data.startswith(b"%PDF"), "it does not print")
    pages = len(re.findall(rb"/Type\s*/Page\b", data))
    articles = page.ask("document.querySelectorAll('.article').length")
    demand(pages >= articles / 2, f"{articles} articles are printed on {pages} pages: what is closed is left out")


def is_harmless(page):
    demand(page.ask("window.__pwned") is None, "a script of an article ran")
    demand(page.ask("document.querySelectorAll('script').length") == 1, "an article made a script")
    made = page.ask("[...document.querySelectorAll('main img, main iframe, main object, main form, main style, main [onerror], main [onload]')].length")
    demand(made == 0, "an article made markup")
    hrefs = page.ask("[...document.querySelectorAll('a')].map(a => a.getAttribute('href'))")
    away = sorted({href for href in hrefs if not href.startswith("#")})
    demand(len(away) == 2 and "https://post.example/a?b=1&c=2" in away, f"links lead away: {away}")
    demand(all(re.fullmatch(r"https://post\.example/[\w?=&;%./:-]+", href) for href in away), f"a link has more than an address: {away}")
    demand(page.ask("document.title") == hostile.SCRIPT + " ]]>", "the title is not the one that was asked for")
    texts = page.ask("[...document.querySelectorAll('.article')].map(each => [each.querySelector('.about').textContent, each.querySelector('.text').textContent])")
    for article in hostile.ARTICLES:
        wanted = re.sub("[\x00-\x08\x0b-\x1f\u202a-\u202e]", "�", article["text"])
        demand(any(article["id"] in about and text == wanted for about, text in texts), f"the text of {article['id']!r} is not whole")


def make_report(program, folder, articles, name, *options):
    database, page = folder / f"{name}.db", folder / f"{name}.html"
    subprocess.run([program, "ingest", "--db", database, *articles], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([program, "report", "--db", database, "--output", page, *options], check=True)
    again = subprocess.run([program, "report", "--db", database, "--output", "-", *options], check=True, capture_output=True)
    demand(again.stdout == page.read_bytes(), "the same file gives two reports")
    return page


def check_examples(browser, page_file, folder):
    url = page_file.as_uri()
    page = browser.page()
    page.open(url)
    for check in (quiet, links_lead_somewhere, facts_have_words, forms_are_told_apart, disputes_side_by_side, contrast_is_enough):
        check(page)
    for check in (keyboard_begins_with_skip_link, sign_to_words_and_back, keys_and_wheel):
        check(page)
    prints(page, folder)
    fits_narrow_windows(page)
    quiet(page)
    dark = browser.page(features=[("prefers-color-scheme", "dark")])
    dark.open(url)
    contrast_is_enough(dark)
    plain = browser.page(has_scripts=False)
    plain.open(url)
    without_scripts(plain)
    quiet(plain)


def check_hostile(browser, page_file):
    page = browser.page()
    page.open(page_file.as_uri())
    page.ask("document.querySelectorAll('details').forEach(each => { each.open = true; })")
    for check in (is_harmless, quiet, links_lead_somewhere, facts_have_words, fits_narrow_windows):
        check(page)
    is_harmless(page)


def make_both(program, folder):
    hostile.write_articles(folder / "hostile.jsonl")
    return (
        make_report(program, folder, [PROJECT / "examples" / "articles"], "examples"),
        make_report(program, folder, [folder / "hostile.jsonl"], "hostile", "--title", hostile.SCRIPT + " ]]>"),
    )


# what is broken in a page, by what it is found
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
BROKEN = [
    ("an image from elsewhere", lambda text: POLICY.sub("", text).replace("<main>", '<main><img src="http://images.example/a.png">'), quiet),
    ("what the policy forbids", lambda text: text.replace("<main>", "<main><script>1</script>"), quiet),
    ("a script that fails", lambda text: POLICY.sub("", text).replace("</main>", "</main><script>nothing.here()</script>"), quiet),
    ("a mark without its name", lambda text: re.sub(r' id="w12"', "", text), links_lead_somewhere),
    ("a name given twice", lambda text: text.replace("<main>", '<main><p id="f3"></p>'), links_lead_somewhere),
    ("words at the wrong mark", lambda text: re.sub(r'(class="quote" href="#w7"><bdi>)', r"\1another ", text), facts_have_words),
    ("a dispute with one side", lambda text: re.sub(r'<section class="side"><h4>Side 2.*?</section>', "", text, flags=re.S), disputes_side_by_side),
    ("forms that look alike", lambda text: text.replace('<path class="sign event planned"', '<path class="sign event"'), forms_are_told_apart),
    ("pale text", lambda text: POLICY.sub("", text).replace("--soft: #5c5850", "--soft: #a9a59c"), contrast_is_enough),
    ("a wide page", lambda text: POLICY.sub("", text).replace("<main>", '<main><div style="width: 900px">wide</div>'), fits_narrow_windows),
    ("keys that do nothing", lambda text: POLICY.sub("", text).replace('"+": "in"', '"+": "none"'), keys_and_wheel),
]


def test_self(program):
    failures = 0
    with tempfile.TemporaryDirectory() as temporary, Browser() as browser:
        folder = Path(temporary)
        sound, _ = make_both(program, folder)
        for name, change, check in BROKEN:
            text = sound.read_text(encoding="utf-8")
            changed = change(text)
            file = folder / "broken.html"
            file.write_text(changed, encoding="utf-8")
            page = browser.page()
            page.open(file.as_uri())
            try:
                check(page)
                is_caught = False
            except (Wrong, BrowserError):
                is_caught = True
            if changed == text or not is_caught:
                print(f"{name}: not caught")
                failures += 1
    print(f"{len(BROKEN) - failures} of {len(BROKEN)} broken reports are caught")
    return failures


def main(arguments):
    program = Path(arguments[0] if arguments and arguments[0] != "--self-test" else PROJECT / "build" / "dateline").resolve()
    if arguments == ["--self-test"]:
        return test_self(program)
    if len(arguments) > 1 or (arguments and arguments[0].startswith("-")):
        sys.exit(__doc__)
    if not program.is_file():
        sys.exit(f"{program}: is no program. Build it first (tools/build build g++), or name another.")
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        try:
            examples, bad = make_both(program, folder)
            with Browser() as browser:
                check_examples(browser, examples, folder)
                check_hostile(browser, bad)
        except (Wrong, BrowserError) as wrong:
            print(wrong)
            return 1
    print("the report of the example articles and that of hostile ones are as they should be")
    return 0


if __name__ == "__main__":
    sys.exit(1 if main(sys.argv[1:]) else 0)
