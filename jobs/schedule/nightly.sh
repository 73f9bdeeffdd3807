#!/bin/sh
# One evening, from what came to what is published. DATA is a directory that began as a copy of the project's data
# (cp -r data DATA): news in DATA/incoming/news and prices in DATA/incoming/prices are taken into DATA/warehouse and
# moved to DATA/taken/TIME, the events that DATA/news/watch.json finds in the news are written to DATA/events, and
# every new or changed event there is studied, once, into DATA/out. A step without files is left out; after one that
# fails the others still run, and its files stay where they are. A signal ends the step and the evening.
# Usage: nightly.sh DATA [OPTION OF batch ...]; IMPACT names the program, by default that of the project around it, and
# PRICES_OPTIONS, parted by blanks, what ingest prices must be told, such as "--exchange XNYS --currency USD"; with
# IMPACT_MASTER every step runs on that Spark, such as spark://HOST:PORT, which reaches DATA by the same path.
# Exit code: 0; 4, or what INCOMPLETE says, where a step was incomplete; otherwise that of the first step that failed.
set -u
data=${1:?names the directory of data}
shift
impact=${IMPACT:-$(dirname "$0")/../../impact}
warehouse=$data/warehouse
taken=$data/taken/$(date -u +%Y-%m-%dT%H%M%SZ)
worst=0
child=
began=

for option; do
  case $option in
    --events | --events=* | --out | --out=* | --warehouse | --warehouse=* | --quiet)
      printf 'nightly.sh: %s is set here by DATA; leave it out\n' "$option" >&2
      exit 2
      ;;
    --master | --master=*)
      [ -z "${IMPACT_MASTER:-}" ] || {
        printf 'nightly.sh: %s is set by IMPACT_MASTER; leave one of them out\n' "$option" >&2
        exit 2
      }
      ;;
  esac
done

stop() {
  trap '' TERM INT HUP
  if [ -n "$child" ]; then
    kill -TERM "$child" 2>/dev/null
    wait "$child"
  fi
  rm -f "$began"
  exit "$1"
}
trap 'stop 143' TERM
trap 'stop 130' INT
trap 'stop 129' HUP

note() {
  case $1,$worst in
    0,*) ;;
    4,0) worst=4 ;;
    4,*) ;;
    *,0 | *,4) worst=$1 ;;
  esac
}

# A shell that waits for a command in the foreground hears of a signal only after it.
step() {
  "$impact" "$@" ${IMPACT_MASTER:+--master "$IMPACT_MASTER"} --quiet >/dev/null &
  child=$!
  wait "$child"
  code=$?
  child=
  note "$code"
}

# files DIR [TEST ...]: those that ingest takes from a folder
files() {
  folder=$1
  shift
  find -L "$folder/" -maxdepth 1 -type f ! -name '[._]*' "$@"
}

# has_parquet DIR: no other file lies beside what has Parquet in it
has_parquet() {
  [ -z "$(files "$1" ! -iname '*.parquet' | head -n 1)" ] &&
    [ -n "$(cd "$1" && find -L . -type f -iname '*.parquet' ! -path '*/[._]*' | head -n 1)" ]
}

# tables DIR: the folders in DIR that ingest takes as tables, which are Delta's and those of Parquet
tables() {
  for table in "$1"/[!._]*/; do
    table=${table%/}
    [ -d "$table" ] || continue
    if [ -d "$table/_delta_log" ] || has_parquet "$table"; then printf '%s\n' "$table"; fi
  done
}

# What came while the files were read may not have been: it stays for the next evening. So does what is not a plain
# folder of DATA: one that a link leads to is somebody else's, and a Delta table is one with its log.
take_in() {
  from=$data/incoming/$1
  [ -d "$from" ] || return 0
  found=
  [ "$1" != prices ] || found=$(tables "$from")
  [ -n "$(files "$from" | head -n 1)" ] || [ -n "$found" ] || return 0
  began=$(mktemp "$data/.began.XXXXXX") || exit 1
  told=
  [ "$1" != prices ] || told=${PRICES_OPTIONS:-}
  # shellcheck disable=SC2086 # each word is an option
  step ingest "$1" --from "$from" --warehouse "$warehouse" $told
  if [ "$code" -eq 0 ] || [ "$code" -eq 4 ]; then
    if ! [ -L "$from" ] && ! [ -d "$from/_delta_log" ]; then
      mkdir -p "$taken/$1" && files "$from" ! -cnewer "$began" -exec mv -t "$taken/$1" {} + || note 4
      printf '%s\n' "$found" | (
        left=0
        while IFS= read -r table; do
          [ -z "$table" ] || [ -L "$table" ] || [ -n "$(find "$table" -cnewer "$began" | head -n 1)" ] ||
            mv -t "$taken/$1" "$table" || left=1
        done
        exit "$left"
      ) || note 4
    fi
  fi
  rm -f "$began"
}

mkdir -p "$data/events" "$data/out" || exit 1
take_in news
take_in prices
if [ -d "$warehouse/news" ]; then
  step events --warehouse "$warehouse" --watch "$data/news/watch.json" --write "$data/events"
fi
if [ -d "$warehouse/prices" ]; then set -- --warehouse "$warehouse" "$@"; fi
step batch --events "$data/events" --out "$data/out" "$@"
[ "$worst" -ne 4 ] || worst=${INCOMPLETE:-4}
exit "$worst"
