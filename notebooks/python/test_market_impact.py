"""What Python gets is what the program publishes; the prices are those of the bundled study."""

import csv
import datetime
import hashlib
import json
import os
import tempfile
import unittest
import unittest.mock
from pathlib import Path

import market_impact

HOME = Path(__file__).resolve().parents[2]
PRICES = HOME / "data" / "prices" / "us_daily.csv"
EVENT = {"2026-01-14": ["AVGO", "FTNT", "PANW"]}


def firm(study, symbol):
    rows = study.firms if isinstance(study.firms, list) else study.firms.to_dict("records")
    return next(row for row in rows if row["symbol"] == symbol)


def seal(directory, name, text, *others):
    """A published study of one table, and of empty files."""
    (Path(directory) / name).write_text(text)
    outputs = {name: hashlib.sha256(text.encode()).hexdigest()}
    for other in others:
        (Path(directory) / other).touch()
        outputs[other] = hashlib.sha256(b"").hexdigest()
    (Path(directory) / "manifest.json").write_text(json.dumps({"outputs": outputs}))


class StudyTest(unittest.TestCase):
    def test_files_and_frames_give_the_same_numbers(self):
        by_file = market_impact.study(PRICES, EVENT, benchmark="SPY", window=["0:0", "0:1"])
        broadcom = firm(by_file, "AVGO")
        self.assertAlmostEqual(broadcom["car"], -0.0334, places=4)
        self.assertIn("group_tests", by_file.tables)
        self.assertTrue(by_file.report.is_file())
        self.assertEqual(market_impact.load(by_file.directory).result, by_file.result)
        with (by_file.directory / "firm_results.csv").open(newline="") as source:
            published = next(row for row in csv.DictReader(source) if row["symbol"] == "AVGO")
        self.assertEqual(broadcom["car"], float(published["car"]))
        if market_impact.pandas is None:
            return

        frame = market_impact.pandas.read_csv(PRICES, float_precision="round_trip")
        wide = frame.pivot(index="date", columns="symbol", values="adjusted_close")
        events = market_impact.pandas.DataFrame(
            [{"event_id": "e", "symbol": "AVGO", "date": market_impact.pandas.Timestamp("2026-01-14")}]
        )
        study = market_impact.study(wide, events, benchmark="SPY", depth="effect")
        self.assertEqual(firm(study, "AVGO")["car"], broadcom["car"])
        with tempfile.TemporaryDirectory() as work:
            of_index, of_column, of_capitals = [
                Path(market_impact._price_files(each, Path(work))[0]).read_text()
                for each in (wide, wide.reset_index(), wide.rename_axis(index="Date").reset_index())
            ]
            downloaded = market_impact.pandas.concat({"Close": wide[["AVGO"]]}, axis=1)
            of_download = Path(market_impact._price_files(downloaded, Path(work))[0]).read_text()
            by_ticker = Path(market_impact._price_files(downloaded.swaplevel(axis=1), Path(work))[0]).read_text()
            with self.assertRaisesRegex(ValueError, "with Close or Adj Close"):
                market_impact._price_files(downloaded.rename(columns={"Close": "Last"}), Path(work))
        self.assertEqual(by_ticker, of_download)
        self.assertEqual([of_column, of_capitals], [of_index, of_index])
        self.assertEqual(of_download.splitlines()[:3], ["Price,Close", "Ticker,AVGO", "Date,"])

    def test_a_firm_without_prices_costs_no_other(self):
        with self.assertWarnsRegex(UserWarning, "^1 firm could not be studied"):
            study = market_impact.study(PRICES, {"2026-01-14": ["AVGO", "FNTT"]}, benchmark="SPY", depth="effect")
        self.assertFalse(study.is_complete)
        self.assertAlmostEqual(firm(study, "AVGO")["car"], -0.0334, places=4)
        self.assertIn("no row of FNTT; did you mean FTNT?", firm(study, "FNTT")["reason"])

    def test_names_stay_names_and_times_keep_their_hours(self):
        with tempfile.TemporaryDirectory() as work:
            seal(work, "firm_results.csv", "event_id,symbol,car\n2024,005930,0.5\n")
            seoul = firm(market_impact.load(work), "005930")
            self.assertEqual((seoul["event_id"], seoul["car"]), ("2024", 0.5))
            market_impact._event_file({"2026-01-14": "AVGO"}, Path(work))
            self.assertEqual(
                (Path(work) / "events.csv").read_text().split(),
                ["event_id,symbol,date,timestamp", "2026-01-14,AVGO,2026-01-14,"],
            )
            eastern = datetime.timezone(datetime.timedelta(hours=-5))
            for after_close in ["2026-01-14T16:30:00-05:00", datetime.datetime(2026, 1, 14, 16, 30, tzinfo=eastern)]:
                market_impact._event_file({after_close: "AVGO"}, Path(work))
                self.assertIn(
                    "2026-01-14,AVGO,2026-01-14,2026-01-14T16:30:00-05:00", (Path(work) / "events.csv").read_text()
                )
            with self.assertRaisesRegex(ValueError, "needs a time zone"):
                market_impact._event_file({datetime.datetime(2026, 1, 14, 16, 30): "AVGO"}, Path(work))
            if market_impact.pandas is not None:
                market_impact._event_file({market_impact.pandas.Timestamp("2026-01-14"): ["AVGO"]}, Path(work))
                self.assertIn("2026-01-14,AVGO,2026-01-14,", (Path(work) / "events.csv").read_text().split())
                at = market_impact.pandas.Timestamp("2026-01-14 16:30", tz="America/New_York")
                frame = market_impact.pandas.DataFrame([{"event_id": "e", "symbol": "AVGO", "timestamp": at}])
                market_impact._event_file(frame, Path(work))
                self.assertIn("2026-01-14T16:30:00-05:00", (Path(work) / "events.csv").read_text())

    def test_a_study_that_was_changed_is_refused(self):
        with tempfile.TemporaryDirectory() as work:
            table = Path(work) / "firm_results.csv"
            seal(work, table.name, "event_id,symbol,car\ne,AVGO,0.5\n")
            self.assertEqual(market_impact.load(work).tables, ["firm_results"])
            for spoil, word in [
                (lambda: table.write_text("event_id,symbol,car\ne,AVGO,0.6\n"), "firm_results.csv was changed"),
                (table.unlink, "firm_results.csv is missing"),
                (lambda: (Path(work) / "manifest.json").write_text("{}"), "manifest.json names no files"),
                (lambda: (Path(work) / "manifest.json").write_text('{"outputs": [1]}'), "manifest.json names no files"),
            ]:
                spoil()
                with self.assertRaises(market_impact.ImpactError) as refused:
                    market_impact.load(work)
                self.assertEqual(refused.exception.exit_code, 3)
                self.assertIn(word, str(refused.exception))

    def test_parquet_is_taken_where_the_program_wrote_it(self):
        if market_impact.pandas is None:
            return
        with tempfile.TemporaryDirectory() as work:
            table = "event_id,symbol,car\ne,AVGO,0.5\n"
            seal(work, "firm_results.csv", table)
            (Path(work) / "firm_results.parquet").touch()
            (Path(work) / "other.csv").write_text(table)
            added = market_impact.load(work)
            seal(work, "firm_results.csv", table, "firm_results.parquet")
            written = market_impact.load(work)
            asked = []
            with (
                unittest.mock.patch.object(market_impact, "pyarrow", object()),
                unittest.mock.patch.object(market_impact.pandas, "read_parquet", lambda file, engine: asked.append(file)),
            ):
                self.assertEqual(list(added.firms["car"]), [0.5])
                self.assertIsNone(written.firms)
            self.assertEqual(asked, [Path(work) / "firm_results.parquet"])
            with unittest.mock.patch.object(market_impact, "pyarrow", None):
                self.assertEqual(list(written.firms["car"]), [0.5])
            for foreign in ["other", "../other", str(Path(work) / "other")]:
                with self.assertRaisesRegex(KeyError, "is no table of this study"):
                    added[foreign]

    def test_a_refusal_is_the_line_of_the_program(self):
        with self.assertRaises(market_impact.ImpactError) as refused:
            market_impact.study(PRICES, EVENT, benchmark="SPX")
        self.assertEqual(refused.exception.exit_code, 3)
        self.assertIn("has no price of benchmark SPX; add its rows or name another benchmark; did you mean SPY?", str(refused.exception))
        self.assertNotIn("\n", str(refused.exception))

    def test_arguments_are_named_and_not_their_files(self):
        with self.assertRaises(market_impact.ImpactError) as refused:
            market_impact.study(PRICES, {"14.01.2026": ["AVGO"]}, benchmark="SPY")
        self.assertRegex(str(refused.exception), "^events row 2 column date: '14.01.2026' is not a date")
        with self.assertRaisesRegex(TypeError, "events must be a file, .*not list"):
            market_impact.study(PRICES, ["AVGO"], benchmark="SPY")
        with self.assertRaisesRegex(TypeError, "prices must be a file, .*not dict"):
            market_impact.study({"AVGO": [1.0]}, EVENT, benchmark="SPY")

    def test_what_is_not_there_is_named(self):
        with tempfile.TemporaryDirectory() as empty:
            with self.assertRaisesRegex(market_impact.ImpactError, "holds no published study"):
                market_impact.load(empty)
            seal(empty, "firm_results.csv", "event_id,symbol,car\n")
            with self.assertRaisesRegex(KeyError, "odds is no table"):
                market_impact.load(empty)["odds"]

    def test_the_launcher_is_looked_for(self):
        home = os.environ.pop("MARKET_IMPACT_HOME", None)
        try:
            self.assertEqual(market_impact._launcher(None), str(HOME / "impact"))
            self.assertEqual(market_impact._launcher("/opt/impact"), "/opt/impact")
        finally:
            if home is not None:
                os.environ["MARKET_IMPACT_HOME"] = home


if __name__ == "__main__":
    unittest.main()
