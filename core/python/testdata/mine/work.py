import queue


def f(item):
    return queue.double(item)
