"""One trial of a Python function: reads an order on standard input, runs the
function once an item under one strategy, and writes what came of it to what was
standard output. Python 3.8 and newer, standard library only.

The timed region goes from just before the first worker is created to the last
result joined, with the pools of concurrent.futures as people use them. What tasks
print goes nowhere near the answer. This file is a module, so that worker processes
can import what they are sent from it.
"""

import asyncio
import functools
import gc
import hashlib
import importlib
import inspect
import itertools
import json
import operator
import os
import pickle
import sys
import threading
import time
import traceback

clock = time.perf_counter_ns
main_process = os.getpid()


class Refused(Exception):
    """What the function is asks for another strategy or another word."""

    def __init__(self, key, **values):
        super().__init__(key)
        self.key, self.values = key, {k: str(v) for k, v in values.items()}


# What a worker does.


class Job:
    """What is called for each item. It is sent to worker processes and
    interpreters by the names in it, and made there once."""

    def __init__(self, module, function, each, init):
        self.module, self.function, self.each, self.init = module, function, each, init

    def make(self):
        """Returns the function of one item."""
        module = importlib.import_module(self.module) if self.module else None
        if self.each:
            scope = dict(vars(module)) if module else {}
            return eval("lambda item: (" + self.each + "\n)", scope)
        function = operator.attrgetter(self.function)(module)
        if inspect.iscoroutinefunction(function):
            return functools.partial(run_coroutine, function)
        return function

    def initialize(self):
        """Calls what each worker calls once."""
        if self.init:
            operator.attrgetter(self.init)(importlib.import_module(self.module))()


def run_coroutine(function, item):
    return asyncio.run(function(item))


class Worker(threading.local):
    """What a worker knows of itself. Threads, processes and interpreters have one
    each."""

    call = None
    ready = 0
    init = 0


worker = Worker()


def begin(job):
    """Gets a worker ready: the pools call it once in each."""
    before = clock()
    worker.call = job.make()
    between = clock()
    job.initialize()
    worker.ready = clock()
    worker.init = worker.ready - between if job.init else 0


def task(item):
    """Calls the function, and says who did so and until when. The result of
    another worker is kept beside it."""
    result = worker.call(item)
    return result, (name(), worker.ready, worker.init, clock(), cpu())


def name():
    return "%d-%d" % (os.getpid(), threading.get_ident())


def cpu():
    """Returns the CPU time that this process has used, where workers are
    processes; threads of one process are accounted by it."""
    return time.process_time_ns() if os.getpid() != main_process else 0


# The strategies.


def serial(order, job, items):
    call = job.make()
    job.initialize()
    start = clock()
    results = [call(item) for item in items]
    end = clock()
    return results, Timing(start, start, end, [end], [])


def pooled(pool):
    """Makes a strategy of a pool of concurrent.futures."""

    def run(order, job, items):
        start = clock()
        with pool(order, begin, (job,)) as executor:
            told = list(executor.map(task, items, chunksize=order.get("chunk") or 1))
        end = clock()
        return [r for r, _ in told], timing(start, end, [w for _, w in told])

    return run


def threads(order, initializer, initargs):
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(order["workers"], initializer=initializer, initargs=initargs)


def processes(order, initializer, initargs):
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context(order.get("start") or None)
    return ProcessPoolExecutor(order["workers"], mp_context=context, initializer=initializer, initargs=initargs)


def interpreters(order, initializer, initargs):
    from concurrent.futures import InterpreterPoolExecutor

    return InterpreterPoolExecutor(order["workers"], initializer=initializer, initargs=initargs)


strategies = {
    "python-serial": serial,
    "python-thread": pooled(threads),
    "python-process": pooled(processes),
    "python-interpreter": pooled(interpreters),
}


class Timing:
    def __init__(self, start, ready, end, finish, workers):
        self.start, self.ready, self.end, self.finish, self.workers = start, ready, end, finish, workers


def timing(start, end, stamps):
    """Sums up what the workers stamped: when the last of those that worked was
    ready, and when each ended its last task. The longest initialization of a worker
    is taken off the time."""
    ready, finish, used, init = {}, {}, {}, 0
    for who, at, took, until, spent in stamps:
        ready[who] = at
        finish[who] = max(finish.get(who, 0), until)
        used[who] = max(used.get(who, 0), spent)
        init = max(init, took)
    last = max(ready.values(), default=start) - init
    return Timing(start, min(max(start, last), end), end - init, [f - init for f in finish.values()], list(used.values()))


# The trial.


def trial(order):
    job = Job(order.get("module"), order.get("function"), order.get("each"), order.get("init"))
    call = made(job)
    refuse(order, job, call)
    gil = gil_enabled()
    items = listed(order)
    run = strategies[order["strategy"]]
    for _ in range(order.get("warmup", 0)):
        run(order, job, items)
    gc.collect()
    before = usage()
    results, t = run(order, job, items)
    used = usage() - before
    answer = {
        "runtime_ns": t.end - t.start,
        "startup_ns": t.ready - t.start,
        "finish_ns": [f - t.ready for f in t.finish],
        "worked": len(t.finish),
        "tasks": len(results),
        "gil_before": gil,
        "gil": gil_enabled(),
    }
    answer.update(used.told(t.workers if order.get("start") == "forkserver" else []))
    answer["digest"], answer["undigested"] = digest(results)
    return answer


