"""Turns the lock on, and warns as CPython does when an extension does so."""

import sys
import warnings

sys.turn_on()
warnings.warn("The global interpreter lock (GIL) has been enabled to load module 'old_extension', which has not declared that it can run safely without the GIL.", RuntimeWarning)


def f(item):
    return item
