"""Event studies from Python: the same program, its tables as data frames.

    import market_impact

    study = market_impact.study(prices, {"2026-01-14": ["AVGO", "FTNT", "PANW"]}, benchmark="SPY")
    study.firms                          # a row per event, firm, model and window
    study["group_tests"]                 # any of the study's tables

Nothing is computed here: prices and events are written as files, ``impact study`` runs, and what it publishes
is read. With pandas tables are data frames, without it lists of dictionaries; numbers are the same to the bit.
With pyarrow too, tables that ``format="parquet"`` has written come from there, with days as days and not as texts.
"""

import csv
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import weakref
from pathlib import Path

try:
    import pandas
except ImportError:
    pandas = None

try:
    import pyarrow
except ImportError:
    pyarrow = None

DONE, BAD_INPUT, INCOMPLETE = 0, 3, 4

# Columns of names, whose digits are letters: 005930 is a stock of Seoul.
NAMES = ("symbol", "event_id", "group", "group_id", "benchmark", "market")

__all__ = ["ImpactError", "Study", "load", "study"]


class ImpactError(Exception):
    """What the program said, in one line, and its exit code: 1 internal error, 2 wrong usage, 3 bad input."""

    def __init__(self, message, exit_code):
        super().__init__(message)
        self.exit_code = exit_code


def study(prices=None, events=None, benchmark=None, *, specification=None, out=None, launcher=None, **options):
    """Runs a study and returns what it found.

    prices         a file, a folder, a pattern or a list of them, in any format that the program reads; or a data
                   frame, long (``symbol, date, adjusted_close``) or wide (dates down, a column per share)
    events         a file; a data frame (``event_id, symbol, date`` or ``timestamp``); or a dictionary of dates
                   and the symbols of each, in which the date is the event's id too
    benchmark      symbol of the market every firm is measured against
    specification  a study with its news in place of the three; without any of them the bundled one is run
    out            directory to publish into; otherwise a temporary one that goes with the result
    launcher       the program ``impact``; otherwise that of MARKET_IMPACT_HOME, of this checkout or of the path
    options        options of ``impact study`` with underscores: ``window=["0:0", "0:1"]``, ``sector="IGV,CIBR"``,
                   ``min_estimation=60``, ``signed_prices=True``

    Raises ImpactError with the program's one line if it refuses the input. A study in which some firm could not be
    studied is returned with ``is_complete`` false; why stands in the column ``outcome`` of ``firms`` and in ``said``.
    """
    with tempfile.TemporaryDirectory(prefix="impact-python-") as inputs:
        arguments = []
        if specification is not None:
            arguments.append(os.fspath(specification))
        if prices is not None:
            arguments += ["--prices", *_price_files(prices, Path(inputs))]
        if events is not None:
            arguments += ["--events", _event_file(events, Path(inputs))]
        if benchmark is not None:
            arguments += ["--benchmark", benchmark]
        for name, value in options.items():
            arguments += _option("--" + name.replace("_", "-"), value)
        temporary = Path(tempfile.mkdtemp(prefix="impact-python-")) if out is None else None
        directory = Path(out) if temporary is None else temporary / "study"
        try:
            done = _run(_launcher(launcher), ["study", *arguments, "--quiet", "--out", str(directory)])
            found = Study(directory, done.returncode == DONE, done.stderr.strip())
        except BaseException:
            _forget(temporary)
            raise
        weakref.finalize(found, _forget, temporary)
        return found


def load(directory):
    """What a study published earlier, by this or any other way of running it.

    Raises ImpactError if a file of it is missing or is not the one that was published.
    """
    found = Study(Path(directory))
    broken = _broken(found)
    if broken:
        raise ImpactError(f"{directory} is not a complete published study: {broken}; publish it again", BAD_INPUT)
    return found


class Study:
    """A published study: its tables by name, read when asked for."""

    def __init__(self, directory, is_complete=None, said=""):
        self.directory = Path(directory)
        self.is_complete = is_complete
        self.said = said
        if not (self.directory / "manifest.json").is_file():
            raise ImpactError(f"{directory} holds no published study: manifest.json is missing", BAD_INPUT)
        self._published = _sealed(self.directory)
        if not self._published:
            raise ImpactError(f"{directory} holds no published study: manifest.json names no files", BAD_INPUT)

    @property
    def tables(self):
        """The names of the tables that were published."""
        return sorted(name[:-4] for name in self._published if name.endswith(".csv") and "/" not in name)

    def __getitem__(self, name):
        if name not in self.tables:
            raise KeyError(f"{name} is no table of this study; there are {', '.join(self.tables)}")
        columns = f"{name}.parquet"
        if pandas is not None and pyarrow is not None and columns in self._published:
            return pandas.read_parquet(self.directory / columns, engine="pyarrow")
        return _table(self.directory / f"{name}.csv")

    @property
    def firms(self):
        """A row per event, firm, model and window."""
        return self["firm_results"]

    @property
    def groups(self):
        """A row per group, model, window and test, with how far each can be trusted."""
        return self["group_tests"]

    @property
    def result(self):
        """Everything that was found, as ``result.json`` has it."""
        return json.loads((self.directory / "result.json").read_text(encoding="utf-8"))

    @property
    def report(self):
        """The report to open in a browser."""
        return self.directory / "report.html"

    def __repr__(self):
        return f"Study({str(self.directory)!r})"


