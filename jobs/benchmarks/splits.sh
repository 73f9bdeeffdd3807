#!/usr/bin/env bash
# How many splits the screen finds from closes without volumes, and how many falls on news it takes for one.
# Usage: jobs/benchmarks/splits.sh PRICES.csv.gz MARKET    columns: symbol,date,open,high,low,close,volume,adj_close
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
jars=$(printf '%s:' "$here"/../target/app/lib/*.jar)
javac -d "$scratch" -cp "$jars" "$here/Splits.java"
java -cp "$scratch:$jars" Splits "$1" "$2"
