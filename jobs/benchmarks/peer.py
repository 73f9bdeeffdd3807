#!/usr/bin/env python3
"""The market model for many events at once, with numpy: what the program's figures and time are held to.

Usage: peer.py DIRECTORY START END [PUBLISHED]    reads DIRECTORY/prices.csv and events.csv of Panel.java;
PUBLISHED, the directory of a study of the same files, is compared figure by figure.
"""
import csv
import sys
import time

import numpy as np

FIRST, LAST, FEWEST = -260, -11, 120
FIRM_COLUMNS = ("alpha", "beta", "sigma", "car", "car_se", "t")
TOLERANCE = 1e-9


def read_prices(path):
    table = np.loadtxt(
        path, delimiter=",", skiprows=1, dtype=[("symbol", "U8"), ("date", "U10"), ("price", "f8")]
    )
    starts = np.flatnonzero(np.r_[True, table["symbol"][1:] != table["symbol"][:-1]])
    names = table["symbol"][starts]
    days = np.unique(table["date"][: starts[1]])  # the benchmark comes first and has every day
    prices = np.full((len(names), len(days)), np.nan)
    rows = np.repeat(np.arange(len(names)), np.diff(np.r_[starts, len(table)]))
    prices[rows, np.searchsorted(days, table["date"])] = table["price"]
    return names, days, prices


def firm_effects(stock, market, start, end):
    """Rows of events; columns of days from FIRST to end."""
    estimation = slice(0, LAST - FIRST + 1)
    window = slice(start - FIRST, end - FIRST + 1)
    present = ~np.isnan(stock[:, estimation])
    x = np.where(present, market[:, estimation], 0)
    y = np.where(present, stock[:, estimation], 0)
    n = present.sum(axis=1)
    mean_x, mean_y = x.sum(axis=1) / n, y.sum(axis=1) / n
    dx = np.where(present, x - mean_x[:, None], 0)
    dy = np.where(present, y - mean_y[:, None], 0)
    sxx = (dx * dx).sum(axis=1)
    beta = (dx * dy).sum(axis=1) / sxx
    alpha = mean_y - beta * mean_x
    residual = dy - beta[:, None] * dx
    sigma = np.sqrt((residual * residual).sum(axis=1) / (n - 2))
    abnormal = stock[:, window] - alpha[:, None] - beta[:, None] * market[:, window]
    length = end - start + 1
    away = (market[:, window] - mean_x[:, None]).sum(axis=1)
    factor = length + length**2 / n + away**2 / sxx
    car = abnormal.sum(axis=1)
    error = sigma * np.sqrt(factor)
    single = 1 + 1 / n[:, None] + (market[:, window] - mean_x[:, None]) ** 2 / sxx[:, None]
    sar = abnormal / (sigma[:, None] * np.sqrt(single))
    figures = dict(alpha=alpha, beta=beta, sigma=sigma, car=car, car_se=error, t=car / error)
    return figures, sar, n


def group_tests(figures, sar, n):
    car, scar, count = figures["car"], figures["t"], len(n)
    df = n - 2
    return {
        "cross_sectional_t": car.mean() / (car.std(ddof=1) / np.sqrt(count)),
        "patell_z": (sar.sum(axis=1) / np.sqrt(sar.shape[1] * df / (df - 2))).sum() / np.sqrt(count),
        "bmp_t": scar.mean() / (scar.std(ddof=1) / np.sqrt(count)),
    }


def study(directory, start, end):
    names, days, prices = read_prices(directory + "/prices.csv")
    returns = np.full(prices.shape, np.nan)
    returns[:, 1:] = prices[:, 1:] / prices[:, :-1] - 1
    events = np.loadtxt(directory + "/events.csv", delimiter=",", skiprows=1, dtype="U12")
    order = np.argsort(names)
    share = order[np.searchsorted(names, events[:, 1], sorter=order)]
    day0 = np.searchsorted(days, events[:, 2])
    span = np.arange(FIRST, max(end, 0) + 1)
    stock = returns[share[:, None], day0[:, None] + span]
    market = returns[0][day0[:, None] + span]
    whole = ((~np.isnan(stock[:, : LAST - FIRST + 1])).sum(axis=1) >= FEWEST) & ~np.isnan(
        stock[:, start - FIRST : end - FIRST + 1]
    ).any(axis=1)
    figures, sar, n = firm_effects(stock[whole], market[whole], start, end)
    return events[whole, 0], figures, group_tests(figures, sar, n)


def compare(published, start, end, events, figures, tests):
    """Stocks with several events are left out, and so are tests with one among them: the program keeps
    the windows of one event from the other's."""
    row_of = {event: row for row, event in enumerate(events)}
    worst = dict.fromkeys(FIRM_COLUMNS, 0.0)
    seen = 0
    with open(published + "/firm_results.csv", newline="") as rows:
        results = [row for row in csv.DictReader(rows) if row["outcome"] == "STUDIED"]
    results = [r for r in results if (int(r["window_start"]), int(r["window_end"])) == (start, end)]
    for result in results:
        row = row_of[result["event_id"]]
        if int(result["n_estimation"]) != LAST - FIRST + 1:
            continue
        seen += 1
        for name in FIRM_COLUMNS:
            distance = abs(float(result[name]) - figures[name][row])
            worst[name] = max(worst[name], distance / max(1, abs(figures[name][row])))
    print(f"{seen} firms compared, largest differences:", {k: f"{v:.1e}" for k, v in worst.items()})
    if len({r["symbol"] for r in results}) == len(events):
        with open(published + "/group_tests.csv", newline="") as rows:
            for row in csv.DictReader(rows):
                if row["test"] in tests and int(row["window_start"]) == start and row["statistic"]:
                    distance = abs(float(row["statistic"]) - tests[row["test"]])
                    worst[row["test"]] = distance / max(1, abs(tests[row["test"]]))
        print("tests:", {k: f"{worst[k]:.1e}" for k in tests if k in worst})
    if seen == 0 or max(worst.values()) > TOLERANCE:
        sys.exit("the figures differ")


if __name__ == "__main__":
    begin = time.perf_counter()
    first, last = int(sys.argv[2]), int(sys.argv[3])
    measured = study(sys.argv[1], first, last)
    print(f"numpy: {len(measured[0])} events in {time.perf_counter() - begin:.1f} s")
    if len(sys.argv) > 4:
        compare(sys.argv[4], first, last, *measured)
