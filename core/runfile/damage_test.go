package runfile

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
)

// damageSeed makes a run with several trials, failed ones among them.
const damageSeed = 10

func decode(data string) (core.Run, error) { return Decode(strings.NewReader(data), "run.txt") }

// isDamage tells the notices of the reader from those of the run, and that they
// can be said in Korean.
func isDamage(n message.Message) bool {
	if n.Key != "file-damaged" {
		return false
	}
	return message.Find("ko").Say(n) != n.Text
}

// undamaged returns the run without the reader's notices, and how many there
// were.
func undamaged(run core.Run) (core.Run, int) {
	all := run.Notices
	run.Notices = nil
	for _, n := range all {
		if !isDamage(n) {
			run.Notices = append(run.Notices, n)
		}
	}
	return run, len(all) - len(run.Notices)
}

func TestTruncatedAtEveryByte(t *testing.T) {
	whole := text(t, write(t, newRandom(damageSeed).run()))
	want, err := decode(whole)
	if err != nil || len(want.Trials) < 2 {
		t.Fatal("the file under test does not serve:", err)
	}
	started := strings.Index(whole, "# started")
	headerEnd := started + strings.IndexByte(whole[started:], '\n') + 1
	for size := range len(whole) {
		got, err := decode(whole[:size])
		if err != nil {
			if size > strings.Index(whole, "\n# host") {
				t.Fatalf("cut at %d: %v", size, err)
			}
			continue
		}
		got, damages := undamaged(got)
		checkPrefix(t, got, want)
		clean := size >= headerEnd && whole[size-1] == '\n' && !strings.HasPrefix(lastLine(whole[:size]), "# trial")
		if clean != (damages == 0) || damages > 1 && size >= headerEnd {
			t.Errorf("cut behind %q: %d warnings", lastLine(whole[:size]), damages)
		}
	}
}

// lastLine returns the last line, whole or not.
func lastLine(text string) string {
	return text[strings.LastIndexByte(strings.TrimSuffix(text, "\n"), '\n')+1:]
}

// checkPrefix wants trials and notices that are the beginning of those of want.
func checkPrefix(t *testing.T, got, want core.Run) {
	t.Helper()
	if len(got.Trials) > len(want.Trials) || !reflect.DeepEqual(got.Trials, cut(want.Trials, len(got.Trials))) {
		t.Errorf("trials\n got %+v\nwant the beginning of %+v", got.Trials, want.Trials)
	}
	if len(got.Notices) > len(want.Notices) || !reflect.DeepEqual(got.Notices, cut(want.Notices, len(got.Notices))) {
		t.Errorf("notices\n got %+v\nwant the beginning of %+v", got.Notices, want.Notices)
	}
}

// cut returns the first n values, nil for none.
func cut[T any](list []T, n int) []T {
	if n == 0 {
		return nil
	}
	return list[:n]
}

// TestFlippedBytes damages one byte at a time. Whatever the damage, the other
// lines are read, and what is missing is told.
func TestFlippedBytes(t *testing.T) {
	whole := []byte(text(t, write(t, sample())))
	want, err := decode(string(whole))
	if err != nil {
		t.Fatal(err)
	}
	headEnd := bytes.Index(whole, []byte("\n# host"))
	for i := range whole {
		for _, flip := range []byte{1, 0x20, 0x80, whole[i] ^ '\n', whole[i] ^ '"'} {
			damaged := slices.Clone(whole)
			damaged[i] ^= flip
			got, err := decode(string(damaged))
			if err != nil {
				if i > headEnd {
					t.Fatalf("byte %d: %v", i, err)
				}
				continue
			}
			got, damages := undamaged(got)
			if lost := len(want.Trials) - len(got.Trials); lost < 0 || lost > 2 || lost > 0 && damages == 0 {
				t.Errorf("byte %d %q → %q: %d trials lost, %d warnings", i, whole[i], damaged[i], lost, damages)
			}
		}
	}
}

