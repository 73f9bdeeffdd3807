#!/usr/bin/env python3
"""Turns the gathered figures of comparable events into the bundled family: data/make_family.py FIGURES

FIGURES holds events.csv (one row per event as it was gathered) and prices.csv (daily bars, each row
with the panel it comes from). Written are data/family/events.csv, one price file per panel, and
their entries in data/datapackage.json; data/family/statements.csv is written by hand, and its entry
stays. A share of an event has its prices from one panel alone, the
first of PANELS that has the whole estimation and event window; panels are never joined. Clauses that
were only recalled are moved to a column of their own. The same figures give the same bytes.
"""
import csv, hashlib, json, pathlib, re, sys

PANELS = {
    "market": ("SPY: github.com/kanavmalhan/numarchy at 71867c013f227f4554a76c1df43c93b1ebe63498, "
               "data/benchmark/SPY.csv (Yahoo Finance); no license is stated.",
               "a fund of the S&P 500, the family's benchmark", "numarchy"),
    "dieperdev": ("github.com/dieperdev/yfinance-stock-data at a342efb774eb9ba994d553f735372ec04e944063, "
                  "data (Yahoo Finance, obtained on 9 March 2024), released under the Unlicense.",
                  "shares of events from 2014 to 2023", "dieperdev"),
    "sschott20": ("github.com/sschott20/sschott20-MLTrading at eb677e794a379d48f8776d3555e080b15a06e2e6, "
                  "data (columns of Yahoo Finance); no license is stated.",
                  "Acacia and Xilinx, delisted since", "sschott20"),
    "stith87": ("github.com/Stith87/stocks at 4e8ef580172eab33ca037bc7444ba3bbe346db4d, data/SYMC.csv "
                "(layout of Quandl WIKI); no license is stated.",
                "Symantec around August 2014", "Stith87"),
    "dane-anderson": ("github.com/dane-anderson/equity-signal-engine at 2cfbb32988f4874d6e56badad9b112c42b43d922, "
                      "data (columns of Yahoo Finance); no license is stated.",
                      "shares of events from 2024 on", "dane-anderson"),
}
CAVEATS = {
    "market": ["Equal to a second copy from dane-anderson in every return of 2022 to 2025."],
    "dieperdev": ["17 symbols were compared with a second copy over 2,815 sessions of 2013 to 2024: returns are equal to five decimals."],
    "sschott20": ["QRVO, QCOM and MU of the same source are equal to dieperdev; HPQ differs on dividend days by up to 0.009.",
                  "ACIA fell 35.97 % on 2018-04-16, as the press said."],
    "stith87": ["The same source's MSFT differs from dieperdev on ex-dividend days by up to 0.006, and so may SYMC from other sources.",
                "The file begins 281 sessions before the last day of the event's window, where 282 are asked for: the estimation window has two returns less."],
    "dane-anderson": ["15 symbols were compared with the daily prices of the study of January 2026: returns are equal to five decimals over 344 sessions."],
}
KINDS = {  # as gathered: kind in the family
    "use restriction": "use_restriction", "use restriction (security software)": "use_restriction",
    "use restriction (advice)": "use_restriction", "export denial": "export_rule", "entity list": "export_rule",
    "licence requirement": "export_rule", "export rules": "export_rule", "licence revoked": "export_rule",
    "antitrust probe": "probe", "review opened": "review", "call for review": "review", "easing": "easing",
    "court injunction": "court_order", "company exit": "exit",
}
PRODUCTS = {"win8-2014": "software", "symantec-2014": "software", "brands-2015": "several", "rule352-2019": "computers",
            "foreignpc-2022": "computers", "iphone-2023": "handsets",
            "guidelines-2024": "several"}  # the others are about chips
OTHER_DAY0 = {  # where day 0 is uncertain, and why is in the column basis
    "win8-2014": "2014-05-21", "brands-2015": "2015-02-25", "bis-2022": "2022-10-10", "bis-2023": "2023-10-18"}
