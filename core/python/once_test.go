package python

import (
	"strings"
	"testing"

	"parallelogram/core/message"
)

// once has a function of a file called once.
func once(t *testing.T, text string) (output string, err error) {
	t.Helper()
	p, err := Parse(source(t, text)+":f", "", "/")
	if err != nil {
		t.Fatal(err)
	}
	o := order(t, "work.py:square", serial)
	p.Items, p.Interpreter = o.Python.Items, o.Python.Interpreter
	o.Python, o.Once = p, true
	trial, err := Run(o)
	if err == nil && (trial.Runtime <= 0 || trial.Tasks != 1 || !strings.Contains(trial.Python.Interpreter, "3.")) {
		t.Errorf("%+v", trial)
	}
	return trial.Output, err
}

func TestOneCallIsShown(t *testing.T) {
	for text, want := range map[string]string{
		"def f(x): return {'x': x, 'é': '한'}":                             "{'x': 0, 'é': '한'}",
		"async def f(x): return [x]":                                      "[0]",
		"def f(x): print('noise'); return '\\ud800'":                      `'\ud800'`,
		"f = dict.fromkeys(range(1))[0] or (lambda x: None)":              "None",
		"def f(x): return 'a' * 10**7":                                    "'" + strings.Repeat("a", 1997) + "..." + strings.Repeat("a", 1998) + "'",
		"class C:\n  __repr__ = lambda s: 'b' * 10**5\nf = lambda x: C()": strings.Repeat("b", 1998) + "..." + strings.Repeat("b", 1999),
	} {
		if got, err := once(t, text); err != nil || got != want {
			t.Errorf("%s: %q, %v", text, got, err)
		}
	}
	if got, err := once(t, "def f(x): return list(range(10**6))"); err != nil || len(got) > 4100 || !strings.HasPrefix(got, "[0, 1, 2, ") {
		t.Errorf("%q, %v", got, err)
	}
}

// The traceback begins with the user's own line.
func TestHowACallFails(t *testing.T) {
	check := func(text, key, ends string) {
		t.Helper()
		got, err := once(t, text)
		lines := strings.Split(got, "\n")
		if err == nil || message.Of(err).Key != key || lines[len(lines)-1] != ends {
			t.Errorf("%s: %q, %v", text, got, err)
		}
		if got != "" && (!strings.HasPrefix(lines[0], "Traceback") || !strings.Contains(lines[1], "작업.py\", line")) {
			t.Errorf("it begins with %q", lines[:2])
		}
	}
	check("def g(x): raise ValueError('한')\ndef f(x): g(x)", "python.failed-once", "ValueError: 한")
	check("def f(x): raise SystemExit(3)", "python.failed-once", "SystemExit: 3")
	check("def f(x): yield x", "python.generator", "")
	check("def f(x): return (i for i in [x])", "python.generator", "")
	check("def f(x: return", "python.syntax", "")
}
