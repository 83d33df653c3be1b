"""One call of the function, for a user to see what it does. It is no measurement."""

import reprlib
import traceback

from . import inputs
from .work import Refused, clock, inner, shown

MOST = 4000  # letters of a result or a traceback


def called(job, items):
    """Calls the function with the first item."""
    start, call = clock(), None
    try:
        call = job.make()
        job.initialize()
        start = clock()
        result = call(items[0])
        end = clock()
        inputs.unfinished(job, [result])
        output = written(result)
    except Refused:
        raise
    except BaseException as e:
        refused = Refused("python.failed-once", item=shown(items[0]), why=type(e).__name__)
        refused.output = clipped(trace(e))
        raise refused from None
    return {"runtime_ns": max(end - start, 1), "finish_ns": [end - start], "tasks": 1, "worked": 1, "item": shown(items[0]), "output": output}


def written(result):
    """Writes a result down: a large one is not written in whole first."""
    short = reprlib.Repr()
    short.maxlevel, short.maxstring, short.maxother, short.maxlong = 8, MOST, MOST, MOST
    for kind in ("maxdict", "maxlist", "maxtuple", "maxset", "maxfrozenset", "maxdeque", "maxarray"):
        setattr(short, kind, 100)
    return clipped(short.repr(result))


def trace(e):
    """Writes a traceback down, from the user's first line on."""
    at = e.__traceback__
    while at is not None and inner(at.tb_frame.f_code.co_filename):
        at = at.tb_next
    return "".join(traceback.format_exception(type(e), e, at)).strip()


def clipped(text):
    text = text.encode("utf-8", "backslashreplace").decode()
    return text if len(text) <= MOST else text[: MOST // 2] + " … " + text[-MOST // 2 :]
