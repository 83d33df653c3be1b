"""Measures what tutorials on Python's threads measure, and what they mean to.

    python3 docs/python/tutorial.py [ROUNDS]

Prints, for a function that computes and one that waits, the medians of times in
milliseconds with their 95% intervals, over rounds in which all is measured in random
order:

    calls       100 calls, one after the other
    unjoined    10 threads with a call each are started, and the clock is stopped
    joined      the same, until the last thread has ended: 10 calls
    all         10 threads make the 100 calls, until the last has ended

and of the ratios that follow: what the tutorial says, and what is so.
"""

import os
import random
import statistics
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "core", "python", "script"))
from parallelogram_topics import primes, sleep  # noqa: E402


def compute():
    primes(0, 20000)


def wait():
    sleep(0, 0.005)


def calls(work):
    for _ in range(100):
        work()


def started(target):
    threads = [threading.Thread(target=target) for _ in range(10)]
    for t in threads:
        t.start()
    return threads


def join(threads):
    for t in threads:
        t.join()


def ten(work):
    def run():
        for _ in range(10):
            work()

    return run


def timed(name, work):
    """Returns milliseconds by time.time, as the tutorial takes them."""
    threads = []
    start = time.time()
    if name == "calls":
        calls(work)
    elif name == "unjoined":
        threads = started(work)
    else:
        join(started(work if name == "joined" else ten(work)))
    took = (time.time() - start) * 1000
    join(threads)  # so that they disturb no other measurement
    return took


def interval(values):
    """Returns the order statistics that hold the median in 95 of 100 samples, by the
    normal approximation of the binomial distribution."""
    values = sorted(values)
    n = len(values)
    k = max(0, int(n / 2 - 0.98 * n**0.5))
    return values[k], values[n - 1 - k]


def told(name, values, unit):
    low, high = interval(values)
    print("  %-32s %8.2f %-2s  [%.2f, %.2f]" % (name, statistics.median(values), unit, low, high))


def measure(title, work, rounds):
    names = ["calls", "unjoined", "joined", "all"]
    times = {name: [] for name in names}
    for _ in range(rounds):
        for name in random.sample(names, len(names)):
            times[name].append(timed(name, work))
    ratio = lambda over, under: [a / b for a, b in zip(times[over], times[under])]
    print(title)
    for name in names:
        told(name, times[name], "ms")
    told("the tutorial: calls / unjoined", ratio("calls", "unjoined"), "x")
    told("as much work: calls / all", ratio("calls", "all"), "x")
    told("unequal work: all / joined", ratio("all", "joined"), "x")
    told("clock too early: joined / unjoined", ratio("joined", "unjoined"), "x")


if __name__ == "__main__":
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 25
    print("Python %s, %d CPUs, %d rounds" % (sys.version.split()[0], os.cpu_count(), rounds))
    measure("computing", compute, rounds)
    measure("waiting", wait, rounds)
