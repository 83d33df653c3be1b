def double(item):
    return 2 * item
