"""Plays a free-threaded build."""

import os
import sys
import sysconfig

on = [bool(os.environ.get("TEST_GIL"))]
sys._is_gil_enabled = lambda: on[0]
sys.turn_on = lambda: on.__setitem__(0, True)
sysconfig.get_config_vars()["Py_GIL_DISABLED"] = 1
