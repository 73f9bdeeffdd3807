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

milliseconds() {
  local began; began=$(date +%s%N)
  may_be_incomplete "$@" >/dev/null
  echo $((($(date +%s%N) - began) / 1000000))
}
spark=$(milliseconds "$home/impact" exposure --quiet --draws "$draws" --out "$scratch/spark.csv")
alone=$(milliseconds java -cp "$scratch:$jars" LossesInOneThread "$home" "$draws" "$scratch/alone.csv")
cmp "$scratch/spark.csv" "$scratch/alone.csv"
awk -v draws="$draws" -v cores="$(nproc)" -v spark="$spark" -v alone="$alone" 'BEGIN {
  printf "%d draws: Spark on %d cores %.1f s, one thread %.1f s, ratio %.2f; the files are the same\n",
    draws, cores, spark/1000, alone/1000, spark/alone}'
