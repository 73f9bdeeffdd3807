"""Sends cells to the Java kernel as a client does and prints what came back.

Each line of standard input is a JSON list of cells, sent together before any is answered; each line of standard output
is the list of their answers.
"""

import json
import sys

from jupyter_client.manager import start_new_kernel

SECONDS = 60


def sent(client, cells):
    """Status, messages and outputs of each cell, in the order sent."""
    ids = [client.execute(cell) for cell in cells]
    results = {i: {"status": "", "messages": 0, "outputs": []} for i in ids}
    while not all(result["status"] for result in results.values()):
        reply = client.get_shell_msg(timeout=SECONDS)
        if reply["parent_header"].get("msg_id") in results:
            results[reply["parent_header"]["msg_id"]]["status"] = reply["content"]["status"]
    idle = set()
    while len(idle) < len(ids):
        message = client.get_iopub_msg(timeout=SECONDS)
        parent = message["parent_header"].get("msg_id")
        if parent in results:
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                idle.add(parent)
            keep(results[parent], message)
    return [results[i] for i in ids]


def keep(result, message):
    content = message["content"]
    kind = message["msg_type"]
    if kind == "stream":
        result["messages"] += 1
        result["outputs"].append({"kind": content["name"], "text": content["text"]})
    elif kind == "error":
        result["outputs"].append({"kind": content["ename"], "text": content["evalue"]})
    elif kind in ("execute_result", "display_data"):
        result["outputs"].append({"kind": kind, "data": content["data"], "text": content["data"].get("text/plain", "")})


def main():
    manager, client = start_new_kernel(kernel_name="java", startup_timeout=SECONDS)
    try:
        for line in sys.stdin:
            print(json.dumps(sent(client, json.loads(line))), flush=True)
    finally:
        manager.shutdown_kernel()
        client.stop_channels()


main()
