package python

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"parallelogram/core/message"
)

// patient is a limit for a machine that has other things to do.
const patient = time.Minute

func source(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "it_s 작업.py")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestTheFunctionsOfAFileAreRead(t *testing.T) {
	path := source(t, `
import nowhere
open("began", "w")
def one(x): return lambda: (yield)
async def two(x, y=1): pass
def nothing(): pass
def many(x, y): yield x
def items():
    def inner(): pass
    if 1: yield 1
def rest(*items): pass
def named(x, *, y): pass
class Kind:
    def method(self): pass
`)
	got, err := listFunctions(t.Context(), python3(t), path, patient)
	want := []Function{{Name: "one", One: true}, {Name: "two", One: true}, {Name: "nothing", None: true}, {Name: "many", Generator: true},
		{Name: "items", Generator: true, None: true}, {Name: "rest", One: true, None: true}, {Name: "named"}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v, %v\nwant %+v", got, err, want)
	}
	if _, err := os.Stat("began"); err == nil {
		t.Error("the file was run")
	}
}

func TestWhatIsWrongWithAFileIsSaid(t *testing.T) {
	check := func(text, key, line string) {
		t.Helper()
		_, err := listFunctions(t.Context(), python3(t), source(t, text), patient)
		if m := message.Of(err); err == nil || m.Key != key || m.Values["line"] != line {
			t.Errorf("%q: %v", text, err)
		}
	}
	check("x = 1\ndef f(:\n", "python.syntax", "2")
	if _, err := listFunctions(t.Context(), python3(t), "/nowhere/at/all.py", patient); err == nil || message.Of(err).Key != "python.unread" {
		t.Error(err)
	}
	for _, said := range []string{"", "nonsense", `{"key": "other"}`} {
		if _, err := readFunctions([]byte(said), "x"); err == nil || message.Of(err).Key != "python.unread" {
			t.Errorf("%q: %v", said, err)
		}
	}
}

// What hangs is ended, and so is what nobody waits for.
func TestListingFunctionsEnds(t *testing.T) {
	hung := filepath.Join(t.TempDir(), "python")
	if err := os.WriteFile(hung, []byte("#!/bin/sh\nexec sleep 600\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := listFunctions(t.Context(), hung, "x.py", 20*time.Millisecond); !errors.Is(err, context.DeadlineExceeded) || message.Of(err).Key != "python.unread" {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := listFunctions(ctx, hung, "x.py", patient); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}
