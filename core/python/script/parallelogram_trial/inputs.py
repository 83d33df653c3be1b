"""The function and its items, and why they cannot be had."""

import importlib
import inspect
import itertools
import json
import multiprocessing
import os
import sys
import sysconfig

from .work import Refused, attribute, expression, last_line

MOST_ITEMS = 1000000


def imported(job):
    """Imports the function's module as a worker process does, which must not start
    processes while it imports: without a guard that goes on without end."""
    process = multiprocessing.current_process()
    process._inheriting = True
    try:
        return job.imported()
    except SystemExit as e:
        raise Refused("python.import-exits", module=job.module, status=e.code)
    except SyntaxError as e:
        raise Refused("python.syntax", file=e.filename, line=e.lineno, why=e.msg)
    except ModuleNotFoundError as e:
        if e.name and (job.module + ".").startswith(e.name + "."):
            raise Refused("python.no-module", module=job.module, path=job.home.roots[0])
        raise Refused("python.import-failed", module=job.module, why=last_line(e))
    except BaseException as e:
        raise Refused("python.import-failed", module=job.module, why=last_line(e))
    finally:
        process._inheriting = False


def check(job, strategy, start):
    """Refuses what cannot be measured, before anything is."""
    module = imported(job)
    if module:
        hidden(job)
    if job.init:
        found(job, module, job.init)
    if job.each:
        compiled(job, module)
    else:
        callable_once(job, found(job, module, job.function))
    if strategy == "python-interpreter":
        need_interpreters()
    if strategy == "python-process":
        need_start(start)


def hidden(job):
    """Refuses a module of the user's in whose place one of the standard library is
    imported, for it was needed before."""
    top = job.module.split(".")[0]
    own = os.path.join(job.home.roots[0], top)
    for file in (os.path.join(own, "__init__.py"), own + ".py"):  # as they are looked for
        if os.path.exists(file):
            other = getattr(sys.modules[top], "__file__", None)
            if not other or not os.path.samefile(other, file):
                raise Refused("python.hidden", file=file, module=top, other=other or "the interpreter itself")
            return


def shadowed(refused, root):
    """Says more of a failure that may come of this: a file beside the function has
    the name of a module of the standard library, which is imported in its place."""
    why = refused.values.get("why", "")
    if not why.startswith(("AttributeError", "ImportError", "ModuleNotFoundError")):
        return refused
    library = sysconfig.get_paths()["stdlib"]
    for name, module in sorted(sys.modules.items()):
        file = os.path.join(root, name + ".py")
        if name in why and (getattr(module, "__file__", None) or library).startswith(library) and os.path.exists(file):
            return Refused("python.shadowed", file=file, module=name, why=why)
    return refused


def found(job, module, path):
    """Looks up what is to be called."""
    at, names = module, path.split(".")
    for n, name in enumerate(names):
        if not hasattr(at, name):
            where = ".".join([job.module] + names[:n])
            raise Refused("python.no-function", module=where, function=name, names=", ".join(functions(at)))
        at = getattr(at, name)
    if not callable(at):
        raise Refused("python.not-callable", function=path, kind=type(at).__name__)
    return at


def functions(where):
    """Lists what there is to call, but for what was imported."""
    home = getattr(where, "__module__", getattr(where, "__name__", ""))
    named = [(name, getattr(where, name)) for name in vars(where) if not name.startswith("_")]
    return sorted(name for name, f in named if callable(f) and not inspect.isclass(f) and getattr(f, "__module__", home) == home)


def callable_once(job, function):
    """Refuses a function whose call would do nothing, and notes which is awaited."""
    method = None if inspect.isclass(function) else getattr(function, "__call__", None)
    for f in (function, getattr(function, "func", None), method):
        if inspect.isgeneratorfunction(f):
            raise Refused("python.generator", function=job.function)
        if inspect.isasyncgenfunction(f):
            raise Refused("python.async-generator", function=job.function)
        job.asynchronous = job.asynchronous or inspect.iscoroutinefunction(f)


def compiled(job, module):
    try:
        expression(job.each, module)
    except (SyntaxError, ValueError) as e:
        raise Refused("python.bad-expression", text=job.each, why=getattr(e, "msg", e))


def need_interpreters():
    try:
        from concurrent.futures import InterpreterPoolExecutor  # noqa: F401
    except ImportError:
        raise Refused("python.no-interpreters", version=sys.version.split()[0])


def need_start(method):
    methods = multiprocessing.get_all_start_methods()
    if method and method not in methods:
        raise Refused("python.no-start-method", method=method, methods=", ".join(methods))


def unfinished(job, results):
    """Refuses results that are no results, but something still to be gone through."""
    first = results[0] if results else None
    if inspect.iscoroutine(first):
        first.close()
        raise Refused("python.coroutine", function=job.each or job.function)
    if inspect.isgenerator(first):
        raise Refused("python.generator", function=job.each or job.function)
    if inspect.isasyncgen(first):
        raise Refused("python.async-generator", function=job.each or job.function)


def listed(order, sent):
    """Returns the items: a range, texts that were sent, or what a function makes."""
    if order["items"] == "count":
        return list(range(order["count"]))
    if order["items"] == "made":
        return made(order["generator_module"], order["generator"])
    texts = [t.decode("utf-8", "surrogateescape") for t in sent.split(b"\0")]
    return texts if order["items"] == "texts" else [parsed(n, t) for n, t in enumerate(texts, 1)]


def parsed(line, text):
    try:
        return json.loads(text)
    except ValueError as e:
        raise Refused("python.no-json", line=line, why=e)


def made(module, path):
    name = "%s:%s" % (module, path)
    try:
        items = list(itertools.islice(attribute(importlib.import_module(module), path)(), MOST_ITEMS + 1))
    except BaseException as e:
        raise Refused("python.items-failed", name=name, why=last_line(e))
    if not items:
        raise Refused("python.items-none", name=name)
    if len(items) > MOST_ITEMS:
        raise Refused("python.items-endless", name=name, most=MOST_ITEMS)
    return items
