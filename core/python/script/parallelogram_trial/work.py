"""What a worker does. It is loaded in each, within the time that is measured, so
it imports little, and the rest where something has failed.
"""

import importlib
import os
import sys
import threading
import time

clock = time.perf_counter_ns  # counts alike in all processes of a system


class Refused(Exception):
    """Why there is no measurement: the key of a message, and what fills it. It can
    be sent between processes, whatever it is about."""

    def __init__(self, key, **values):
        super().__init__(key)
        self.key, self.values = key, {name: clipped(str(v)) for name, v in values.items()}


class Home:
    """Where the user's modules are found, and the working folder.

    Where the function runs they come before all others. A process that only starts
    others has them last, and stays in another folder: while an interpreter starts,
    a random.py beside the function would be taken for the standard library's.
    """

    def __init__(self, roots):
        self.roots = roots
        self.away = os.getcwd()
        self.inherited = os.environ.get("PYTHONPATH")

    def enter(self):
        sys.path[:] = self.roots + self.others()
        os.environ["PYTHONPATH"] = os.pathsep.join(self.roots + [p for p in [self.inherited] if p])
        os.chdir(self.roots[0])

    def leave(self):
        sys.path[:] = self.others() + self.roots
        os.environ.pop("PYTHONPATH")
        if self.inherited is not None:
            os.environ["PYTHONPATH"] = self.inherited
        os.chdir(self.away)

    def others(self):
        return [p for p in sys.path if p not in self.roots]


class Job:
    """What is called for each item, by its names: so it is sent to workers, each of
    which finds it for itself."""

    asynchronous = False
    channel = None  # by which a worker that is not of this interpreter tells its stamps

    def __init__(self, order, home):
        self.home, self.strategy = home, order["strategy"]
        self.module, self.function = order.get("module"), order.get("function")
        self.each, self.init = order.get("each"), order.get("init")

    def imported(self):
        return importlib.import_module(self.module) if self.module else None

    def make(self):
        """Returns the function of one item."""
        if self.each:
            return expression(self.each, self.imported())
        function = attribute(self.imported(), self.function)
        return awaited(function) if self.asynchronous else function

    def initialize(self):
        if self.init:
            attribute(self.imported(), self.init)()


def attribute(module, path):
    for name in path.split("."):
        module = getattr(module, name)
    return module


def expression(text, module):
    """Makes a function of an expression in which item is the item. As {item} it may
    stand there, too, unless it fills an f-string."""
    import ast

    class Braces(ast.NodeTransformer):
        def visit_Set(self, node):
            self.generic_visit(node)
            only = node.elts[0]
            return only if len(node.elts) == 1 and getattr(only, "id", "") == "item" else node

    body = Braces().visit(ast.parse(text.strip(), mode="eval")).body
    function = ast.parse("lambda item: 0", mode="eval")
    function.body.body = body
    return eval(compile(function, "<expression>", "eval"), vars(module) if module else {})


def awaited(function):
    import asyncio

    return lambda item: asyncio.run(function(item))


class Stamps:
    """When a worker did what; 0 for never."""

    call = None
    init = 0  # began to initialize
    ready = 0
    last = 0  # ended its last task
    gil = False  # its lock was on when it had ended


class Alone:
    """A worker that has its interpreter for itself. Each call into a subinterpreter
    has thread-local values of its own, so they are of no use there."""

    me = None


worker = threading.local()
crew = []  # the stamps of the workers of this interpreter


def begin(job):
    """Gets a worker ready: the pools call it once in each. What fails is told by the
    first task, for a pool would not say why."""
    global worker
    if job.strategy != "python-thread":
        worker = Alone()
    me = worker.me = Stamps()
    remember(job, me)
    try:
        job.home.enter()
        me.call = job.make()
        if job.init:
            me.init = clock()
            job.initialize()
    except BaseException as e:
        me.call = failing(Refused("python.init-failed", function=job.init or job.module, why=last_line(e)))
    me.ready = clock()


def failing(refused):
    def call(item):
        raise refused

    return call


def task(item):
    me = worker.me
    try:
        result = me.call(item)
    except BaseException as e:
        raise failure(e, item) from None
    me.last = clock()
    return result


def remember(job, me):
    """Has the stamps of a worker be known when it has ended."""
    if job.strategy == "python-process":
        from multiprocessing.util import Finalize

        Finalize(None, depart, args=(job.channel.send_bytes, me), exitpriority=0)
    elif job.strategy == "python-interpreter":
        import atexit

        atexit.register(tell, lambda line: os.write(job.channel, line), me)
    else:
        crew.append(me)


def tell(write, me):
    """Writes the stamps in one piece: those of all workers fit into a pipe, where
    none meets another's."""
    write(b"%d %d %d %d\n" % (me.init, me.ready, me.last, gil_enabled()))


def depart(write, me):
    """Ends a worker process at once, where it would wait for threads that an import
    has started: they may never end."""
    tell(write, me)
    if any(not t.daemon for t in threading.enumerate() if t is not threading.current_thread()):
        os._exit(0)


def gil_enabled():
    asked = getattr(sys, "_is_gil_enabled", None)
    return bool(asked()) if asked else sys.implementation.name in ("cpython", "pypy", "graalpy")


def failure(e, item):
    """Says how a task failed."""
    if isinstance(e, Refused):
        return e
    if isinstance(e, SystemExit):
        return Refused("python.task-exits", status=e.code, item=shown(item))
    return Refused("python.raised", why=last_line(e), item=shown(item))


def last_line(e):
    """Returns an exception, and the innermost line that it came from outside of this
    package."""
    import traceback

    what = "".join(traceback.format_exception_only(type(e), e)).strip()
    frames = [f for f in traceback.extract_tb(e.__traceback__) if not inner(f.filename)]
    if not frames or isinstance(e, SyntaxError):
        return clipped(what)
    f = frames[-1]
    return "%s (%s, line %d, in %s%s)" % (clipped(what), f.filename, f.lineno, f.name, f.line and ": " + f.line)


def inner(filename):
    return filename.startswith(os.path.dirname(__file__)) or filename.startswith("<frozen importlib")


def shown(item):
    import reprlib

    short = reprlib.Repr()
    short.maxstring = short.maxother = 80
    return short.repr(item)


def clipped(text, most=600):
    return text if len(text) <= most else text[: most // 2] + " … " + text[-most // 2 :]
