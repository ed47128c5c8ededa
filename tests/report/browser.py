"""Chromium without a window, told what to do over its DevTools protocol through a pipe: no driver, no port, no package beside Debian's
chromium. Each wait is for a condition, with a limit that only a hung browser meets."""

import base64
import fcntl
import json
import os
import select
import shutil
import subprocess
import tempfile
import time

SECONDS = 180  # for one answer, on a machine that has much else to do


class BrowserError(Exception):
    pass


class Browser:
    """A browser with a profile of its own, which goes with it."""

    def __init__(self):
        program = shutil.which("chromium")
        if program is None:
            raise BrowserError("chromium: there is no such program. Install it with tools/setup.")
        self.profile = tempfile.mkdtemp(prefix="report-browser-")
        for_browser, self.write_end = os.pipe()
        self.read_end, of_browser = os.pipe()
        to_browser, from_browser = (fcntl.fcntl(each, fcntl.F_DUPFD, 20) for each in (for_browser, of_browser))  # neither is 3 or 4
        os.close(for_browser)
        os.close(of_browser)
        # The protocol's two ends are file descriptors 3 and 4 of the browser.
        command = (
            f'exec 3<&{to_browser} 4>&{from_browser} {to_browser}<&- {from_browser}>&-; exec "$0" --headless --no-sandbox --disable-gpu '
            "--disable-dev-shm-usage --hide-scrollbars --no-first-run --disable-extensions --disable-background-networking "
            '--disable-component-update --disable-sync --remote-debugging-pipe --user-data-dir="$1" about:blank'
        )
        self.process = subprocess.Popen(
            ["bash", "-c", command, program, self.profile],
            pass_fds=(to_browser, from_browser),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(to_browser)
        os.close(from_browser)
        os.set_blocking(self.read_end, False)
        self.buffer = bytearray()
        self.events = []
        self.answers = {}
        self.last_id = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.call("Browser.close")
        except (BrowserError, OSError):
            self.process.kill()
        self.process.wait()
        os.close(self.write_end)
        os.close(self.read_end)
        shutil.rmtree(self.profile, ignore_errors=True)

    def read_messages(self, until):
        """Takes in what has come, waiting for something until then."""
        select.select([self.read_end], [], [], max(0, min(1, until - time.monotonic())))
        try:
            chunk = os.read(self.read_end, 1 << 20)
        except BlockingIOError:
            return
        if not chunk:
            raise BrowserError("the browser has ended")
        self.buffer += chunk
        while (end := self.buffer.find(b"\0")) >= 0:
            message = json.loads(self.buffer[:end])
            del self.buffer[: end + 1]
            if "id" in message:
                self.answers[message["id"]] = message
            else:
                self.events.append(message)

    def call(self, method, session=None, **parameters):
        self.last_id += 1
        message = {"id": self.last_id, "method": method, "params": parameters} | ({"sessionId": session} if session else {})
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self.write_end, data) :]
        until = time.monotonic() + SECONDS
        while self.last_id not in self.answers:
            if time.monotonic() > until:
                raise BrowserError(f"{method}: no answer within {SECONDS} s")
            self.read_messages(until)
        answer = self.answers.pop(message["id"])
        if "error" in answer:
            raise BrowserError(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def page(self, **settings):
        return Page(self, **settings)


class Page:
    """A page of its own, which takes note of requests, messages on the console and errors from before it loads."""

    def __init__(self, browser, width=1280, height=900, has_scripts=True, features=()):
        self.browser = browser
        target = browser.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")
        self.resize(width, height)
        if not has_scripts:
            self.call("Emulation.setScriptExecutionDisabled", value=True)
        # Nothing moves on its own under the mouse.
        media = [("prefers-reduced-motion", "reduce"), *features]
        self.call("Emulation.setEmulatedMedia", features=[{"name": name, "value": value} for name, value in media])

    def call(self, method, **parameters):
        return self.browser.call(method, self.session, **parameters)

    def resize(self, width, height):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def open(self, url):
        """Loads `url` and waits until it is there."""
        count = len(self.events("Page.loadEventFired"))
        self.call("Page.navigate", url=url)
        until = time.monotonic() + SECONDS
        while len(self.events("Page.loadEventFired")) == count:
            if time.monotonic() > until:
                raise BrowserError(f"{url}: not loaded within {SECONDS} s")
            self.browser.read_messages(until)

    def events(self, method):
        return [each["params"] for each in self.browser.events if each["method"] == method and each.get("sessionId") == self.session]

    def ask(self, expression):
        """The value of a JavaScript expression, also where the page's own scripts are off."""
        answer = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise BrowserError(f"{expression}: {answer['exceptionDetails'].get('exception', {}).get('description', answer['exceptionDetails'])}")
        return answer["result"].get("value")

    def wait_for(self, expression):
        """Waits until the expression is true, and gives its value."""
        until = time.monotonic() + SECONDS
        while not (value := self.ask(expression)):
            if time.monotonic() > until:
                raise BrowserError(f"never true: {expression}")
            self.browser.read_messages(time.monotonic() + 0.05)
        return value

    def click(self, selector):
        """Clicks with the mouse in the middle of an element's first box, scrolled into view."""
        place = self.wait_for(
            f"""(() => {{ const at = document.querySelector({json.dumps(selector)}); if (!at) return null;
            at.scrollIntoView({{block: 'center', behavior: 'instant'}}); const box = at.getClientRects()[0];
            return box && {{x: box.x + box.width / 2, y: box.y + box.height / 2}}; }})()"""
        )
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **place)

    def press(self, key, code=None, text=None):
        settings = {"key": key, "code": code or key} | ({"text": text} if text else {})
        codes = {"Tab": 9, "Enter": 13, "ArrowDown": 40, "ArrowRight": 39, "ArrowLeft": 37, "ArrowUp": 38, "Escape": 27}
        if key in codes:
            settings["windowsVirtualKeyCode"] = codes[key]
        self.call("Input.dispatchKeyEvent", type="keyDown", **settings)
        self.call("Input.dispatchKeyEvent", type="keyUp", **settings)

    def screenshot(self, file, **settings):
        with open(file, "wb") as out:
            out.write(base64.b64decode(self.call("Page.captureScreenshot", format="png", **settings)["data"]))

    def pdf(self, file):
        with open(file, "wb") as out:
            out.write(base64.b64decode(self.call("Page.printToPDF", printBackground=True, preferCSSPageSize=True)["data"]))
