"""Has no guard: importing it starts processes that import it."""

import multiprocessing


def f(item):
    return item


multiprocessing.get_context("spawn").Process(target=f, args=(1,)).start()