TITLES = {
    "win8-2014": "Windows 8, state offices",
    "symantec-2014": "Symantec and Kaspersky antivirus",
    "brands-2015": "State purchase list, Cisco, Apple",
    "zte-2018": "US parts for ZTE",
    "micron-2018": "Micron memory, court order",
    "huawei-2019": "Sales to Huawei",
    "rule352-2019": "Foreign computers, state offices",
    "foreignpc-2022": "Foreign PCs, agencies",
    "a100-2022": "Nvidia A100 and H100",
    "bis-2022": "Chip tools and advanced chips",
    "micron-review-2023": "Micron, security review",
    "micron-ban-2023": "Micron, critical infrastructure",
    "iphone-2023": "iPhones at work",
    "bis-2023": "Nvidia A800 and H800",
    "guidelines-2024": "Intel, AMD, Windows guidelines",
    "telecom-2024": "Foreign processors, telecoms",
    "huawei-licences-2024": "Intel and Qualcomm, for Huawei",
    "csac-intel-2024": "Intel, security review",
    "samr-nvidia-2024": "Nvidia, antitrust probe",
    "h20-licence-2025": "Nvidia H20, license",
    "h20-resume-2025": "Nvidia H20, sales resumed",
    "h20-avoid-2025": "Nvidia H20, discouraged",
    "rtx6000d-2025": "Nvidia RTX Pro 6000D",
    "samr-qualcomm-2025": "Qualcomm, antitrust probe",
    "micron-exit-2025": "Micron leaves server chips",
    "datacentre-2025": "Foreign AI chips, data centers",
}
BEFORE, AFTER, COMPLETE, ENOUGH = 261, 20, 282, 281
COLUMNS = ["event_id", "day0", "other_day0", "kind", "actor", "product", "symbols", "how", "restricted", "named",
           "no_earlier_than", "no_later_than", "basis", "trust", "said", "confounders", "recalled", "sources",
           "title"]
UNITS = {"open": "USD", "high": "USD", "low": "USD", "close": "USD", "adjusted_close": "USD", "volume": "shares"}
HERE = pathlib.Path(__file__).resolve().parent
OUT = HERE / "family"


def sourced(text):
    """A text without its recalled clauses, and those clauses."""
    # what stands before a bracket is of the same clause; a trailing bracket closes one
    clauses = [c.strip() for c in re.split(r";(?![^(]*\))", text) if c.strip() and c.strip() != "-"]
    return "; ".join(c for c in clauses if "recalled" not in c), [c for c in clauses if "recalled" in c]


def event(row):
    said, recalled = sourced(row["revenue_and_later_statement"])
    confounders, more = sourced(row["confounders"])
    trust, dates, _ = row["trust"].partition(" (hour recalled, dates sourced)")
    more += ["the hour of no_earlier_than; its date is sourced"] if dates else []
    return {
        "event_id": row["event_id"], "day0": row["day0"], "other_day0": OTHER_DAY0.get(row["event_id"], ""),
        "kind": KINDS[row["kind"]],
        "actor": "china" if row["actor"].startswith("China") else
                 "united_states" if row["actor"].startswith("United States") else "company",
        "product": PRODUCTS.get(row["event_id"], "chips"), "symbols": row["hit_symbols"].replace("|", " "),
        "how": row["kind"] + ", " + row["actor"], "restricted": row["restricted"], "named": row["named_or_hit"],
        "no_earlier_than": row["known_no_earlier_than_utc"], "no_later_than": row["known_no_later_than_utc"],
        "basis": row["instant_basis"], "trust": trust, "said": said, "confounders": confounders,
        "recalled": "; ".join(recalled + more), "sources": row["sources"],
        "title": TITLES.get(row["event_id"], "")}


