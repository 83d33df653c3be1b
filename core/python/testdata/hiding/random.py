def f(item):
    return item
