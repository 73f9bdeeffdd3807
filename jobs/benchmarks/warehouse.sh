#!/usr/bin/env bash
# Whole processes in turn: Spark's own reader over a price file, the file into a warehouse, and again.
# Usage: jobs/benchmarks/warehouse.sh PRICES.csv[.gz]    columns: symbol,date,open,high,low,close,volume,adj_close
set -euo pipefail
file=$(realpath "$1")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$here/../..
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$home/impact" study --quiet --out "$scratch/out" >/dev/null
jars=$(printf '%s:' "$home"/jobs/target/app/lib/*.jar)
javac -d "$scratch" -cp "$jars" "$here/PlainSparkRead.java"
mapfile -t flags < <(sed -n '/^jvm_flags=(/,/^)/p' "$home/impact" | sed '1d;$d')

time java ${flags[@]} -cp "$scratch:$jars" PlainSparkRead "$file"
time "$home/impact" ingest prices --from "$file" --exchange XNYS --warehouse "$scratch/warehouse"
time "$home/impact" ingest prices --from "$file" --exchange XNYS --warehouse "$scratch/warehouse"
