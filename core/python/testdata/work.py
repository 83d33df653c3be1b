"""Functions that can be measured, and some that cannot."""

import asyncio
import functools
import threading


def square(item):
    return item * item


def busy(item):
    """Computes for some milliseconds."""
    total = 0
    for n in range(60_000):
        total += n & item
    return total


class Square:
    def __init__(self, factor=1):
        self.factor = factor

    def __call__(self, item):
        return self.factor * item * item

    def method(self, item):
        return self(item)

    @classmethod
    def of_class(cls, item):
        return cls()(item)

    @staticmethod
    def static(item):
        return item * item


class Awaited:
    async def __call__(self, item):
        return item * item


def closing(factor):
    def inner(item):
        return factor * item * item

    return inner


instance = Square()
bound = instance.method
awaited = Awaited()
anonymous = lambda item: item * item  # noqa: E731
closure = closing(1)
partial = functools.partial(lambda power, item: item**power, 2)
number = 42


async def coroutine(item):
    await asyncio.sleep(0)
    return item * item


def generator(item):
    yield item


async def async_generator(item):
    yield item


def gives_generator(item):
    return (n for n in range(item))


def gives_coroutine(item):
    return coroutine(item)


def raises(item):
    if item == 3:
        raise ValueError("no threes, please")
    return item


class Stubborn(Exception):
    """It cannot be made again of its arguments."""

    def __init__(self, code, *, reason):
        super().__init__(reason)
        self.code = code


def raises_stubbornly(item):
    raise Stubborn(7, reason="stubborn as a mule")


def leaves(item):
    raise SystemExit(5)


def vanishes(item):
    import os

    if item == 3:
        os._exit(3)
    return item


def crashes(item):
    import faulthandler

    faulthandler._sigsegv()


def locked(item):
    return threading.Lock()


class Reluctant:
    def __reduce__(self):
        raise TypeError("a Reluctant stays where it is")


def reluctant_items():
    return [1, 2, Reluctant(), 4]


def any_item(item):
    return 1


def waits(item):
    threading.Event().wait()


def big(item):
    return b"x" * 100_000_000


def prepare():
    global prepared
    prepared = True


prepared = False


def is_prepared(item):
    if not prepared:
        raise AssertionError("nobody has prepared this worker")
    return item


def fails_to_prepare():
    raise RuntimeError("no licence for this")


def sleeps_at_first():
    import time

    time.sleep(0.25)


def read_input(item):
    import sys

    return sys.stdin.read()


def prints(item):
    import os
    import sys

    print("printed", item, flush=True)
    os.write(1, b'{"runtime_ns": 1}\n')
    print("also printed", item, file=sys.stderr)
    return item


def four_sets(item):
    """The same set, made in four ways."""
    one = set(range(item % 7, 90, 3)) | {"text %d" % n for n in range(30)}
    other = set()
    for value in sorted(one, key=str, reverse=item % 2 == 0):
        other.add(value)
    for value in range(1000, 1000 + 50 * item):
        other.add(value)
    for value in range(1000, 1000 + 50 * item):
        other.discard(value)
    return frozenset(other), other, [one], {"key": one}


class Point:
    def __init__(self, x):
        self.x, self.name = x, "x" * 3


def objects(item):
    shared = Point(item)
    text = "shared %d" % item
    return [shared, shared, text, text, float("nan"), {"x": shared}, Point(item)]


def differs(item):
    import os
    import time

    return os.getpid(), time.perf_counter_ns()


def items():
    for n in range(5):
        yield n


def no_items():
    return []


def endless():
    n = 0
    while True:
        yield n
        n += 1


def broken_items():
    yield 1
    raise KeyError("the third drawer")


def strings(item):
    return hash(item), list({item, "a", "b", "c"})
