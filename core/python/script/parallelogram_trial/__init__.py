"""One trial of a Python function: Python 3.8 and newer, standard library only.

What is told it as a line of JSON on standard input stands in order.go, what it
answers on what was standard output in answer.go.

    work        what a worker does; all that is loaded in one
    strategies  serial, and the pools of concurrent.futures as people use them
    inputs      the function and the items, or why there are none
    account     what the trial has used, and what its results come to
    trial       one trial, from the order to the answer
"""
