# What an interpreter is asked, by -c: one line of JSON that a mark begins. It is
# written so that Python 2 can say its version. Paths are told as their bytes.
import sys
sys.path = [p for p in sys.path if p]  # a json.py in the working folder is not ours
import json
import os


def attempt(ask, otherwise):
    try:
        return ask()
    except Exception:
        return otherwise


def build(name):
    import sysconfig
    return bool(sysconfig.get_config_var(name))


def processes():
    import multiprocessing.synchronize  # fails where processes share no semaphores
    return multiprocessing.get_all_start_methods(), multiprocessing.get_start_method()


def subinterpreters():
    from concurrent.futures import InterpreterPoolExecutor
    return InterpreterPoolExecutor is not None


answer = {"version": list(sys.version_info[:3])}
if sys.version_info >= (3, 8):
    import platform
    methods, default = attempt(processes, ([], ""))
    answer.update({
        "implementation": sys.implementation.name,
        "release": platform.python_version(),
        "build": sys.version,
        "executable": os.fsencode(sys.executable or "").hex(),
        "prefix": os.fsencode(sys.prefix).hex(),
        "venv": sys.prefix != sys.base_prefix,
        "gil": attempt(lambda: sys._is_gil_enabled(), None),
        "free_threaded": attempt(lambda: build("Py_GIL_DISABLED"), False),
        "debug": hasattr(sys, "gettotalrefcount"),
        "start_methods": methods,
        "default_start": default,
        "subinterpreters": attempt(subinterpreters, False),
    })
os.write(1, ("\n" + "parallelogram-" + "python " + json.dumps(answer) + "\n").encode("ascii"))
