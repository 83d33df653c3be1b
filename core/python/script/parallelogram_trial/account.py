"""What a trial has used, and what its results come to."""

import hashlib
import io
import os
import pickle
import sys
import sysconfig
import warnings

from .work import gil_enabled

try:
    import resource
except ImportError:  # Windows
    resource = None


class Account:
    """What this process and those that it has waited for have used so far."""

    def __init__(self):
        if resource:
            both = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
            self.numbers = [sum(getattr(r, "ru_" + name) for r in both) for name in ("utime", "stime", "nvcsw", "nivcsw", "minflt")]
        else:
            t = os.times()
            self.numbers = [t.user + t.children_user, t.system + t.children_system, 0, 0, 0]

    def since(self, before):
        user, system, voluntary, involuntary, faults = [a - b for a, b in zip(self.numbers, before.numbers)]
        return {
            "user_ns": int(user * 1e9),
            "system_ns": int(system * 1e9),
            "voluntary": voluntary,
            "involuntary": involuntary,
            "faults": faults,
            "peak_bytes": peak(),
        }


def reset_peak():
    """Sets the peak memory of this process back to what it holds now."""
    try:
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    except OSError:
        pass  # the peak since the start is an upper bound


def peak():
    """Returns the largest memory of a process, in bytes. Of a worker process it is
    an upper bound: the kernel counts what its parent held, too."""
    if not resource:
        return 0
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return max(own_peak(), children if sys.platform == "darwin" else children * 1024)


def own_peak():
    try:
        with open("/proc/self/status") as file:
            return next(int(line.split()[1]) * 1024 for line in file if line.startswith("VmHWM:"))
    except (OSError, StopIteration):
        own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return own if sys.platform == "darwin" else own * 1024


def digest(results):
    """Returns a number that equal results have alike, however they came here, and why
    there is none. Each is pickled alone after a round trip, for objects that are
    shared, or that are the same, change the bytes of a pickle of both."""
    total = hashlib.sha256()
    try:
        for r in results:
            total.update(canonical(pickle.loads(pickle.dumps(r, 4))))
    except Exception as e:
        return 0, "%s: %s" % (type(e).__name__, e)
    return int.from_bytes(total.digest()[:8], "big"), ""


def canonical(value):
    """Pickles a value. The order of a set depends on how it came about: its elements
    are sorted."""
    plain = pickle.dumps(value, 4)
    if pickle.EMPTY_SET not in plain and pickle.FROZENSET not in plain:
        return plain
    out = io.BytesIO()
    Sorting(out, 4).dump(value)
    return out.getvalue()


class Sorting(pickle.Pickler):
    def persistent_id(self, value):
        if type(value) in (set, frozenset):
            return type(value).__name__, sorted(canonical(v) for v in value)
        return None


def free_threaded():
    return bool(sysconfig.get_config_var("Py_GIL_DISABLED"))


class Lock:
    """The global lock of a free-threaded build: who has turned it on."""

    said = "has been enabled to load module '"  # in the warning of CPython's import

    def __init__(self):
        self.start, self.module = gil_enabled(), ""
        self.show = warnings.showwarning
        warnings.showwarning = self.hear

    def hear(self, message, *rest, **more):
        _, found, after = str(message).partition(self.said)
        if found:
            self.module = self.module or after.partition("'")[0]
        else:
            self.show(message, *rest, **more)

    def told(self):
        return {"start": self.start, "module": self.module} if free_threaded() else None
