def f(item):
    import turns_on

    return turns_on.f(item)
