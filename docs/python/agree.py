"""Compares python-serial with timeit.repeat on the same function.

    python3 docs/python/agree.py PARALLELOGRAM [ROUNDS]

Both run the same interpreter, call primes of parallelogram_topics for 0 to 199, and
leave garbage collection on. Each time is that of a fresh process, in turn. Printed
are the medians of wall-clock and CPU time in milliseconds, each with its 95%
interval, and the ratio.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

from tutorial import interval

folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "core", "python", "script")

TIMEIT = """
import timeit, time, os
if hasattr(os, "sched_setaffinity"):
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})  # one core, as the other
work = timeit.Timer("for item in items: primes(item)", "import gc; gc.enable(); from parallelogram_topics import primes; items = list(range(200))")
work.timeit(1)
cpu = time.process_time()
wall = min(work.repeat(1, 1))
print(wall, time.process_time() - cpu)
"""


def by_timeit():
    out = subprocess.run([sys.executable, "-c", TIMEIT], env=dict(os.environ, PYTHONPATH=folder), stdout=subprocess.PIPE, check=True).stdout
    return tuple(map(float, out.split()))


def patiently(command, times=100):
    """Runs a command, again and again while another Parallelogram measures."""
    for _ in range(times):
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        if done.returncode == 0:
            return
        time.sleep(2)
    sys.exit(done.stderr.decode())


def by_parallelogram(program):
    with tempfile.TemporaryDirectory() as temporary:
        path = os.path.join(temporary, "run.txt")
        patiently(
            [program, "run", "--python", "parallelogram_topics:primes", "--items", "200", "--interpreter", sys.executable,
             "--strategies", "python-serial", "--workers", "1", "--cores", "1", "--rounds", "1", "--confirm", "0", "--width", "0",
             "--no-wait", "--out", path])
        shown = subprocess.run([program, "show", path, "--json"], stdout=subprocess.PIPE, check=True).stdout
    cell = json.loads(shown)["cells"][0]
    return cell["runtime_s"]["value"], cell["cpu_s"]


def told(name, values):
    low, high = interval(values)
    print("  %-14s %8.2f ms  [%.2f, %.2f]" % (name, statistics.median(values) * 1000, low * 1000, high * 1000))
    return statistics.median(values)


def main(program, rounds):
    times = {"timeit.repeat": [], "python-serial": []}
    for _ in range(rounds):
        times["timeit.repeat"].append(by_timeit())
        times["python-serial"].append(by_parallelogram(program))
    print("Python %s, %d CPUs, %d rounds" % (sys.version.split()[0], os.cpu_count(), rounds))
    for n, title in enumerate(["wall clock", "CPU time"]):
        print(title)
        a, b = [told(name, [t[n] for t in list]) for name, list in times.items()]
        print("  %-14s %8.3f" % ("ratio", b / a))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 25)
