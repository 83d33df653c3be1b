"""Starts threads that never end."""

import threading

for daemon in (True, False):
    threading.Thread(target=threading.Event().wait, daemon=daemon).start()


def f(item):
    return item
