package invocation

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/internal/evil"
	"parallelogram/core/message"
)

// TestMain lets this test program be the programs that tests run.
func TestMain(m *testing.M) {
	os.Setenv("GORACE", "atexit_sleep_ms=0") // else each process lingers for a second under -race
	evil.Main()
	os.Exit(m.Run())
}

// of returns the invocation of an evil program, whose output is kept.
func of(name string, args ...string) Invocation {
	return Invocation{Args: evil.Args(name, args...), Env: os.Environ(), Keep: 1 << 10}
}

// key returns what an error is about.
func key(err error) string {
	if err == nil {
		return ""
	}
	return message.Of(err).Key
}

func write(t *testing.T, name, text string, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAProgramIsTimedFromItsStartToItsExit(t *testing.T) {
	before := time.Now()
	r, err := of("hold", "1", "50").Run()
	if all := time.Since(before); err != nil || r.Runtime < 50*time.Millisecond || r.Runtime > all || r.Output != "1" {
		t.Errorf("%+v within %v, %v", r, all, err)
	}
}

// Each way not to start has its words.
func TestWhatCannotBeStartedIsNamed(t *testing.T) {
	folder := t.TempDir()
	for want, i := range map[string]Invocation{
		"invocation.not-found":      {Args: []string{"no-such-program"}, Env: []string{"PATH=" + folder}},
		"invocation.is-folder":      {Args: []string{folder}},
		"invocation.not-executable": {Args: []string{write(t, "plain", "text", 0o600)}},
		"invocation.no-program":     {Args: []string{write(t, "plain", "text", 0o700)}},
		"invocation.no-interpreter": {Args: []string{write(t, "script", "#!/no/such/interpreter\n", 0o700)}},
		"invocation.no-folder":      {Args: []string{os.Args[0]}, Dir: filepath.Join(folder, "gone")},
		"invocation.too-long":       {Args: evil.Args("arguments", strings.Repeat("x", 200_000))},
		"invocation.input":          {Args: []string{os.Args[0]}, Input: filepath.Join(folder, "none")},
		"invocation.output":         {Args: []string{os.Args[0]}, Output: filepath.Join(folder, "none", "file")},
	} {
		if r, err := i.Run(); key(err) != want || r.Runtime != 0 {
			t.Errorf("%v, %q after %v, want %s", err, key(err), r.Runtime, want)
		}
	}
	if _, err := (Invocation{Args: []string{"./no-such-program"}}).Run(); key(err) != "invocation.not-found" {
		t.Errorf("a path to nothing: %v", err)
	}
}

// A folder that vanishes after it was looked at is no program that is missing.
func TestAFolderThatVanishesIsNamed(t *testing.T) {
	gone := Invocation{Args: []string{os.Args[0]}, Dir: filepath.Join(t.TempDir(), "gone")}
	if err := notStarted(gone, os.Args[0], &os.PathError{Op: "fork/exec", Path: os.Args[0], Err: os.ErrNotExist}); key(err) != "invocation.no-folder" {
		t.Errorf("%v", err)
	}
}

func TestAProgramIsLookedUpInThePathThatItGets(t *testing.T) {
	script := write(t, "mine", "#!"+os.Args[0]+"\n", 0o700)
	i := Invocation{Args: []string{"mine", "-test.run=^$"}, Env: []string{"PATH=/none", "PATH=" + filepath.Dir(script)}}
	if path, err := find(i); err != nil || path != script {
		t.Errorf("found %s, %v", path, err)
	}
	i.Env, i.Dir = []string{"PATH=here"}, filepath.Dir(filepath.Dir(script))
	if err := os.Symlink(filepath.Dir(script), filepath.Join(i.Dir, "here")); err != nil {
		t.Fatal(err)
	}
	if path, err := find(i); err != nil || path != filepath.Join(i.Dir, "here", "mine") {
		t.Errorf("in a folder that is named from the program's: %s, %v", path, err)
	}
}

func TestHowAProgramFailedIsTold(t *testing.T) {
	for want, i := range map[string]Invocation{
		"invocation.status": of("complain", "this", "is", "wrong"),
		"invocation.killed": of("die"),
	} {
		_, err := i.Run()
		m := message.Of(err)
		if m.Key != want || m.Values["program"] != os.Args[0] || m.Values["status"]+m.Values["signal"] == "" {
			t.Errorf("%+v, want %s", m, want)
		}
		if want == "invocation.status" && (m.Values["stderr"] != "this is wrong" || m.Values["status"] != "3") {
			t.Errorf("%+v", m)
		}
	}
}

func TestOtherStatusesMayBeAccepted(t *testing.T) {
	for _, c := range []struct {
		exits  []int
		status string
		want   string
	}{
		{nil, "0", ""}, {nil, "1", "invocation.status"},
		{[]int{1, 2}, "2", ""}, {[]int{1, 2}, "0", "invocation.status"}, {[]int{1, 2}, "3", "invocation.status"},
	} {
		i := of("exit", c.status)
		i.Exits = c.exits
		if _, err := i.Run(); key(err) != c.want {
			t.Errorf("status %s where %v are well: %v", c.status, c.exits, err)
		}
	}
}

// Standard input is nothing, or a file.
func TestStandardInputIsAFileOrNothing(t *testing.T) {
	file := write(t, "input", strings.Repeat("x", 100_000), 0o600)
	for path, want := range map[string]string{"": "0", file: "100000"} {
		i := of("input")
		i.Input = path
		if r, err := i.Run(); err != nil || r.Output != want {
			t.Errorf("read %q bytes of %q, %v", r.Output, path, err)
		}
	}
}

func TestStandardOutputGoesWhereItIsTold(t *testing.T) {
	file := filepath.Join(t.TempDir(), "out")
	for _, to := range []string{core.OutputNull, core.OutputPipe, file} {
		i := of("say", "한국어", "and more")
		i.Keep, i.Output = 0, to
		if r, err := i.Run(); err != nil || r.Output != "" {
			t.Errorf("to %q: %+v, %v", to, r, err)
		}
	}
	if text, err := os.ReadFile(file); err != nil || string(text) != "한국어 and more" {
		t.Errorf("the file has %q, %v", text, err)
	}
}

// A file is written whole, whatever is kept of it: all up to so many bytes, and the
// first and the last half of those of more.
func TestAFileIsWrittenAndKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "out")
	for text, want := range map[string]string{"": "", "ab": "ab", "12345678": "12345678", "123456789": "1234 … 6789", "1234" + strings.Repeat("x", 1000) + "6789": "1234 … 6789"} {
		i := of("say", text)
		i.Keep, i.Output = 8, file
		r, err := i.Run()
		if written, _ := os.ReadFile(file); err != nil || r.Output != want || string(written) != text {
			t.Errorf("of %q it keeps %q, and its file has %q; %v", text, r.Output, written, err)
		}
	}
	i := of("say", "text")
	i.Output = os.DevNull
	if r, err := i.Run(); err != nil || r.Output != "" {
		t.Errorf("of a device it keeps %q, %v", r.Output, err)
	}
}

