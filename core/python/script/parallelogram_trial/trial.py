"""One trial, from the order to the answer. What the function prints goes nowhere
near the answer: that has a descriptor of its own."""

import faulthandler
import gc
import json
import os
import platform
import signal
import sys

# What pools and tasks load later: see work.Home.
import ast  # noqa: F401
import asyncio  # noqa: F401
import random  # noqa: F401
import reprlib  # noqa: F401
import traceback  # noqa: F401

from . import inputs, strategies
from .account import Account, Lock, digest, free_threaded, reset_peak
from .work import Home, Job, Refused, gil_enabled


class Answers:
    """What was standard output. Before the answer it is told what comes next, for
    what may end or hang in it."""

    def __init__(self):
        self.file = os.fdopen(os.dup(1), "w", encoding="utf-8")
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(null, 1)

    def tell(self, **what):
        self.file.write(json.dumps(what) + "\n")
        self.file.flush()


def trial(order, sent, answers):
    home = Home(order["roots"])
    home.enter()
    job = Job(order, home)
    lock = Lock()
    answers.tell(stage="import")
    inputs.check(job, order["strategy"], order.get("start"))
    gil = gil_enabled()
    answers.tell(stage="items")
    items = inputs.listed(order, sent)
    if order.get("once"):
        from . import once

        answers.tell(stage="tasks")
        return dict(once.called(job, items), interpreter=described(), gil_before=gil, gil=gil_enabled())
    if order["strategy"] == "python-process":
        home.leave()
    answers.tell(stage="tasks")
    return dict(measured(order, job, items), gil_before=gil, free=lock.told(), interpreter=described())


def measured(order, job, items):
    """Runs the job untimed as often as is asked for, and once timed."""
    run = strategies.strategies[order["strategy"]]
    for _ in range(order["warmup"]):
        results, _ = run(order, job, items)
        inputs.unfinished(job, results)
        del results
        strategies.clear(order["strategy"])
    gc.collect()
    reset_peak()
    topics_told()
    before = Account()
    results, t = run(order, job, items)
    strategies.clear(order["strategy"])
    used = Account().since(before)
    used.update(topics_told())
    inputs.unfinished(job, results)
    number, why = digest(results)
    return dict(
        used, runtime_ns=t.runtime, startup_ns=t.startup, left_out_ns=t.left_out, finish_ns=t.finish,
        worked=t.worked, tasks=len(results), gil=t.gil or gil_enabled(), digest=number, undigested=why,
    )


def topics_told():
    """Says what the topics of this interpreter know of the tasks since they were
    asked last: all of workers that are threads of it, and nothing of others."""
    topics = sys.modules.get("parallelogram_topics")
    return topics.told() if topics else {}


def described():
    """Says which interpreter this is, as others write it."""
    free = " free-threaded" if free_threaded() else ""
    return "%s %s%s" % (platform.python_implementation(), platform.python_version(), free)


def ordered():
    """Reads standard input, and leaves an empty one to the function."""
    with open(0, "rb", closefd=False) as stdin:
        order = json.loads(stdin.readline())
        sent = stdin.read(order.get("bytes", 0))
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    return order, sent


def main():
    if hasattr(faulthandler, "register"):
        faulthandler.register(signal.SIGQUIT)  # says where this is; see limit.go
    answers = Answers()
    answers.tell(stage="start")
    order, sent = ordered()
    try:
        answer = trial(order, sent, answers)
    except Refused as e:
        e = inputs.shadowed(e, order["roots"][0])
        answer = {"key": e.key, "values": e.values, "output": getattr(e, "output", "")}
    answers.tell(**answer)
    os._exit(1 if "key" in answer else 0)  # threads that do not end are none of ours
