"""Runs a notebook's cells in a fresh kernel, and writes the results or compares them with those in the file.

    run_notebook.py --execute N.ipynb [--output OUT.ipynb]    writes the results, the same bytes every time
    run_notebook.py --check N.ipynb                           writes nothing; fails when the results differ

Exit codes: 0 done; 1 a cell failed, the results differ or no kernel came up; 2 wrong usage; 3 not a notebook.
Standard output carries the path written; all else goes to standard error.
"""

import argparse
import asyncio
import difflib
import logging
import os
import re
import sys
import time
from pathlib import Path

import nbformat
from jupyter_client.kernelspec import NoSuchKernel
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

DONE, FAILED, BAD_INPUT = 0, 1, 3
KERNELS = {"java": "Java (Market Impact)", "java-spark": "Java with Spark (Market Impact)"}
# Fixed: what the kernel reports of itself names the machine's Java.
LANGUAGE = {
    "name": "java",
    "file_extension": ".java",
    "mimetype": "text/x-java-source",
    "codemirror_mode": "text/x-java",
    "pygments_lexer": "java",
}
# What editors and clients leave in a cell, and what says nothing about its contents.
TRANSIENT_CELL_METADATA = ("execution", "ExecuteTime", "collapsed", "scrolled", "jupyter", "vscode", "pycharm")
COLOR = re.compile(r"\x1b\[[0-9;]*m")
# The picture beside a drawing: its pixels depend on the machine's fonts and say nothing that the drawing does not.
PIXELS = re.compile(r'^ *"image/png": ".*",\n(?= *"image/svg\+xml")', re.MULTILINE)


class Failure(Exception):
    """What stops the run, in words for the person who asked."""

    def __init__(self, words, code=FAILED):
        super().__init__(words)
        self.code = code


def say(words):
    print(f"notebook: {words}", file=sys.stderr, flush=True)


def read(path):
    try:
        notebook = nbformat.read(path, as_version=4)
        nbformat.validate(notebook)
        return notebook
    except FileNotFoundError:
        raise Failure(f"{path}: no such file", BAD_INPUT) from None
    except Exception as error:  # nbformat throws many kinds
        raise Failure(f"{path}: not a notebook: {error}", BAD_INPUT) from error


def kernel_of(notebook):
    """The kernel that the notebook names, where it is one of ours."""
    name = notebook.metadata.get("kernelspec", {}).get("name")
    return name if name in KERNELS else "java"


def start_kernel(notebook, folder, options):
    """A client with a kernel that answers. Nothing of the notebook has run yet, so another try changes nothing."""
    for attempt in range(1, options.tries + 1):
        client = NotebookClient(
            notebook,
            kernel_name=kernel_of(notebook),
            resources={"metadata": {"path": str(folder)}},
            startup_timeout=options.start_timeout,
            record_timing=False,
            raise_on_iopub_timeout=True,
            iopub_timeout=20,
        )
        client.log.setLevel(logging.CRITICAL)
        began = time.monotonic()
        try:
            client.create_kernel_manager()
            client.start_new_kernel()
            client.start_new_kernel_client()
            say(f"kernel ready after {time.monotonic() - began:.1f} s")
            return client
        except NoSuchKernel:
            raise Failure(f"no kernel '{kernel_of(notebook)}' on JUPYTER_PATH; start this through ./impact notebook") from None
        except RuntimeError as error:
            say(f"start {attempt} of {options.tries} failed: {error}")
            if client.km is not None:
                stop_kernel(client, at_once=True)
    raise Failure(f"no kernel answered in {options.tries} starts of {options.start_timeout} s")


def stop_kernel(client, at_once):
    client.shutdown_kernel = "immediate" if at_once else "graceful"
    if client.km is not None:
        client._cleanup_kernel()


def run_cells(client, options):
    cells = client.nb.cells
    last = sum(cell.cell_type == "code" for cell in cells)
    deadline = time.monotonic() + options.total_timeout
    number = 0
    for index, cell in enumerate(cells):
        if cell.cell_type != "code":
            continue
        number += 1
        client.timeout = max(1, int(min(options.cell_timeout, deadline - time.monotonic())))
        began = time.monotonic()
        try:
            client.execute_cell(cell, index, execution_count=number)
        except CellTimeoutError:
            raise Failure(cell_report(number, cell, f"had no end after {time.monotonic() - began:.0f} s")) from None
        except CellExecutionError as error:
            raise Failure(cell_report(number, cell, error_words(cell, error))) from None
        except DeadKernelError:
            raise Failure(cell_report(number, cell, "the kernel ended while this cell ran")) from None
        say(f"cell {number} of {last}: {time.monotonic() - began:.1f} s")


def error_words(cell, error):
    traces = ["\n".join(output.traceback) for output in cell.outputs if output.output_type == "error"]
    return COLOR.sub("", "\n".join(traces) or str(error)).rstrip()


def cell_report(number, cell, words):
    source = "\n".join("    " + line for line in cell.source.splitlines())
    return f"cell {number} failed:\n{source}\n{words}"