func TestLeftOut(t *testing.T) {
	whole := text(t, write(t, sample()))
	replace := func(old, new string) string {
		t.Helper()
		if strings.Count(whole, old) != 1 {
			t.Fatalf("%q is not in the file exactly once", old)
		}
		return strings.Replace(whole, old, new, 1)
	}
	result := whole[strings.Index(whole, "Benchmark"):strings.Index(whole, `# trial {"round":1,"start":"2026-11-22T15:53:15Z"`)]
	for _, c := range []struct{ name, data, want string }{
		{"a number that is none", replace("131327652 ns", "13I327652 ns"), "line 11 of run.txt is damaged (parsing measurement: invalid syntax)"},
		{"a negative time", replace(" 2100000 ", " -2100000 "), "-2.1e+06 startup-ns/op is not a measurement"},
		{"a fraction", replace(" 2100000 ", " 0.5 "), "0.5 startup-ns/op is not a measurement"},
		{"too large a number", replace(" 2100000 ", " 9007199254740994 "), "9.007199254740994e+15 startup-ns/op is not a measurement"},
		{"not a number", replace(" 2100000 ", " NaN "), "NaN startup-ns/op is not a measurement"},
		{"no runtime", replace("131327652 ns/op ", ""), "line 11 of run.txt is damaged (it has no runtime)"},
		{"impossible usage", replace("262655304 cpu", "1 cpu"), "the system time is longer"},
		{"no workers", replace("goroutine/workers=2", "goroutine"), "does not say strategy, workers and cores"},
		{"many workers", replace("goroutine/workers=2", "goroutine/workers=99999999999999999999"), "value out of range"},
		{"an odd escape", replace("=goroutine", "=gor%zz"), "invalid URL escape"},
		{"no measurements", replace(result, "BenchmarkPrimes/strategy=goroutine\n"), "line 11 of run.txt is damaged (it has no measurements)"},
		{"no comment", replace(`# trial {"phase"`, "# x "), `line 11 of run.txt is a result without the comment "# trial"`},
		{"no result", replace(result, ""), "line 10 of run.txt announces a trial whose result is missing"},
		{"no reason", replace(`"exit status 2:\nout of memory"`, ``), "line 13 of run.txt is damaged (it does not say why the trial failed)"},
		{"half a reason", replace(`out of memory"`, ``), "line 13 of run.txt is damaged (it does not say why the trial failed)"},
		{"a damaged comment", replace(`"checksum":"18`, `"checksum":"l8`), "line 10 of run.txt is damaged (trial: "}, // and its result stands alone
		{"a damaged notice", replace(`"severity":"info"`, `"severity":7`), "line 8 of run.txt is damaged (notice: "},
		{"a damaged host", replace(`"name":"lab"`, `"name":7`), "line 6 of run.txt is damaged (host: "},
		{"no host", replace("# host", "# hose"), `run.txt lacks its line "# host"`},
		{"no start", replace("# started", "# parted"), `run.txt lacks its line "# started"`},
		{"a line too many", replace("# finished 2", "# finished 1"), "run.txt says that it holds 1 trial; 2 could be read"},
		{"a lost line", replace("# finished 2", "# finished 3"), "run.txt says that it holds 3 trials; 2 could be read"},
		{"a long line", replace("# started", strings.Repeat("x", maxLine+1)+"\n# started"), "line 7 of run.txt is longer than 65535 bytes"},
		{"an unfinished long line", whole + strings.Repeat("x", 3*maxLine), "line 16 of run.txt is longer than 65535 bytes"},
		{"a part alone", replace("# started", "# part xx\n# started"), "line 7 of run.txt is part of a longer line"},
		{"a part at the end", whole + "# part xx\n", "line 16 of run.txt is part of a longer line"},
		{"cut off in a part", whole + "# part x\n# part y", "line 17 of run.txt is cut off"},
		{"cut off", whole[:len(whole)-1], "line 15 of run.txt is cut off; it was left out"},
	} {
		run, err := decode(c.data)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if i := slices.IndexFunc(run.Notices, isDamage); i < 0 || !strings.Contains(run.Notices[i].Text, c.want) {
			t.Errorf("%s: got %v, want a warning %q", c.name, run.Notices, c.want)
		}
		if _, damages := undamaged(run); damages > 1 && c.name != "a damaged comment" {
			t.Errorf("%s: one fault, but %d warnings: %v", c.name, damages, run.Notices)
		}
	}
}

