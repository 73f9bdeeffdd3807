#!/usr/bin/env bash
# Wall time of simulating the bundled event's losses on Spark, on every core, beside one thread without
# Spark: whole processes, one after the other, and their files compared byte by byte.
# Usage: jobs/benchmarks/exposure.sh [DRAWS]   such as: exposure.sh 10000000
set -euo pipefail
draws=${1:-10000000}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$(cd "$here/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

may_be_incomplete() { "$@" || [ $? = 4 ]; }
may_be_incomplete "$home/impact" exposure --quiet --draws 1000 --out "$scratch/warm.csv" >/dev/null
jars=$(printf '%s:' "$home"/jobs/target/app/lib/*.jar)
javac -d "$scratch" -cp "$jars" "$here/LossesInOneThread.java"

# Wall and processor seconds: other work on the machine stretches the first, hardly the second.
seconds() {
  local TIMEFORMAT='%R %U %S'
  { time may_be_incomplete "$@" >/dev/null 2>"$scratch/log"; } 2>&1 | awk '{print $1, $2 + $3}'
}
spark=$(seconds "$home/impact" exposure --quiet --draws "$draws" --out "$scratch/spark.csv")
alone=$(seconds java -cp "$scratch:$jars" LossesInOneThread "$home" "$draws" "$scratch/alone.csv")
cmp "$scratch/spark.csv" "$scratch/alone.csv"
echo "$spark $alone" | awk -v draws="$draws" -v cores="$(nproc)" '{
  printf "%d draws: Spark on %d cores %.1f s (processor %.1f s), one thread %.1f s (processor %.1f s), ", draws, cores, $1, $2, $3, $4
  printf "ratio %.2f (processor %.2f); the files are the same\n", $1/$3, $2/$4 }'
echo "load of the machine: $(cut -d ' ' -f 1 /proc/loadavg)"
