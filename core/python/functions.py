# Lists the functions of a file, by -c: its syntax is read, and nothing of it is run.
import ast
import json
import sys

inner = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


def yields(function):
    """Tells whether a function has a yield of its own."""
    stack = list(function.body)
    while stack:
        node = stack.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if not isinstance(node, inner):
            stack.extend(ast.iter_child_nodes(node))
    return False


def told(function):
    a = function.args
    positional = len(getattr(a, "posonlyargs", [])) + len(a.args)
    named = any(d is None for d in a.kw_defaults)
    required = positional - len(a.defaults)
    one = required <= 1 and (positional > 0 or a.vararg is not None) and not named
    return {"name": function.name, "generator": yields(function), "one": one, "none": required == 0 and not named}


def listed(path):
    try:
        with open(path, "rb") as file:
            tree = ast.parse(file.read(), path)
    except SyntaxError as e:
        return {"key": "python.syntax", "values": {"file": path, "line": str(e.lineno), "why": e.msg}}
    except (OSError, ValueError, RecursionError, MemoryError) as e:
        return {"key": "python.unread", "values": {"file": path, "why": str(e)}}
    return {"functions": [told(n) for n in tree.body if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef))]}


sys.stdout.write(json.dumps(listed(json.loads(sys.stdin.readline()))) + "\n")