// TestPassedOver: what others put in the file is not ours to complain about.
func TestPassedOver(t *testing.T) {
	whole := text(t, write(t, sample()))
	for _, c := range []struct{ name, old, new string }{
		{"Windows line ends", "\n", "\r\n"},
		{"unknown key", "goos:", "commit: abc\ngoos:"},
		{"unknown word", "# started", "# weather \"fair\"\n# started"},
		{"unknown unit", " ns/op", " ns/op 7 parsecs/op"},
		{"unknown part of the name", "/cores=", "/node=3/cores="},
		{"unknown field", `"round"`, `"moon":"full","round"`},
		{"unit metadata", "# finished", "Unit ns/op better=lower\n# finished"},
		{"output of go test", "# finished", "PASS\nok  \tpkg\t1.2s\n\n# finished"},
	} {
		data := strings.ReplaceAll(whole, c.old, c.new)
		if data == whole {
			t.Fatalf("%s: nothing was replaced", c.name)
		}
		run, err := decode(data)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
		}
		want, _ := decode(whole)
		if !reflect.DeepEqual(run, want) {
			t.Errorf("%s: got %+v", c.name, run)
		}
	}
}

func TestManyDamagedLines(t *testing.T) {
	for lines, want := range map[int]string{
		maxTold + 1: "6 lines of run.txt were left out; 2 trials could be read", 1000: "1000 lines of run.txt were left out; 2 trials could be read",
	} {
		run, err := decode(text(t, write(t, sample())) + strings.Repeat("BenchmarkX 1\n", lines))
		if err != nil {
			t.Fatal(err)
		}
		_, damages := undamaged(run)
		if first := run.Notices[0].Text; damages != maxTold+1 || !strings.HasPrefix(first, want) {
			t.Errorf("%d warnings, the first %q", damages, first)
		}
	}
}

// TestNoTrial: a file of whose results none can be read says so first.
func TestNoTrial(t *testing.T) {
	run := sample()
	run.Trials = run.Trials[:1]
	run, err := decode(strings.ReplaceAll(text(t, write(t, run)), " ns/op", " zz/op"))
	if err != nil {
		t.Fatal(err)
	}
	if n := run.Notices[0]; n.Key != "no-trial-in-file" || n.Severity != message.Failure || n.Text != "run.txt holds no trial that can be read: 1 result left out." || message.Find("ko").Say(n) == n.Text {
		t.Errorf("%+v", n)
	}
	if n := run.Notices[1]; !strings.Contains(n.Text, "it has no runtime") {
		t.Errorf("%+v", n)
	}
}

// TestControlCharacters of a file are not passed on, however they are written.
func TestControlCharacters(t *testing.T) {
	run := sample()
	run.Notices[0].Text = "a\x1b[31mb\x07\u009b\b\r\n\tc \\u001b"
	run.Trials[1].Failure = "d\x1b]0;e\x07\xff\r\n\tf"
	run.Trials[0].Cell.Strategy = "g\x1b[2Jh"
	run.Host.Model = "i\x7fj"
	run.Experiment.Workload.Command = &core.Command{Main: core.CommandLine{Args: []string{"k\x1b[8m\n"}}, Dir: "l\x1bm"}
	got, err := decode(text(t, write(t, run)))
	if err != nil {
		t.Fatal(err)
	}
	for got, want := range map[string]string{
		got.Notices[0].Text:                 "a\ufffd[31mb\ufffd\ufffd\ufffd\n\tc \\u001b",
		got.Trials[1].Failure:               "d\ufffd]0;e\ufffd\ufffd\n\tf",
		string(got.Trials[0].Cell.Strategy): "g\ufffd[2Jh",
		got.Host.Model:                      "i\ufffdj",
		got.Experiment.Workload.Command.Dir: "l\ufffdm",

		got.Experiment.Workload.Command.Main.Args[0]: "k\x1b[8m\n", // shown as it is executed, see command.Text
	} {
		if got != want {
			t.Errorf("read %q, want %q", got, want)
		}
	}
	if _, err := decode("parallelogram: \x1b[31m\n"); err == nil || strings.Contains(err.Error(), "\x1b") {
		t.Errorf("got %q", err)
	}
}

