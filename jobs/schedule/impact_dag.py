"""Market Impact under Airflow 2.7 or later: what came is taken in and every new or changed event studied, once, each weekday evening."""

import pendulum
from airflow import DAG

try:
    from airflow.providers.standard.operators.bash import BashOperator
except ImportError:  # before Airflow 3
    from airflow.operators.bash import BashOperator

NIGHTLY = "/opt/market-impact/jobs/schedule/nightly.sh"
DATA = "/var/lib/market-impact"

with DAG(
    dag_id="market_impact_batch",
    schedule="15 18 * * 1-5",
    start_date=pendulum.datetime(2026, 1, 1, tz="America/New_York"),
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": pendulum.duration(minutes=10)},
):
    # 4, some news, event or firm was incomplete, is shown as skipped; 3, bad input, fails the task. A second try
    # repeats only what the first one did not finish.
    BashOperator(
        task_id="batch",
        bash_command=f"{NIGHTLY} {DATA}",
        skip_on_exit_code=4,
    )