def wanted(events, bars, days):
    """The rows of each panel that some event needs: panel -> (symbol, date)."""
    rows = {panel: set() for panel in PANELS}
    place = {day: i for i, day in enumerate(days)}
    for e in events:
        for day0 in filter(None, (e["day0"], e["other_day0"])):
            window = days[max(0, place[day0] - BEFORE):place[day0] + AFTER + 1]
            for symbol in e["symbols"].split():
                counts = {panel: sum((symbol, day) in bars[panel] for day in window) for panel in PANELS}
                fits = [p for p in PANELS if counts[p] >= COMPLETE] or [p for p in PANELS if counts[p] >= ENOUGH - 1]
                if not fits:
                    sys.exit(f"{symbol} of {e['event_id']} has no panel: {counts}")
                rows[fits[0]] |= {(symbol, day) for day in window if (symbol, day) in bars[fits[0]]}
            rows["market"] |= {("SPY", day) for day in window}
    return rows


def write(name, columns, rows):
    with open(OUT / name, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return (OUT / name).read_bytes()


def resource(name, path, description, data, fields, rows, sources, caveats, column="date"):
    entry = {"name": name, "path": "family/" + path, "format": path.rsplit(".", 1)[1], "encoding": "utf-8",
             "description": description, "bytes": len(data), "hash": "sha256:" + hashlib.sha256(data).hexdigest()}
    if rows is not None:
        entry["rows"] = len(rows)
        entry["range"] = {"column": column, "first": min(r[column] for r in rows), "last": max(r[column] for r in rows)}
        entry["schema"] = {"fields": fields}
    return entry | {"sources": [{"title": s} for s in sources], "caveats": caveats}


def main(figures):
    events = [event(row) for row in csv.DictReader(open(figures / "events.csv", encoding="utf-8"))]
    bars = {panel: {} for panel in PANELS}
    panels = {source: panel for panel, (_, _, source) in PANELS.items()}
    reader = csv.DictReader(open(figures / "prices.csv", encoding="utf-8"))
    columns = [c for c in reader.fieldnames if c != "panel"]
    for row in reader:
        panel = panels.get(row["panel"])
        if panel and row["adjusted_close"] and (panel != "market" or row["symbol"] == "SPY"):
            bars[panel][row["symbol"], row["date"]] = row
    days = sorted(day for _, day in bars["market"])
    OUT.mkdir(exist_ok=True)
    entries = []
    for panel, keys in wanted(events, bars, days).items():
        rows = [bars[panel][key] for key in sorted(keys)]
        kept = [c for c in columns if any(r[c] for r in rows)]
        data = write(panel + ".csv", kept, rows)
        source, what, _ = PANELS[panel]
        fields = [{"name": c, "type": "string"} if c == "symbol" else {"name": c, "type": "date"} if c == "date" else
                  {"name": c, "type": "number", "unit": UNITS[c]} for c in kept]
        entries.append(resource("family-prices-" + panel, panel + ".csv",
                                f"Daily prices of {what}: the days that the family of events is studied on.",
                                data, fields, rows, [source], CAVEATS[panel] + ["Later dividends shift adjusted closes, not returns."]))
    data = write("events.csv", COLUMNS, events)
    entries.append(resource(
        "family-events", "events.csv",
        "26 restrictions between China and the United States, 2014 to 2025: day 0, kind, shares hit, what was known when, what firms said.",
        data, [{"name": c, "type": "date" if c in ("day0", "other_day0") else "string"} for c in COLUMNS], events,
        ["Public pages, named per event in the column sources."],
        ["The column recalled holds what was remembered and not found again: it is no source and is quoted nowhere.",
         "Where other_day0 has a day the session of day 0 is uncertain and both are studied.",
         "Events were chosen because shares of listed firms were named: quiet events that nobody wrote about are missing."], "day0"))
    family = (OUT / "family.json").read_bytes()
    entries.append(resource("family", "family.json", "What the events of the family share: benchmark, plan, price files in order of preference, the study compared with them.",
                            family, None, None, ["Written for this project."], []))
    package = HERE / "datapackage.json"
    document = json.loads(package.read_text(encoding="utf-8"))
    others = [r for r in document["resources"] if not r["path"].startswith("family/")]
    said = [r for r in document["resources"] if r["path"] == "family/statements.csv"]
    document["resources"] = others + entries[:-1] + said + entries[-1:]
    package.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


main(pathlib.Path(sys.argv[1]))