def _sealed(directory):
    """The files that the manifest names, each with its hash; none if it cannot be read."""
    try:
        sealed = json.loads((directory / "manifest.json").read_text(encoding="utf-8")).get("outputs")
    except (ValueError, AttributeError):
        return {}
    return sealed if isinstance(sealed, dict) else {}


def _broken(study):
    """What is missing or different from what the manifest names, if anything is."""
    for name, published in sorted(study._published.items()):
        file = study.directory / name
        if not file.is_file():
            return f"{name} is missing"
        if _hash(file) != published:
            return f"{name} was changed"
    return None


def _hash(file):
    digest = hashlib.sha256()
    with open(file, "rb") as content:
        while block := content.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()


def _forget(temporary):
    if temporary is not None:
        shutil.rmtree(temporary, ignore_errors=True)


def _launcher(given):
    if given is not None:
        return os.fspath(given)
    home = os.environ.get("MARKET_IMPACT_HOME")
    places = [Path(home) / "impact"] if home else []
    places.append(Path(__file__).resolve().parents[2] / "impact")
    for place in places:
        if place.is_file():
            return str(place)
    found = shutil.which("impact")
    if found is None:
        raise ImpactError("impact is not found: set MARKET_IMPACT_HOME to the directory that holds it", 1)
    return found


def _run(launcher, arguments):
    done = subprocess.run([launcher, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode not in (DONE, INCOMPLETE):
        said = done.stderr.strip().splitlines() or [f"{launcher} ended with exit code {done.returncode}"]
        raise ImpactError(said[-1].removeprefix("impact: "), done.returncode)
    return done


def _option(name, value):
    if value is False or value is None:
        return []
    if value is True:
        return [name]
    if isinstance(value, (list, tuple)):
        return [part for one in value for part in (name, str(one))]
    return [name, str(value)]


def _is_frame(value):
    return pandas is not None and isinstance(value, pandas.DataFrame)


def _price_files(prices, inputs):
    if not _is_frame(prices):
        return [os.fspath(one) for one in prices] if isinstance(prices, (list, tuple)) else [os.fspath(prices)]
    if "symbol" not in prices.columns:
        by_day = prices.set_index("date") if "date" in prices.columns else prices
        prices = (
            by_day.rename_axis(index="date", columns="symbol")
            .stack()
            .dropna()
            .rename("adjusted_close")
            .reset_index()
        )
    return [_written(prices, inputs / "prices.csv")]


def _event_file(events, inputs):
    if _is_frame(events):
        return _written(events, inputs / "events.csv")
    if not isinstance(events, dict):
        return os.fspath(events)
    file = inputs / "events.csv"
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(["event_id", "symbol", "date"])
        for date, symbols in events.items():
            named = [symbols] if isinstance(symbols, str) else symbols
            day = date.strftime("%Y-%m-%d") if hasattr(date, "strftime") else date
            writer.writerows([day, symbol, day] for symbol in named)
    return str(file)


def _written(frame, file):
    text = frame.copy()
    for name in text.columns:
        if pandas.api.types.is_datetime64_any_dtype(text[name]):
            form = (lambda at: at.isoformat()) if name == "timestamp" else (lambda at: at.strftime("%Y-%m-%d"))
            text[name] = [None if pandas.isna(at) else form(at) for at in text[name]]
    text.to_csv(file, index=False)
    return str(file)


def _table(file):
    if pandas is not None:
        texts = {name: str for name in NAMES}
        return pandas.read_csv(file, float_precision="round_trip", keep_default_na=False, na_values=[""], dtype=texts)
    with file.open(encoding="utf-8", newline="") as source:
        return [
            {name: (text or None) if name in NAMES else _value(text) for name, text in row.items()}
            for row in csv.DictReader(source)
        ]


def _value(text):
    try:
        return int(text)
    except ValueError:
        pass
    try:
        return float(text)
    except ValueError:
        return text or None
