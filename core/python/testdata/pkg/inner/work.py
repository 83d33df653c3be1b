from ..other import FACTOR
from . import beside


def f(item):
    return FACTOR * beside.square(item)
