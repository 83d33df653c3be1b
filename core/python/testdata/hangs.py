import threading


def forever():
    threading.Event().wait()


forever()
