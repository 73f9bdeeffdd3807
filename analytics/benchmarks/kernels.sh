#!/usr/bin/env bash
# The kernels by JMH: time of one call, the distribution of many, and what each call allocates.
# Sources are those of all modules. Usage: analytics/benchmarks/kernels.sh [NAME|REGEX [JMH OPTION]...]
# IMPACT_CLASS_PATH names classes of the program that were built otherwise.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$(cd "$here/../.." && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

if [ -z "${IMPACT_CLASS_PATH:-}" ]; then
  "$home/impact" report --help >/dev/null
  IMPACT_CLASS_PATH=$(printf '%s:' "$home"/jobs/target/app/lib/*.jar)
fi
mvn -q -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$scratch/jmh" >/dev/null
jars="$IMPACT_CLASS_PATH:$(cat "$scratch/jmh")"
mkdir "$scratch/classes"
javac -d "$scratch/classes" -cp "$jars" -processorpath "$(cat "$scratch/jmh")" "$home"/{analytics,data}/benchmarks/*.java
java -cp "$scratch/classes:$jars" org.openjdk.jmh.Main "${@:-.*}" -prof gc -foe true
echo "load of the machine: $(cut -d ' ' -f 1 /proc/loadavg)"
