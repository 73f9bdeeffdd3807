#!/usr/bin/env bash
# Wall time and largest memory of a whole study of many events: the market model with every group test.
# Usage: jobs/benchmarks/events.sh EVENTS HEAP [one-date]   such as: events.sh 10000 4g
# The panel is seeded: 4,000 shares on 1,000 days, four million rows.
set -euo pipefail
events=${1:-10000}
heap=${2:-4g}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$here/../..
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

java "$here/Panel.java" 4000 1000 "$events" "$scratch" "${3:-apart}"
"$home/impact" study --quiet --out "$scratch/warm" >/dev/null
IMPACT_JVM_OPTIONS="-Xmx$heap" bash -c '
  begin=$(date +%s%N)
  "$0/impact" study --prices "$1/prices.csv" --events "$1/events.csv" --benchmark MKT --out "$1/out" >/dev/null 2>"$1/log" || [ $? = 4 ]
  echo "$(( ($(date +%s%N) - begin) / 100000000 ))" | sed "s/\(.\)$/.\1 s/"
' "$home" "$scratch"
tail -n 1 "$scratch/log"
wc -l "$scratch/out/firm_results.csv" | awk '{print $1 - 1 " rows of results"}'