func TestManyArgumentsArePassedOn(t *testing.T) {
	var args []string
	for i := range 20_000 {
		args = append(args, strconv.Itoa(10_000_000+i)+"  ")
	}
	if r, err := of("arguments", args...).Run(); err != nil || r.Output != "200000" {
		t.Errorf("%+v, %v", r, err)
	}
}

// What a program writes without end takes no memory, and its last words are told.
func TestAFloodIsNotKept(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	i := of("flood", "1024")
	i.Keep, i.Output = 0, core.OutputPipe
	_, err := i.Run()
	runtime.ReadMemStats(&after)
	m := message.Of(err)
	if m.Key != "invocation.status" || !strings.HasSuffix(m.Values["stderr"], "the end") || len(m.Values["stderr"]) > 10*stderrSize {
		t.Errorf("%s, %d bytes of standard error", m.Key, len(m.Values["stderr"]))
	}
	if grown := after.TotalAlloc - before.TotalAlloc; grown > 16<<20 {
		t.Errorf("%d bytes were allocated", grown)
	}
}

// The last 4 KiB of standard error are told, and no word of them is lost between
// the exit and the last reading.
func TestTheLastWordsAreTold(t *testing.T) {
	for range 20 {
		_, err := of("complain", strings.Repeat("chatter ", 10_000), "last words").Run()
		if text := message.Of(err).Values["stderr"]; !strings.HasSuffix(text, "last words") || len(text) < stderrSize || len(text) > 3*stderrSize {
			t.Fatalf("%d bytes that end with %q", len(text), text[max(0, len(text)-20):])
		}
	}
}
