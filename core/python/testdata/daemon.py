"""A task that leaves a process behind, in a session of its own."""

import subprocess
import sys


def f(item):
    subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return item
