"""Sends cells to the Java kernel as a client does and prints what came back.

Each line of standard input is a JSON list of cells and other requests, sent together before any is answered; each line of standard output
is the list of their answers.
"""

import json
import sys

from jupyter_client.manager import start_new_kernel

SECONDS = 60


def asked(client, cell, manager):
    """A cell is run; an object names one to interrupt, one of a name, or the client's method and its arguments for something else."""
    if isinstance(cell, str):
        return client.execute(cell)
    if "cell" in cell:
        content = {"code": cell["code"], "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}
        request = client.session.msg("execute_request", content, metadata={"cellId": cell["cell"]})
        client.shell_channel.send(request)
        return request["header"]["msg_id"]
    if "interrupt" in cell:
        running = client.execute(cell["interrupt"])
        await_message(client, running, cell.get("at", "stream"))
        manager.interrupt_kernel()
        return running
    return getattr(client, cell["ask"])(**cell["with"])


def await_message(client, running, kind):
    """A cell is interrupted once it has printed, or at another message of its, such as the first while it is compiled."""
    message = client.get_iopub_msg(timeout=SECONDS)
    while message["msg_type"] != kind or message["parent_header"].get("msg_id") != running:
        message = client.get_iopub_msg(timeout=SECONDS)


def sent(client, cells, manager):
    """Status, messages and outputs of each cell, in the order sent."""
    ids = [asked(client, cell, manager) for cell in cells]
    results = {i: {"status": "", "messages": 0, "outputs": [], "cleared": []} for i in ids}
    while not all(result["status"] for result in results.values()):
        reply = client.get_shell_msg(timeout=SECONDS)
        if reply["parent_header"].get("msg_id") in results:
            result = results[reply["parent_header"]["msg_id"]]
            result["status"] = reply["content"]["status"]
            if reply["msg_type"] != "execute_reply":
                result["outputs"].append({"kind": reply["msg_type"], "text": "", "data": reply["content"]})
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
    if kind == "clear_output":  # with "wait" a client only spares itself the flicker
        result["cleared"] += result["outputs"]
        result["outputs"] = []
    elif kind == "stream":
        result["messages"] += 1
        result["outputs"].append({"kind": content["name"], "text": content["text"]})
    elif kind == "error":
        result["outputs"].append({"kind": content["ename"], "text": content["evalue"], "data": {"trace": "\n".join(content["traceback"])}})
    elif kind in ("execute_result", "display_data"):
        result["outputs"].append({"kind": kind, "data": content["data"], "text": content["data"].get("text/plain", "")})


def main():
    manager, client = start_new_kernel(kernel_name="java", startup_timeout=SECONDS)
    try:
        for line in sys.stdin:
            print(json.dumps(sent(client, json.loads(line), manager)), flush=True)
    finally:
        manager.shutdown_kernel()
        client.stop_channels()


main()