def canonical(notebook):
    """The notebook with nothing in it that changes from run to run or from editor to editor."""
    notebook = nbformat.from_dict(notebook)
    kept = {key: value for key, value in notebook.metadata.items() if key in ("title", "authors")}
    name = kernel_of(notebook)
    kernel = {"name": name, "display_name": KERNELS[name], "language": "java"}
    notebook.metadata = nbformat.from_dict({**kept, "kernelspec": kernel, "language_info": LANGUAGE})
    notebook.nbformat, notebook.nbformat_minor = 4, 5
    number = 0
    for index, cell in enumerate(notebook.cells):
        cell.setdefault("id", f"cell-{index + 1:02d}")
        for key in TRANSIENT_CELL_METADATA:
            cell.metadata.pop(key, None)
        if cell.cell_type == "code":
            number += 1
            ran = bool(cell.source.strip())
            cell.execution_count = number if ran else None
            cell.outputs = canonical_outputs(cell.outputs, number) if ran else []
    nbformat.validate(notebook)
    return notebook


def canonical_outputs(outputs, number):
    """How a stream is cut into messages depends on time: neighbors of one name become one."""
    kept = []
    for output in outputs:
        if output.output_type == "stream" and kept and kept[-1].output_type == "stream" and kept[-1].name == output.name:
            kept[-1].text += output.text
            continue
        if output.output_type == "execute_result":
            output.execution_count = number
        kept.append(output)
    return kept


def text_of(notebook):
    return nbformat.writes(notebook, version=4).rstrip("\n") + "\n"


def write(path, text):
    draft = path.with_name(f".{path.name}.{os.getpid()}.draft")
    try:
        draft.write_text(text, encoding="utf-8", newline="\n")
        os.replace(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def differences(before, after):
    """What to show a person: for each cell whose results differ, a few lines of difference."""
    lines = []
    code = lambda notebook: [cell for cell in notebook.cells if cell.cell_type == "code"]
    for number, (old, new) in enumerate(zip(code(before), code(after)), start=1):
        if old.outputs != new.outputs:
            changes = difflib.unified_diff(shown(old.outputs), shown(new.outputs), "in the file", "this run", lineterm="", n=1)
            lines += [f"cell {number}:", *("    " + line[:200] for line in list(changes)[:20])]
    return lines or ["the outputs are the same; the file's layout or metadata is not what --execute writes"]


def shown(outputs):
    lines = []
    for output in outputs:
        if output.output_type == "stream":
            lines += [f"{output.name}: {line}" for line in output.text.splitlines()]
        elif output.output_type == "error":
            lines += [f"error: {output.ename}: {output.evalue}"]
        else:
            for kind, value in sorted(output.data.items()):
                if kind.startswith("image/"):
                    lines += [f"{kind}: {len(value)} characters, {hash_of(value)}"]
                else:
                    lines += [f"{kind}: {line}" for line in str(value).splitlines()]
    return lines


def hash_of(text):
    import hashlib

    return "sha256 " + hashlib.sha256(text.encode()).hexdigest()[:12]


def run(options):
    path = Path(options.execute or options.check).resolve()
    before = read(path)
    notebook = nbformat.from_dict(before)
    for cell in notebook.cells:
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    say(f"{path.name}: starting the Java kernel ...")
    client = start_kernel(notebook, path.parent, options)
    finished = False
    try:
        run_cells(client, options)
        finished = True
    finally:
        stop_kernel(client, at_once=not finished)
    text = text_of(canonical(notebook))
    if options.check:
        if PIXELS.sub("", path.read_text(encoding="utf-8")) != PIXELS.sub("", text):
            raise Failure("\n".join([f"{path.name}: this run's results are not those in the file",
                                     *differences(canonical(before), canonical(notebook))]))
        say(f"{path.name}: every result is the one in the file")
    else:
        target = Path(options.output).resolve() if options.output else path
        write(target, text)
        print(target)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--execute", metavar="N.ipynb", help="run it and write the results")
    what.add_argument("--check", metavar="N.ipynb", help="run it and compare with the results in the file")
    parser.add_argument("--output", metavar="OUT.ipynb", help="write here instead of into the notebook itself")
    parser.add_argument("--start-timeout", type=int, default=60, metavar="S", help="for one start of the kernel (60)")
    parser.add_argument("--cell-timeout", type=int, default=300, metavar="S", help="for one cell (300)")
    parser.add_argument("--total-timeout", type=int, default=1200, metavar="S", help="for all cells (1200)")
    parser.add_argument("--tries", type=int, default=2, metavar="N", help="starts of the kernel (2)")
    options = parser.parse_args()
    if options.check and options.output:
        parser.error("--output goes with --execute")
    return options


def main():
    logging.basicConfig(level=logging.CRITICAL)
    asyncio.set_event_loop(asyncio.new_event_loop())
    try:
        run(arguments())
        return DONE
    except Failure as failure:
        say(failure)
        return failure.code
    except KeyboardInterrupt:
        say("interrupted")
        return FAILED


if __name__ == "__main__":
    sys.exit(main())
