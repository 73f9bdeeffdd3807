#!/bin/sh
# One evening, from what came to what is published. DATA is a directory that began as a copy of the project's data
# (cp -r data DATA): news in DATA/incoming/news and prices in DATA/incoming/prices are taken into DATA/warehouse, the
# events that DATA/news/watch.json finds in the news are written to DATA/events, and every new or changed event there
# is studied, once, into DATA/out. A step without files is left out; after one that fails the others still run.
# Usage: nightly.sh DATA [OPTION OF batch ...]; IMPACT names the program, by default that of the project around it.
# Exit code: 0; 4 where a step was incomplete; otherwise that of the first step that failed.
set -u
data=${1:?names the directory of data}
shift
impact=${IMPACT:-$(dirname "$0")/../../impact}
warehouse=$data/warehouse
worst=0

step() {
  "$impact" "$@" --quiet >/dev/null
  code=$?
  case $code,$worst in
    0,*) ;;
    4,0) worst=4 ;;
    4,*) ;;
    *,0 | *,4) worst=$code ;;
  esac
  [ "$code" -lt 128 ] || exit "$code" # a signal ends the evening
}

holds_files() {
  [ -n "$(find "$1" -type f -print 2>/dev/null | head -n 1)" ]
}

mkdir -p "$data/events" "$data/out" || exit 1
if holds_files "$data/incoming/news"; then
  step ingest news --from "$data/incoming/news" --warehouse "$warehouse"
fi
if holds_files "$data/incoming/prices"; then
  step ingest prices --from "$data/incoming/prices" --warehouse "$warehouse"
fi
if [ -d "$warehouse/news" ]; then
  step events --warehouse "$warehouse" --watch "$data/news/watch.json" --write "$data/events"
fi
if [ -d "$warehouse/prices" ]; then set -- --warehouse "$warehouse" "$@"; fi
step batch --events "$data/events" --out "$data/out" "$@"
exit "$worst"
