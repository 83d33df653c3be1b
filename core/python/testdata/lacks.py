import no_such_library


def f(item):
    return item
