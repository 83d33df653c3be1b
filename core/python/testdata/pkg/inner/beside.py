def square(item):
    return item * item
