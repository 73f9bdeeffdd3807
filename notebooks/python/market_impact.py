"""Event studies from Python: the same program, its tables as data frames.

    import market_impact

    study = market_impact.study(prices, {"2026-01-14": ["AVGO", "FTNT", "PANW"]}, benchmark="SPY")
    study.firms                          # a row per event, firm, model and window
    study["group_tests"]                 # any of the study's tables

Nothing is computed here: prices and events are written as files, ``impact study`` runs, and its tables are read
back, numbers the same to the bit. With pandas, tables are data frames; without it, lists of dictionaries. With
pyarrow too, tables written by ``format="parquet"`` are read from there, so that days are days and not text.
"""

import csv
import datetime
import hashlib
import json
import os
import shutil
import subprocess
import tempfile
import warnings
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
    """Runs a study and returns its results. The first call builds the program, which takes minutes.

    prices         a file, a folder, a pattern or a list of them, in any format that ``impact study`` reads; or a data
                   frame: long (``symbol, date, adjusted_close``), wide (dates down, a column per symbol), or as
                   ``yfinance.download`` returns it
    events         a dictionary from day to symbols, ``{"2026-01-14": ["AVGO", "FTNT"]}``; the day may be a date, or a
                   time with its offset, ``"2026-01-14T16:30:00-05:00"``, whose day 0 is then the first session that
                   could react; or a file or a data frame (``event_id, symbol, date`` or ``timestamp``)
    benchmark      symbol of the market, whose prices are among the others
    specification  a study's own file in place of the three; without any of them the bundled study is run
    out            directory to publish into; otherwise a temporary one, removed with the returned object
    launcher       path of the program ``impact``; otherwise MARKET_IMPACT_HOME, this checkout or PATH is searched
    options        options of ``impact study`` with underscores: ``window=["0:0", "0:1"]``, ``estimation="-130:-11"``,
                   ``model=["market", "garch"]``, ``signed_prices=True``

    Raises ImpactError, with one line that says what is wrong, if the input is refused. If some firm could not be
    studied, warns, and returns the study with ``is_complete`` false; the column ``outcome`` of ``firms`` says why.
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
            arguments += ["--benchmark", str(benchmark)]
        for name, value in options.items():
            arguments += _option("--" + name.replace("_", "-"), value)
        temporary = Path(tempfile.mkdtemp(prefix="impact-python-")) if out is None else None
        directory = Path(out) if temporary is None else temporary / "study"
        try:
            done = _run(_launcher(launcher), ["study", *arguments, "--quiet", "--out", str(directory)], inputs)
            found = Study(directory, done.returncode == DONE, done.stderr.strip())
        except BaseException:
            _forget(temporary)
            raise
        if not found.is_complete:
            warnings.warn(found.said.removeprefix("impact: "), stacklevel=2)
        weakref.finalize(found, _forget, temporary)
        return found


def load(directory):
    """Reads a study that was published earlier, from Python, Java or the command line.

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


def _run(launcher, arguments, inputs):
    done = subprocess.run([launcher, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    if done.returncode not in (DONE, INCOMPLETE):
        said = done.stderr.strip().splitlines() or [f"{launcher} ended with exit code {done.returncode}"]
        raise ImpactError(_line(said[-1], inputs), done.returncode)
    return done


def _line(said, inputs):
    """The program's line; a table that was passed has its argument's name in it, not that of a temporary file."""
    for given in ("prices", "events"):
        said = said.replace(os.path.join(inputs, f"{given}.csv"), given)
    return said.removeprefix("impact: ").removeprefix("Error: ")


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
        return [_path(one, "prices") for one in (prices if isinstance(prices, (list, tuple)) else [prices])]
    file = inputs / "prices.csv"
    if prices.columns.nlevels > 1:
        _by_price(prices).rename_axis(index="Date", columns=["Price", "Ticker"]).to_csv(file)
        return [str(file)]
    prices = prices.rename(columns=lambda name: str(name).lower() if str(name).lower() in ("symbol", "date") else name)
    if "symbol" not in prices.columns:
        by_day = prices.set_index("date") if "date" in prices.columns else prices
        prices = (
            by_day.rename_axis(index="date", columns="symbol")
            .stack()
            .dropna()
            .rename("adjusted_close")
            .reset_index()
        )
    return [_written(prices, file)]


def _by_price(prices):
    """Columns by price and then by ticker: a download grouped by ticker has them the other way around."""
    levels = [{str(name) for name in prices.columns.get_level_values(at)} for at in range(prices.columns.nlevels)]
    of_price = [at for at, names in enumerate(levels) if names & {"Close", "Adj Close"}]
    if len(levels) != 2 or len(of_price) != 1:
        raise ValueError(
            "prices must have columns of two levels, one of prices with Close or Adj Close and one of tickers:"
            f" {list(prices.columns[:4])}"
        )
    return prices if of_price == [0] else prices.swaplevel(axis=1)


def _path(value, name):
    if isinstance(value, (str, os.PathLike)):
        return os.fspath(value)
    other = "or a dictionary from day to symbols" if name == "events" else "or a list of files"
    raise TypeError(f"{name} must be a file, a pandas data frame {other}, not {type(value).__name__}")


def _event_file(events, inputs):
    if _is_frame(events):
        return _written(events, inputs / "events.csv")
    if not isinstance(events, dict):
        return _path(events, "events")
    file = inputs / "events.csv"
    with file.open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target)
        writer.writerow(["event_id", "symbol", "date", "timestamp"])
        for when, named in events.items():
            day, _, hour = (time := _time(when)).partition("T")
            symbols = [named] if isinstance(named, str) else named
            writer.writerows([day, symbol, day, time if hour else ""] for symbol in symbols)
    return str(file)


def _time(when):
    """A day, or an instant where the hour is known; without an offset an hour names no instant."""
    if isinstance(when, datetime.datetime):
        if when.tzinfo is not None:
            return when.isoformat()
        if when.time() != datetime.time():
            raise ValueError(f"an event's time needs a time zone, or give the day alone: {when}")
    return when.strftime("%Y-%m-%d") if isinstance(when, datetime.date) else str(when)


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
