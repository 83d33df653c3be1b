"""The strategies: serial, and the pools of concurrent.futures as people use them.

The time goes from just before the first worker is created to the last result
joined. A pool is created anew for it, and a fork server with it: a program that has
one pool pays for both.
"""

import multiprocessing
import os
import pickle
import signal
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor, ThreadPoolExecutor

# All that a pool loads later: see work.Home.
import concurrent.futures.process  # noqa: F401
import concurrent.futures.thread  # noqa: F401
import multiprocessing.connection  # noqa: F401
import multiprocessing.queues  # noqa: F401
import multiprocessing.synchronize  # noqa: F401
import multiprocessing.util  # noqa: F401

from .work import Refused, Stamps, begin, clock, crew, failure, gil_enabled, shown, task


class Timing:
    """When things happened. What the workers stamped counts but where no worker was
    ready yet because it was initializing: that time is left out."""

    def __init__(self, start, end, workers, initialized=True):
        worked = [w for w in workers if w.last]
        self.worked = len(worked)
        self.gil = any(w.gil for w in workers)
        self.left_out = 0
        if initialized and workers:
            began = min(w.init or w.ready for w in workers)
            self.left_out = max(0, min(w.ready for w in workers) - began)
        ready = min(max([start] + [w.ready for w in worked]), end)
        self.runtime = end - start - self.left_out
        self.startup = max(0, ready - start - self.left_out)
        self.finish = [max(0, w.last - ready) for w in worked]


def serial(order, job, items):
    results = []
    call = job.make()
    job.initialize()
    start = clock()
    try:
        results.extend(map(call, items))
    except BaseException as e:
        raise failure(e, items[len(results)])
    only = Stamps()
    only.ready, only.last, only.gil = start, clock(), gil_enabled()
    return results, Timing(start, only.last, [only] if items else [], False)


def pooled(pool, channel):
    """Makes a strategy of a pool, whose workers tell their stamps by a channel."""

    def run(order, job, items):
        crew.clear()
        chunk, results, started = order.get("chunk") or 1, [], []
        with channel(job) as told:
            start = clock()
            try:
                with pool(order, job, started) as executor:
                    coming = executor.map(task, items, chunksize=chunk)
                    results.extend(coming)
            except BaseException as e:
                raise reason(e, items, len(results), chunk, started)
            end = clock()
            return results, Timing(start, end, told.workers(), bool(job.init))

    return run


class Here:
    """The channel of workers that are threads of this interpreter."""

    def __init__(self, job):
        self.job = job

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def workers(self):
        for w in crew:
            w.gil = gil_enabled()
        return crew


class Processes(Here):
    """That of workers in other processes."""

    def __enter__(self):
        self.receiver, self.job.channel = multiprocessing.Pipe(duplex=False)
        return self

    def __exit__(self, *_):
        self.receiver.close()
        self.job.channel.close()

    def lines(self):
        while self.receiver.poll():
            yield self.receiver.recv_bytes()

    def workers(self):
        return [stamps(line) for line in self.lines()]


class Interpreters(Processes):
    """That of workers in other interpreters of this process."""

    def __enter__(self):
        self.receiver, self.job.channel = os.pipe()
        return self

    def __exit__(self, *_):
        os.close(self.receiver)
        os.close(self.job.channel)

    def lines(self):
        os.write(self.job.channel, b"\n")  # so that there is something to read
        return os.read(self.receiver, 1 << 20).splitlines()[:-1]


def stamps(line):
    w = Stamps()
    w.init, w.ready, w.last, w.gil = map(int, line.split())
    return w


def threads(order, job, started):
    return ThreadPoolExecutor(order["workers"], initializer=begin, initargs=(job,))


def processes(order, job, started):
    """A pool that keeps the processes it has started, for what became of them."""
    context = multiprocessing.get_context(order.get("start") or None)
    create = type(context).Process

    def process(*args, **kwargs):
        started.append(create(*args, **kwargs))
        return started[-1]

    context.Process = process
    return ProcessPoolExecutor(order["workers"], mp_context=context, initializer=begin, initargs=(job,))


def interpreters(order, job, started):
    from concurrent.futures import InterpreterPoolExecutor

    return InterpreterPoolExecutor(order["workers"], initializer=begin, initargs=(job,))


strategies = {
    "python-serial": serial,
    "python-thread": pooled(threads, Here),
    "python-process": pooled(processes, Processes),
    "python-interpreter": pooled(interpreters, Interpreters),
}


def clear(strategy):
    """Ends the fork server of a pool, so that the next pool starts its own, and so
    that this process has waited for it: what the workers have used can be told then."""
    if strategy == "python-process" and os.name == "posix":
        from multiprocessing import forkserver

        forkserver._forkserver._stop()


def reason(e, items, done, chunk, started):
    """Says why a pool has failed, of whose results so many were there."""
    if isinstance(e, Refused):
        return e
    for n in range(done, min(done + chunk * (len(started) + 1), len(items))):
        why = unsendable(items[n])
        if why:
            return Refused("python.unpicklable-item", n=n, item=shown(items[n]), why=why)
    if isinstance(e, BrokenExecutor) and "un-serialize" not in str(e):
        return Refused("python.worker-died", how=ends(started), why=e)
    if "pickle" in str(e).lower() or isinstance(e, (BrokenExecutor, pickle.PicklingError)):
        return Refused("python.unpicklable-result", n=done, item=shown(items[done]), why=e.__cause__ if isinstance(e, BrokenExecutor) else e)
    return Refused("python.no-pool", why="%s: %s" % (type(e).__name__, e))


def unsendable(item):
    try:
        pickle.loads(pickle.dumps(item))
    except Exception as e:
        return "%s: %s" % (type(e).__name__, e)
    return ""


def ends(started):
    """Says how the process ended that broke its pool, which then ends the others."""
    for p in started:
        p.join(1)
    codes = [p.exitcode for p in started if p.exitcode]
    code = next((c for c in codes if c != -signal.SIGTERM), codes[0] if codes else 0)
    return signal.Signals(-code).name if code < 0 else "status %d" % code
