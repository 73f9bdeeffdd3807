#!/usr/bin/env bash
# Processor and wall seconds and largest memory of a whole study of many events, the market model with
# every group test, beside numpy (peer.py) on the same files; their figures are held to each other.
# Usage: jobs/benchmarks/events.sh EVENTS HEAP [SHAPE [WINDOW]]   such as: events.sh 10000 4g one-each -10:10
# The panel is seeded, four million rows: 4,000 shares on 1,000 days, each event of a share drawn for it
# (SHAPE apart) or all on one date (one-date), or 10,000 shares on 400 days with an event each, as many
# shares as events where these are more (one-each). With PRICES=parquet before the command the prices are written and
# read as Parquet, without numpy, which has no reader of it.
set -euo pipefail
events=${1:-10000}
heap=${2:-4g}
shape=${3:-apart}
window=${4:-0:0}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$here/../..
python=${PYTHON:-python3}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

case $shape in one-each) shares=$((events > 10000 ? events : 10000)) days=400 ;; *) shares=4000 days=1000 ;; esac
prices=prices.${PRICES:-csv}
if [ "$prices" = prices.parquet ]; then
  jars=$(printf '%s:' "$home"/jobs/target/app/lib/*.jar)
  mapfile -t flags < <(sed -n '/^jvm_flags=(/,/^)/p' "$home/impact" | sed '1d;$d')
  javac -d "$scratch" -cp "$jars" "$here/Panel.java" "$here/ParquetPanel.java"
  java ${flags[@]} -cp "$scratch:$jars" ParquetPanel $shares $days "$events" "$scratch" "$shape"
else
  java "$here/Panel.java" $shares $days "$events" "$scratch" "$shape"
fi
"$home/impact" study --quiet --out "$scratch/warm" >/dev/null

# timed NAME COMMAND... : wall, processor seconds and largest memory of a command and its children
timed() {
  "$python" - "$@" <<'PYTHON'
import resource, subprocess, sys, time
begin = time.perf_counter()
code = subprocess.call(sys.argv[2:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{sys.argv[1]}: wall {time.perf_counter() - begin:.1f} s, user {used.ru_utime:.1f} s,"
      f" system {used.ru_stime:.1f} s, {used.ru_maxrss / 1024:.0f} MB")
sys.exit(0 if code in (0, 4) else code)
PYTHON
}
IMPACT_JVM_OPTIONS="${IMPACT_JVM_OPTIONS:-} -Xmx$heap" timed impact "$home/impact" study --quiet \
  --prices "$scratch/$prices" --events "$scratch/events.csv" --benchmark MKT --window "$window" --out "$scratch/out" \
  2>"$scratch/log" || { cat "$scratch/log"; exit 1; }
tail -n 1 "$scratch/log"
wc -l "$scratch/out/firm_results.csv" | awk '{print $1 - 1 " rows of results"}'
if [ "$prices" = prices.parquet ]; then
  :
elif "$python" -c 'import numpy' 2>/dev/null; then
  timed numpy "$python" "$here/peer.py" "$scratch" "${window%:*}" "${window#*:}"
  "$python" "$here/peer.py" "$scratch" "${window%:*}" "${window#*:}" "$scratch/out"
else
  echo "numpy is not installed: apt-get install python3-numpy"
fi
echo "load of the machine: $(cut -d ' ' -f 1 /proc/loadavg)"
