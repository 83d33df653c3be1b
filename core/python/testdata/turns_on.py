"""Warns as CPython does when an extension turns the lock on."""

import warnings

warnings.warn("The global interpreter lock (GIL) has been enabled to load module 'old_extension', which has not declared that it can run safely without the GIL.", RuntimeWarning)


def f(item):
    return item
