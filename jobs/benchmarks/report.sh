#!/usr/bin/env bash
# Time of drawing and writing the bundled study's report in three formats in one warm JVM.
# Usage: jobs/benchmarks/report.sh [RUNS]
set -euo pipefail
runs=${1:-15}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$(cd "$here/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

"$home/impact" report --help >/dev/null
jars=$(printf '%s:' "$home"/jobs/target/app/lib/*.jar)
mapfile -t flags < <(sed -n '/^jvm_flags=(/,/^)/p' "$home/impact" | sed '1d;$d')
javac -d "$scratch" -cp "$jars" "$here/ReportFormats.java"
java ${flags[@]} -Dmarketimpact.home="$home" -cp "$scratch:$jars" ReportFormats "$home" "$runs" 2>/dev/null
echo "load of the machine: $(cut -d ' ' -f 1 /proc/loadavg)"
