def f(item):
    return item * item