def made(job):
    try:
        return job.make()
    except SystemExit as e:
        raise Refused("python.import-exits", module=job.module, status=e.code)
    except ModuleNotFoundError as e:
        if job.module and (e.name == job.module or job.module.startswith(str(e.name) + ".")):
            raise Refused("python.no-module", module=job.module, path=os.pathsep.join(filter(None, sys.path)))
        raise Refused("python.import-failed", module=job.module, why=last_lines(e))
    except AttributeError as e:
        module = sys.modules.get(job.module)
        if module is None or hasattr(module, job.function.split(".")[0]):
            raise Refused("python.import-failed", module=job.module, why=last_lines(e))
        raise Refused("python.no-function", module=job.module, function=job.function, names=", ".join(functions(module)))
    except SyntaxError as e:
        if job.each and not job.function and e.filename == "<string>":
            raise Refused("python.bad-expression", text=job.each, why=e.msg)
        raise Refused("python.syntax", file=e.filename, line=e.lineno, why=e.msg)
    except Exception as e:
        raise Refused("python.import-failed", module=job.module, why=last_lines(e))


def functions(module):
    return sorted(n for n, f in vars(module).items() if inspect.isfunction(f) and f.__module__ == module.__name__)


def refuse(order, job, call):
    """Refuses what cannot be measured, before anything is."""
    name = job.function or job.each
    function = call.args[0] if isinstance(call, functools.partial) and call.func is run_coroutine else call
    if inspect.isgeneratorfunction(function) or inspect.isasyncgenfunction(function):
        raise Refused("python.generator", function=name)
    if not callable(call):
        raise Refused("python.not-callable", function=name, kind=type(call).__name__)
    if order["strategy"] == "python-interpreter":
        try:
            from concurrent.futures import InterpreterPoolExecutor  # noqa: F401
        except ImportError:
            raise Refused("python.no-interpreters", version=sys.version.split()[0])


def listed(order):
    """Returns the items, made before the clock starts."""
    kind = order["items"]
    if kind == "count":
        return list(range(order["count"]))
    if kind == "lines":
        with open(order["path"], encoding="utf-8", newline="") as file:
            text = file.read()
        return [line for line in text.replace("\r\n", "\n").split("\n") if line]
    if kind == "jsonl":
        with open(order["path"], encoding="utf-8") as file:
            return [json.loads(line) for line in file if line.strip()]
    made = operator.attrgetter(order["generator"])(importlib.import_module(order["generator_module"]))
    return list(itertools.islice(made(), order.get("most", 1000000)))


def digest(results):
    """Returns one of all results, each pickled alone after a round trip: objects
    that are shared, or the same, change the bytes of a pickle of both."""
    sum = hashlib.sha256()
    try:
        for r in results:
            sum.update(pickle.dumps(pickle.loads(pickle.dumps(r, 4)), 4))
    except Exception as e:
        return 0, last_lines(e)
    return int.from_bytes(sum.digest()[:8], "big"), ""


def gil_enabled():
    asked = getattr(sys, "_is_gil_enabled", None)
    if asked is not None:
        return bool(asked())
    return sys.implementation.name in ("cpython", "pypy")


class Usage:
    """What this process and those that it waited for have used."""

    def __init__(self, own, children):
        self.own, self.children = own, children

    def __sub__(self, before):
        return Usage(
            [a - b for a, b in zip(self.own, before.own)],
            [a - b for a, b in zip(self.children, before.children)],
        )

    def told(self, workers):
        user, system, voluntary, involuntary, faults = [a + b for a, b in zip(self.own, self.children)]
        return {
            "user_ns": int(user * 1e9) + sum(workers),
            "system_ns": int(system * 1e9),
            "voluntary": int(voluntary),
            "involuntary": int(involuntary),
            "faults": int(faults),
            "peak_bytes": peak(),
        }


def usage():
    try:
        import resource
    except ImportError:
        t = os.times()
        return Usage([t.user, t.system, 0, 0, 0], [t.children_user, t.children_system, 0, 0, 0])
    read = lambda r: [r.ru_utime, r.ru_stime, r.ru_nvcsw, r.ru_nivcsw, r.ru_minflt]
    return Usage(read(resource.getrusage(resource.RUSAGE_SELF)), read(resource.getrusage(resource.RUSAGE_CHILDREN)))


def peak():
    try:
        import resource
    except ImportError:
        return 0
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return most if sys.platform == "darwin" else most * 1024


def last_lines(e, most=6):
    """Returns the end of a traceback, that of a worker where it happened there."""
    cause = e.__cause__
    text = str(cause) if type(cause).__name__ == "_RemoteTraceback" else "".join(traceback.format_exception(type(e), e, e.__traceback__))
    return "\n".join(text.strip().strip('"').strip().splitlines()[-most:])


def failed(e):
    if isinstance(e, Refused):
        return {"key": e.key, "values": e.values}
    kind = type(e).__name__
    if isinstance(e, SystemExit):
        return {"key": "python.task-exits", "values": {"status": str(e.code)}}
    if kind == "BrokenProcessPool":
        return {"key": "python.worker-died", "values": {"why": str(e)}}
    if isinstance(e, (pickle.PicklingError, AttributeError, TypeError)) and "pickle" in str(e).lower():
        return {"key": "python.unpicklable", "values": {"why": str(e)}}
    return {"key": "python.raised", "values": {"why": last_lines(e)}}


def main():
    order = json.loads(sys.stdin.buffer.readline())
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, 0)
    os.dup2(null, 1)
    if order.get("dir"):
        os.chdir(order["dir"])
    try:
        answer = trial(order)
    except BaseException as e:
        answer = failed(e)
    answers.write(json.dumps(answer) + "\n")
    answers.flush()
    os._exit(0)


if __name__ == "__main__":
    import parallelogram_trial

    parallelogram_trial.main()
