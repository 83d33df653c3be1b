package python

import (
	"errors"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// refused is a function that cannot be measured, or not so.
type refused struct {
	name string
	how  []how
	key  string
	says []string // of the text, in the user's own words
}

// early is for what is refused before anything is run.
var early = []how{fork}
var all = []how{serial, thread, fork}

var refusedFunctions = []refused{
	{"syntax.py:f", early, "python.syntax", []string{"syntax.py", "line 2"}},
	{"exits.py:f", early, "python.import-exits", []string{"exits", "that is enough", "__main__"}},
	{"ends.py:f", all, "python.ended", []string{"while it imported ends", "exit status 4"}},
	{"raises.py:f", early, "python.import-failed", []string{"raises", "the moon is in the wrong house", "line 2, in need"}},
	{"lacks.py:f", early, "python.import-failed", []string{"lacks", "no_such_library"}},
	{"unguarded.py:f", early, "python.import-failed", []string{"unguarded", "bootstrapping phase"}},
	{"nowhere:f", early, "python.no-module", []string{"nowhere", "testdata"}},
	{"pkg.nowhere:f", early, "python.no-module", []string{"pkg.nowhere"}},
	{"work.py:missing", early, "python.no-function", []string{"work has no missing", "square", "coroutine"}},
	{"work.py:Square.missing", early, "python.no-function", []string{"work.Square has no missing", "of_class"}},
	{"work.py:number", early, "python.not-callable", []string{"number", "int"}},
	{"work.py:generator", early, "python.generator", []string{"generator", `--each "list(generator(item))"`}},
	{"work.py:async_generator", early, "python.async-generator", []string{"async_generator", "async for"}},
	{"work.py:gives_generator", []how{serial, thread}, "python.generator", []string{"gives_generator"}},
	{"work.py:gives_coroutine", []how{serial, thread}, "python.coroutine", []string{"gives_coroutine", "asyncio.run"}},
	{"work.py:gives_generator", []how{fork}, "python.unpicklable-result", []string{"item 0", "generator"}},
	{"work.py square(item", early, "python.bad-expression", []string{"square(item"}},
	{"work.py 1), print(2", early, "python.bad-expression", []string{"1), print(2"}},
	{"work.py import os", early, "python.bad-expression", []string{"import os"}},
	{"work.py nobody(item)", all, "python.raised", []string{"nobody"}},
	{"work.py:raises", all, "python.raised", []string{"called with 3", "no threes, please", "work.py", "in raises"}},
	{"work.py:raises_stubbornly", []how{thread, fork, spawn}, "python.raised", []string{"stubborn as a mule"}},
	{"work.py:leaves", []how{thread, fork, spawn}, "python.task-exits", []string{"status 5", "called with 0"}},
	{"work.py:vanishes", []how{serial, thread}, "python.ended", []string{"in a task", "exit status 3"}},
	{"work.py:vanishes", []how{fork, spawn, forkserver}, "python.worker-died", []string{"status 3"}},
	{"work.py:crashes", []how{serial, thread}, "python.ended", []string{"segmentation fault", "crashes"}},
	{"work.py:crashes", []how{fork, spawn}, "python.worker-died", []string{"SIGSEGV", "crashes"}},
	{"work.py:locked", []how{fork, spawn}, "python.unpicklable-result", []string{"item 0", "lock"}},
	{"hiding/random.py:f", early, "python.hidden", []string{"hiding/random.py", "random.py)"}},
	{"mine/work.py:f", all, "python.shadowed", []string{"mine/queue.py", "queue", "double"}},
}

// Each says what is wrong in the user's words, and leaves nobody behind.
func TestWhatCannotBeMeasuredIsRefused(t *testing.T) {
	nobody := watched(t)
	for _, c := range refusedFunctions {
		for _, h := range c.how {
			_, err := Run(order(t, c.name, h))
			refusedFor(t, c.name+" by "+h.String(), err, c.key, c.says...)
			nobody(c.name + " by " + h.String())
		}
	}
}

func refusedFor(t *testing.T, what string, err error, key string, says ...string) {
	t.Helper()
	if err == nil {
		t.Errorf("%s: measured", what)
		return
	}
	m := message.Of(err)
	if m.Key != key {
		t.Errorf("%s: %s: %s, want %s", what, m.Key, m.Text, key)
	}
	for _, word := range says {
		if !strings.Contains(m.Text, word) {
			t.Errorf("%s: %q does not say %q", what, m.Text, word)
		}
	}
}

func TestItemsThatCannotBeSentAreNamed(t *testing.T) {
	for _, h := range []how{fork, spawn} {
		for _, chunk := range []int{0, 3} {
			o := order(t, "work.py:any_item", h)
			o.Python.Items, o.Python.Chunk = core.Items{From: "@work:reluctant_items"}, chunk
			_, err := Run(o)
			refusedFor(t, h.String(), err, "python.unpicklable-item", "item 2", "Reluctant", "stays where it is")
		}
	}
	o := order(t, "work.py:any_item", thread)
	o.Python.Items = core.Items{From: "@work:reluctant_items"}
	if trial := measured(t, o); trial.Tasks != 4 {
		t.Errorf("threads share what cannot be sent: %+v", trial)
	}
}

// A result that stays where it is has no digest, and all the same a time.
func TestResultsThatCannotBeDigestedSayWhy(t *testing.T) {
	for _, h := range []how{serial, thread} {
		if trial := measured(t, order(t, "work.py:locked", h)); trial.Checksum != 0 || !strings.Contains(trial.Python.Undigested, "lock") {
			t.Errorf("%s: %+v", h, trial.Python)
		}
	}
}

func TestAnInitThatFailsIsNamed(t *testing.T) {
	for _, h := range []how{thread, fork, spawn} {
		o := order(t, "work.py:square", h)
		o.Python.Init = "fails_to_prepare"
		_, err := Run(o)
		refusedFor(t, h.String(), err, "python.init-failed", "fails_to_prepare", "no licence for this")
		o.Python.Init = "nobody_prepares"
		_, err = Run(o)
		refusedFor(t, h.String(), err, "python.no-function", "nobody_prepares")
	}
}

func TestAStartMethodThatIsNotThereIsNamed(t *testing.T) {
	_, err := Run(order(t, "work.py:square", how{core.PythonProcess, "teleport"}))
	refusedFor(t, "teleport", err, "python.no-start-method", "teleport", "spawn")
}

func TestAPoolThatIsNotThereIsNamed(t *testing.T) {
	if answers(python3(t), "import sys; print(sys.version_info < (3, 14))") != "True" {
		t.Skip("python3 has an InterpreterPoolExecutor")
	}
	o := order(t, "work.py:square", serial)
	o.Cell.Strategy = core.PythonInterpreter
	_, err := Run(o)
	refusedFor(t, "an old interpreter", err, "python.no-interpreters", "3.14")
}

// fake writes an interpreter that is none.
func fake(t *testing.T, script string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "python")
	if err := os.WriteFile(path, []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestWhatIsNoPythonIsToldSo(t *testing.T) {
	for _, c := range []struct {
		script, key string
		says        []string
	}{
		{"echo hello", "python.no-answer", []string{"hello"}},
		{"exit 0", "python.no-answer", nil},
		{"exit 3", "python.ended", []string{"before it began", "exit status 3"}},
		{"echo '{}'", "python.no-answer", nil},
		{`echo '{"key": "python.nonsense"}'`, "python.no-answer", []string{"python.nonsense"}},
		{`echo '{"key": "python.raised", "values": {"other": "x"}}'`, "python.raised", nil},
		{`echo '{"key": "python.too-old", "values": {"version": "2.7"}}'`, "python.too-old", []string{"2.7", "3.8"}},
	} {
		o := order(t, "work.py:square", serial)
		o.Python.Interpreter = fake(t, c.script)
		_, err := Run(o)
		refusedFor(t, c.script, err, c.key, c.says...)
	}
	o := order(t, "work.py:square", serial)
	o.Python.Interpreter = filepath.Join(t.TempDir(), "python9")
	_, err := Run(o)
	refusedFor(t, "no Python at all", err, "not-started", "python9")
}

// Old ones are asked for real where there are any.
func TestPythonsThatAreTooOldSaySo(t *testing.T) {
	home, _ := os.UserHomeDir()
	found, _ := filepath.Glob(filepath.Join(home, ".pyenv", "versions", "*", "bin", "python"))
	found = slices.DeleteFunc(found, func(path string) bool {
		return answers(path, "import sys; print(sys.version_info < (3, 8))") != "True"
	})
	if len(found) == 0 {
		t.Skip("there is no old Python here")
	}
	for _, path := range found {
		o := order(t, "work.py:square", serial)
		o.Python.Interpreter = path
		_, err := Run(o)
		refusedFor(t, path, err, "python.too-old", answers(path, "import sys; print('%d.%d' % sys.version_info[:2])"))
	}
}

func TestWhatHangsIsEndedAtItsLimit(t *testing.T) {
	nobody := watched(t)
	for _, c := range []struct {
		name, where, says string
		how               []how
	}{
		{"hangs.py:f", "hangs.py:5 in forever", "importing hangs", []how{serial, fork}},
		{"work.py:waits", "in waits", "the tasks", []how{serial, thread}},
		{"work.py:waits", "", "the tasks", []how{fork, spawn, forkserver}},
	} {
		for _, h := range c.how {
			o := order(t, c.name, h)
			o.Limit = 2 * time.Second
			_, err := Run(o)
			refusedFor(t, c.name+" by "+h.String(), err, "python.hung", c.says, "2 s", c.where)
			nobody(c.name + " by " + h.String())
		}
	}
}

// An interpreter that says nothing is not waited for.
func TestAnInterpreterThatHangsIsEnded(t *testing.T) {
	before := beginLimit
	beginLimit = 200 * time.Millisecond
	defer func() { beginLimit = before }()
	o := order(t, "work.py:square", serial)
	o.Python.Interpreter = fake(t, "exec sleep 600")
	_, err := Run(o)
	refusedFor(t, "a hung interpreter", err, "python.silent", "200 ms", o.Python.Interpreter)
}

// The keys of the script are those that are known, and are filled with as much.
func TestRefusalsAreThoseOfTheScript(t *testing.T) {
	raised := map[string][]string{}
	files, _, err := contents()
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range files {
		for _, call := range regexp.MustCompile(`Refused\("([a-z.-]+)"((?:, \w+=(?:[^()]|\([^()]*(?:\([^()]*\))*[^()]*\))*)*)\)`).FindAllStringSubmatch(text, -1) {
			for _, name := range regexp.MustCompile(`[,(] ?(\w+)=`).FindAllStringSubmatch(call[2], -1) {
				raised[call[1]] = append(raised[call[1]], name[1])
			}
		}
	}
	for key, names := range refusals {
		if key == "python.too-old" {
			continue // as JSON, for it is written for old ones
		}
		for _, name := range names {
			if name != where && name != wrote && !slices.Contains(raised[key], name) {
				t.Errorf("%s: nobody says %s of %v", key, name, raised[key])
			}
		}
		delete(raised, key)
	}
	if len(raised) > 0 {
		t.Errorf("not known: %v", raised)
	}
}

// What a foreign interpreter answers can be anything.
func FuzzAnswersAreReadOrRefused(f *testing.F) {
	f.Add([]byte(`{"stage": "tasks"}` + "\n" + `{"runtime_ns": 5, "finish_ns": [1, 2], "worked": 2}`))
	f.Add([]byte(`{"key": "python.raised", "values": {"why": "x"}}`))
	f.Add([]byte("\n\n{"))
	f.Fuzz(func(t *testing.T, said []byte) {
		heard := newHearing()
		heard.said.Write(said)
		o := Order{Cell: core.Cell{Strategy: core.PythonThread, Workers: 2, Cores: 1}}
		trial, err := o.read(heard, nil)
		if err == nil && (trial.Runtime <= 0 || len(trial.Finish) < 2) {
			t.Errorf("%q is %+v", said, trial)
		}
		if _, err := o.read(heard, errors.New("ended")); err == nil {
			t.Errorf("%q of an interpreter that failed is an answer", said)
		}
	})
}
