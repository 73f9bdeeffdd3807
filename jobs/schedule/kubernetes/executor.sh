#!/usr/bin/env bash
# An executor of Spark in a pod of its own: the driver, which made the pod, says in the environment what to run.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
export LC_ALL=C.UTF-8

options=()
for ((i = 0; ; i++)); do
  option=SPARK_JAVA_OPT_$i
  [ -n "${!option+set}" ] || break
  options+=("${!option}")
done

exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "${options[@]}" \
  -Xms"$SPARK_EXECUTOR_MEMORY" -Xmx"$SPARK_EXECUTOR_MEMORY" -Djava.awt.headless=true -Dfile.encoding=UTF-8 \
  -cp "$home/jobs/target/app/lib/*" org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend \
  --driver-url "$SPARK_DRIVER_URL" --app-id "$SPARK_APPLICATION_ID" --executor-id "$SPARK_EXECUTOR_ID" \
  --cores "$SPARK_EXECUTOR_CORES" --resourceProfileId "$SPARK_RESOURCE_PROFILE_ID" \
  --hostname "$SPARK_EXECUTOR_POD_IP" --podName "$SPARK_EXECUTOR_POD_NAME"
