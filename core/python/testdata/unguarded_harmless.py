"""Has no guard, but importing it starts nothing that imports it again."""


def f(item):
    return item * item


print([f(n) for n in range(3)])