func TestNoRun(t *testing.T) {
	whole := text(t, write(t, sample()))
	for _, c := range []struct{ name, data, want string }{
		{"nothing", "", "run.txt is empty"},
		{"a picture", "\x89PNG\r\n\x1a\n\x00", "it starts with \"\ufffdPNG\", and a run with the line \"parallelogram: 1\""},
		{"one long line", strings.Repeat("x", 1<<20), `it starts with "xxxx`},
		{"go test", "goos: linux\nBenchmarkX 1 2 ns/op\n", "looks like the output of go test -bench"},
		{"a later format", "parallelogram: 2\n", "has format 2, and this program reads format 1"},
		{"only a version", "parallelogram: 1", "is missing or damaged"},
		{"no experiment", strings.Replace(whole, "experiment:", "experience:", 1), "is missing or damaged"},
		{"half an experiment", strings.Replace(whole, `"seed":1}`, "", 1), "line 5 of run.txt is damaged (experiment: unexpected end of JSON input)"},
		{"a wrong type", strings.Replace(whole, `"seed":1}`, `"seed":"one"}`, 1), "line 5 of run.txt is damaged (experiment: "},
		{"an impossible experiment", strings.Replace(whole, `"workers":[2]`, `"workers":[0]`, 1), "workers: 0 is outside 1 to 1024"},
	} {
		if _, err := decode(c.data); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
}

func TestUnreadable(t *testing.T) {
	if _, err := Read(filepath.Join(t.TempDir(), "none.txt")); !errors.Is(err, os.ErrNotExist) {
		t.Error("missing file:", err)
	}
	folder := t.TempDir()
	if _, err := Read(folder); err == nil || !strings.Contains(err.Error(), "cannot read "+filepath.Base(folder)) {
		t.Error("folder:", err)
	}
}

// A reading that nobody waits for any more gives nothing, not half a run.
func TestReadIsLeft(t *testing.T) {
	path := filepath.Join(t.TempDir(), "run.txt")
	if err := os.WriteFile(path, []byte(text(t, write(t, sample()))), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	if run, err := ReadContext(ctx, path); err != nil || len(run.Trials) != 2 {
		t.Fatal(err, len(run.Trials))
	}
	cancel()
	if run, err := ReadContext(ctx, path); !errors.Is(err, context.Canceled) || len(run.Trials) != 0 {
		t.Error(err, len(run.Trials))
	}
}

// broken reads like its text and then fails.
type broken struct{ *strings.Reader }

func (b broken) Read(p []byte) (int, error) {
	n, err := b.Reader.Read(p)
	if err != nil {
		err = errors.New("input/output error")
	}
	return n, err
}

func TestReadError(t *testing.T) {
	run, err := Decode(broken{strings.NewReader(text(t, write(t, sample())))}, "run.txt")
	if err != nil || len(run.Trials) != 2 {
		t.Fatal(err, len(run.Trials))
	}
	if _, damages := undamaged(run); damages != 1 || !strings.Contains(run.Notices[0].Text, "cannot be read: input/output error") {
		t.Error(run.Notices)
	}
}

func FuzzDecode(f *testing.F) {
	for seed := range uint64(5) {
		var d disk
		if err := record(&Writer{tail: tail{file: &d}}, newRandom(seed).run()); err != nil {
			f.Fatal(err)
		}
		f.Add(string(d.data))
	}
	f.Add("parallelogram: 1\nexperiment: {}\n# part x\n# last y\n--- FAIL: Benchmark 1 1 ns/op \"\"\n# finished 7")
	f.Fuzz(func(t *testing.T, data string) {
		run, err := decode(data)
		if err != nil {
			return
		}
		if err := run.Experiment.Validate(); err != nil {
			t.Error("an experiment came through that is not valid:", err)
		}
		for _, trial := range run.Trials {
			if trial.OK() && trial.Runtime <= 0 || trial.Usage.User < 0 || trial.Cell.Workers < 1 {
				t.Errorf("an impossible trial came through: %+v", trial)
			}
		}
		run, _ = undamaged(run)
		var d disk
		if err := record(&Writer{tail: tail{file: &d}}, run); err != nil {
			t.Fatal("what was read cannot be written:", err)
		}
		again, err := decode(string(d.data))
		if err != nil {
			t.Fatal("what was read and written cannot be read again:", err)
		}
		if !reflect.DeepEqual(again.Trials, run.Trials) {
			t.Errorf("trials changed\n got %+v\nwant %+v", again.Trials, run.Trials)
		}
	})
}
