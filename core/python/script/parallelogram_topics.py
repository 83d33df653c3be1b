"""The topics of tutorials on Python's threads, locks and processes, as functions of
an item. Each does what the built-in workload of its name does, and a test compares
their results.

    primes             computes
    sleep              waits
    counter_none       counts in one place that nothing guards
    counter_lock       the same, guarded by a threading.Lock
    counter_semaphore  the same, guarded by a threading.Semaphore of one
    ship               is handed bytes, such as payloads() makes, and hands others back

What counters share is shared by threads. Each process has a count of its own.
"""

import struct
import threading
import time

WORD = (1 << 64) - 1


def primes(item, span=1000):
    """Counts the primes among span whole numbers, from item * span on."""
    return sum(map(is_prime, range(max(item * span, 2), (item + 1) * span)))


def is_prime(n):
    if n % 2 == 0:
        return n == 2
    d = 3
    while d * d <= n:
        if n % d == 0:
            return False
        d += 2
    return True


def sleep(item, pause=0.001):
    """Waits so many seconds."""
    time.sleep(pause)
    return item


def hop(x):
    """Returns the number that follows in the generator of Knuth's MMIX."""
    return (x * 6364136223846793005 + 1442695040888963407) & WORD


def compute(seed, steps):
    """Takes steps that each need the one before, and returns the seed."""
    x = seed | 1
    for _ in range(steps):
        x = hop(x)
    return seed if x else seed ^ WORD


COUNTS = 50  # of a task


class Shared:
    """What the workers share."""

    def __init__(self):
        self.count = 0
        self.tasks = []  # appending to a list needs no lock


shared = Shared()


class Guard:
    """Holds a lock or a semaphore, and sums up how long threads waited for it."""

    def __init__(self, lock):
        self.lock, self.waited = lock, 0

    def __enter__(self):
        if not self.lock.acquire(False):
            start = time.perf_counter_ns()
            self.lock.acquire()
            self.waited += time.perf_counter_ns() - start

    def __exit__(self, *_):
        self.lock.release()


class Nothing:
    def __enter__(self):
        pass

    def __exit__(self, *_):
        pass


none, lock, semaphore = Nothing(), Guard(threading.Lock()), Guard(threading.Semaphore(1))


def counter(item, guard, work=3200, held=800):
    """Counts, computing between two counts and between reading the count and
    writing it. A count that another thread writes in between is lost."""
    for _ in range(COUNTS):
        compute(item, work)
        with guard:
            n = shared.count
            compute(item, held)
            shared.count = n + 1
    shared.tasks.append(item)
    return item


def counter_none(item):
    return counter(item, none)


def counter_lock(item):
    return counter(item, lock)


def counter_semaphore(item):
    return counter(item, semaphore)


def told():
    """Says how many counts were lost and how long threads waited, and forgets it."""
    answer = {
        "lost": COUNTS * len(shared.tasks) - shared.count,
        "lock_wait_ns": lock.waited + semaphore.waited,
    }
    shared.__init__()
    lock.waited = semaphore.waited = 0
    return answer


PART = 32 << 10  # bytes of what is handed back that follow from one number


def ship(item, out=64 << 10, passes=4):
    """Reads the bytes so many times, and returns others that depend on each."""
    h = 14695981039346656037  # FNV-1a (Fowler, Noll and Vo)
    for _ in range(passes):
        for b in item:
            h = (h ^ b) * 1099511628211 & WORD
    parts = []
    for start in range(0, out, PART):
        part, h = filled(min(PART, out - start), h)
        parts.append(part)
    return b"".join(parts)


def filled(size, seed):
    """Returns numbers that follow from a seed, as bytes, and the next one."""
    words = []
    for _ in range(size // 8):
        words.append(struct.pack("<Q", seed))
        seed = hop(seed)
    return b"".join(words) + struct.pack("<Q", seed)[: size % 8], hop(seed)


def payloads(count=64, size=64 << 10):
    """Makes what is shipped: the same bytes, but for the number at their beginning."""
    rest = bytes((i * 131 + (i >> 8)) & 255 for i in range(8, size))
    for n in range(count):
        yield struct.pack("<Q", n) + rest
