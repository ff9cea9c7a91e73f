"""A headless Chromium, driven over its debugging port."""

import base64
import json
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

import websocket

NAMES = ["chromium", "chromium-browser", "google-chrome"]


def program():
    """The path of a Chromium, or `None`."""
    return next(filter(None, map(shutil.which, NAMES)), None)


class Browser:
    """One window; use it as a context."""

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.process = subprocess.Popen(
            [program(), "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
             "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-port=0",
             "--remote-allow-origins=*", f"--user-data-dir={self.folder.name}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port = Path(self.folder.name, "DevToolsActivePort")
        for _ in range(300):
            if port.exists() and len(port.read_text().split("\n")) > 1:
                break
            time.sleep(0.1)
        number, path = port.read_text().split("\n")[:2]
        self.socket = websocket.create_connection(
            f"ws://127.0.0.1:{number}{path}", timeout=120, max_size=None, suppress_origin=True)
        self.number, self.session = 0, None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")
        return self

    def __exit__(self, *_):
        self.socket.close()
        self.process.terminate()
        self.process.wait()
        self.folder.cleanup()

    def call(self, method, **parameters):
        """What the browser answers; raises what it refuses."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        self.socket.send(json.dumps(message))
        while True:
            answer = json.loads(self.socket.recv())
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def show(self, path, width, **features):
        """Opens a file in a window of this width; `features` are media features, such as forced colours."""
        self.window(width)
        self.medium(**{"prefers_color_scheme": "light", **features})
        self.call("Page.navigate", url=Path(path).as_uri())
        while self.run("document.readyState") != "complete" or self.run("location.protocol") != "file:":
            time.sleep(0.02)

    def window(self, width, height=900):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=False)

    def medium(self, name="", **features):
        """Shows the page as on another medium, such as `print`, or with other media features."""
        self.call("Emulation.setEmulatedMedia", media=name,
                  features=[{"name": name.replace("_", "-"), "value": value} for name, value in features.items()])

    def run(self, script):
        """The value of a piece of JavaScript, waited for."""
        answer = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"]["text"])
        return answer["result"].get("value")

    def pictures(self, height):
        """The whole page as PNGs of at most this height."""
        size = self.call("Page.getLayoutMetrics")["cssContentSize"]
        for top in range(0, int(size["height"]), height):
            clip = {"x": 0, "y": top, "width": size["width"], "height": min(height, size["height"] - top), "scale": 1}
            yield base64.b64decode(
                self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True,
                          optimizeForSpeed=True, clip=clip)["data"])

    def paper(self):
        """The page as a PDF of its own paper size."""
        return base64.b64decode(
            self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True)["data"])
