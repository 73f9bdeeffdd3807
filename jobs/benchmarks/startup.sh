#!/usr/bin/env bash
# Wall time of `./impact study` beside a Spark program that only starts a session and counts ten rows,
# in turn, so that both meet the same machine. Usage: jobs/benchmarks/startup.sh [RUNS]
set -euo pipefail
runs=${1:-5}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$here/../..
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$home/impact" study --quiet --out "$scratch/out" >/dev/null
jars=$(printf '%s:' "$home"/jobs/target/app/lib/*.jar)
javac -d "$scratch" -cp "$jars" "$here/CountTenRows.java"
mapfile -t flags < <(sed -n '/^jvm_flags=(/,/^)/p' "$home/impact" | sed '1d;$d')

seconds() {
  local began; began=$(date +%s%N)
  "$@" >/dev/null 2>&1
  echo $((($(date +%s%N) - began) / 1000000))
}
for _ in $(seq "$runs"); do
  seconds java ${flags[@]} -cp "$scratch:$jars" CountTenRows >>"$scratch/plain"
  seconds java ${flags[@]} -XX:SharedArchiveFile="$home/jobs/target/app/impact.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off \
    -cp "$jars:$scratch" CountTenRows >>"$scratch/archived"
  seconds "$home/impact" study --quiet --out "$scratch/out" >>"$scratch/study"
done
for what in plain archived study; do
  sort -n "$scratch/$what" | awk -v what=$what '{v[NR]=$1} END {printf "%-9s min %.1f s  median %.1f s  max %.1f s\n", what, v[1]/1000, v[int((NR+1)/2)]/1000, v[NR]/1000}'
done
