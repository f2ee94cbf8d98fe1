"""Makes what Allure builds stand alone: it opens from disk by double click and needs no network."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

ANALYTICS = re.compile(
    r'<script async src="https://www\.googletagmanager\.com[^"]*"></script>\s*<script>.*?</script>\s*',
    re.DOTALL,
)
OPTIONS = re.compile(r"(window\.allureReportOptions = )(\{.*?\})(\s*</script>)", re.DOTALL)
CSP = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'self' 'unsafe-inline' data: blob:\">"

LOADER = """<script>
(() => {
  const widgets = new Set(%s);
  const known = (name) => typeof name === "string" && (name.startsWith("data/") || widgets.has(name));
  const asked = new Map();
  const ask = (name) => {
    const item = {};
    item.promise = new Promise((resolve, reject) => {
      item.resolve = resolve;
      const script = document.createElement("script");
      script.src = name + ".js";
      script.onerror = () => reject(new Error(name));
      document.head.appendChild(script);
    });
    asked.set(name, item);
    return item.promise;
  };
  window.iktGeef = (name, content) => asked.get(name).resolve(content);
  window.allureReportDataReady = true;
  window.allureReportData = new Proxy({}, {
    has: (_, name) => known(name),
    get: (_, name) => known(name) ? (asked.get(name)?.promise ?? ask(name)) : undefined,
  });
})();
</script>"""
"""Allure looks in `allureReportData` before it fetches; from file:// a fetch is refused but a script is not.

Widgets are optional, so the page must know which there are; data is asked for by the name a widget gave.
"""

UNUSED = ("summary.json", "test-results.json")
"""For a page over several reports, which there is not."""

CHUNK = 3 * 256 * 1024
"""A multiple of three bytes, so that pieces of base64 join without padding between them."""


def stand_alone(report: Path, moment: datetime, identity: str) -> None:
    """Rework a built report in place. `moment` and `identity` replace what differs with each build."""
    for name in UNUSED:
        (report / name).unlink(missing_ok=True)
    _name_charts(report / "widgets" / "charts.json")
    _handed_over(report, "data")
    widgets = _handed_over(report, "widgets")
    index = report / "index.html"
    html = _settled(index.read_text(encoding="utf-8"), moment, identity)
    index.write_text(_closed(html, widgets), encoding="utf-8")


def _handed_over(report: Path, folder: str) -> list[str]:
    """Turn each file of a folder into a script; gives the names that Allure knows them by."""
    files = {path.relative_to(report).as_posix(): path for path in (report / folder).rglob("*") if path.is_file()}
    for name, path in files.items():
        _as_script(path, name)
    return sorted(files)


def _name_charts(path: Path) -> None:
    """Allure draws a random name for each chart; theirs become a number."""
    if not path.is_file():
        return
    content = json.loads(path.read_text(encoding="utf-8"))
    content["general"] = _numbered(content["general"])
    content["byEnv"] = {name: _numbered(charts) for name, charts in content.get("byEnv", {}).items()}
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def _numbered(charts: dict[str, Any]) -> dict[str, Any]:
    return {f"grafiek-{nr:02d}": chart for nr, chart in enumerate(charts.values(), 1)}


def _as_script(path: Path, name: str) -> None:
    with path.open("rb") as source, path.with_name(f"{path.name}.js").open("wb") as target:
        target.write(f'iktGeef({json.dumps(name)},"'.encode())
        target.writelines(_base64(iter(lambda: source.read(CHUNK), b"")))
        target.write(b'")')
    path.unlink()


def _base64(pieces: Iterator[bytes]) -> Iterator[bytes]:
    return (base64.b64encode(piece) for piece in pieces)


def _closed(html: str, widgets: list[str]) -> str:
    """Nothing from the network any more; instead of fetching, the page asks for scripts."""
    html = ANALYTICS.sub("", html)
    return html.replace("<head>", f"<head>\n    {CSP}\n    {LOADER.replace('%s', _inline(widgets))}", 1)


def _settled(html: str, moment: datetime, identity: str) -> str:
    html = html.replace('<html dir="ltr" lang="en">', '<html dir="ltr" lang="nl">', 1)
    return OPTIONS.sub(lambda found: found[1] + _options(found[2], moment, identity) + found[3], html, count=1)


def _options(written: str, moment: datetime, identity: str) -> str:
    options = json.loads(written)
    options["createdAt"] = round(moment.timestamp() * 1000)
    options["cacheKey"] = str(options["createdAt"])
    options["reportUuid"] = str(uuid5(NAMESPACE_URL, f"ikt:{identity}"))
    options.pop("ci", None)
    return _inline(options)


def _inline(content: Any) -> str:
    """JSON that may stand inside a script element."""
    return json.dumps(content).replace("<", "\\u003c")
