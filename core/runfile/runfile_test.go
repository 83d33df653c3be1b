package runfile

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// write keeps a run in a new file as a sweep does and returns its path.
func write(t *testing.T, run core.Run) string {
	t.Helper()
	w, err := Create(filepath.Join(t.TempDir(), "deep", "run.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(record(w, run), w.Close()); err != nil {
		t.Fatal(err)
	}
	return w.Path()
}

// record writes the first half of the notices with Begin, the rest later.
func record(w *Writer, run core.Run) error {
	began := run
	began.Notices = run.Notices[:len(run.Notices)/2]
	errs := []error{w.Begin(began)}
	for _, trial := range run.Trials {
		errs = append(errs, w.Append(trial))
	}
	for _, n := range run.Notices[len(began.Notices):] {
		errs = append(errs, w.Note(n))
	}
	return errors.Join(append(errs, w.Finish(run))...)
}

func text(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func toJSON(t *testing.T, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func checkSame(t *testing.T, got, want core.Run) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("the run changed on its way through the file\n got %+v\nwant %+v", got, want)
	}
}

func TestRoundTrip(t *testing.T) {
	for seed := range uint64(500) {
		want := newRandom(seed).run()
		var d disk
		if err := record(&Writer{tail: tail{file: &d}}, want); err != nil {
			t.Fatal(err)
		}
		got, err := decode(string(d.data))
		if err != nil {
			t.Fatal(err)
		}
		checkSame(t, got, want)
	}
}

// TestEveryField fails when a field is added to the structs of a run and
// forgotten here: every field there is gets a value and must come back.
func TestEveryField(t *testing.T) {
	var want core.Run
	fill(reflect.ValueOf(&want).Elem())
	want.Trials[0].Trace, want.Trials[0].Omitted = nil, 0 // looked at when it is made, and not kept
	want.Trials[0].Output = ""                            // of a command that is tried out, which is in no run
	got, err := Read(write(t, want))
	if err != nil {
		t.Fatal(err)
	}
	checkSame(t, got, want)
}

// A reason is told in any language, also when it was read; one of a file that
// was written before, or changed since, as it stands.
func TestAReasonIsTold(t *testing.T) {
	run := sample()
	failed := &run.Trials[1]
	failed.Fail(message.NewError("over-limit", "limit", "1 s"))
	whole := text(t, write(t, run))
	if !strings.Contains(whole, `"took longer than the time limit of 1 s and was stopped"`+"\n") {
		t.Errorf("the file does not say it in English:\n%s", whole)
	}
	before := strings.Replace(whole, `,"why":`, `,"before":`, 1)
	changed := strings.Replace(whole, ` "took longer than the time limit of 1 s and was stopped"`, ` "took too long"`, 1)
	for data, want := range map[string]string{whole: "제한 시간 1 s 안에 끝나지 않아 중지했습니다", before: "took longer than the time limit of 1 s and was stopped", changed: "took too long"} {
		got, err := decode(data)
		if err != nil {
			t.Fatal(err)
		}
		if told := message.Find("ko").Say(got.Trials[1].Reason()); told != want {
			t.Errorf("it says %q, want %q", told, want)
		}
	}
}

func TestATrialTellsWhatItLostAndWaitedFor(t *testing.T) {
	run := sample()
	run.Trials[0].Lost, run.Trials[0].GILWait = 4711, 815
	path := write(t, run)
	if told := text(t, path); strings.Count(told, " 3 involuntary-switches/op 4711 lost/op 815 gil-wait-ns/op\n") != 1 || strings.Count(told, "gil-wait") != 1 {
		t.Errorf("the file does not tell of 4711 lost updates and a wait of 815 ns, or of none where there was none:\n%s", told)
	}
	got, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	checkSame(t, got, run)
}

// fill gives a value to everything in v.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(true)
	case reflect.String:
		v.SetString("full")
	case reflect.Float64:
		v.SetFloat(0.5)
	case reflect.Int, reflect.Int64:
		v.SetInt(1)
		if v.Type() == reflect.TypeFor[time.Duration]() {
			v.SetInt(int64(time.Second))
		}
	case reflect.Uint64:
		v.SetUint(1)
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	case reflect.Map:
		key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
		fill(key)
		if v.Type().Elem() == reflect.TypeFor[message.Message]() {
			value.Set(reflect.ValueOf(message.Message{Key: "full", Values: map[string]string{"full": "full"}})) // it holds such maps itself
		} else {
			fill(value)
		}
		v.Set(reflect.MakeMap(v.Type()))
		v.SetMapIndex(key, value)
	case reflect.Interface:
		v.Set(reflect.ValueOf(map[string]any{"workers": 1.0}))
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Unix(1, 1).UTC()))
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i))
		}
	default:
		panic("fill: what is a " + v.Type().String() + "?")
	}
}

// sample is a small run whose text is easy to predict.
func sample() core.Run {
	at := time.Date(2026, 11, 22, 15, 53, 12, 0, time.UTC)
	return core.Run{
		Experiment: core.Experiment{
			Workload:   core.Workload{Name: "primes", Params: map[string]string{"span": "1000"}, Tasks: 1300},
			Strategies: []core.Strategy{core.Serial, core.Goroutine},
			Workers:    []int{2}, Cores: []int{2}, Rounds: 10, Target: 300 * time.Millisecond, Limit: 12 * time.Second, Seed: 1,
		},
		Host:     core.Host{Name: "lab", OS: "linux", Arch: "amd64", Model: "Some  CPU", CPUs: []core.CPU{{ID: 0, Node: -1}}, Go: "go1.26.8", CanPin: true},
		Started:  at,
		Finished: true,
		Notices:  []message.Message{{Severity: message.Info, Key: "one", Text: "first"}, {Severity: message.Warning, Key: "two", Text: "second"}},
		Trials: []core.Trial{{
			Cell: core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}, Phase: core.PhaseSweep, Round: 1, Start: at.Add(2 * time.Second),
			Runtime: 131327652, Startup: 2100000, Process: 300000000, Finish: []time.Duration{129000000, 128000000},
			Usage: core.Usage{User: 260000000, System: 2655304, PeakRSS: 9 << 20, Voluntary: 17, Involuntary: 3},
			Tasks: 1300, Checksum: 1<<64 - 1, Pinned: true,
		}, {
			Cell: core.Baseline, Round: 1, Start: at.Add(3 * time.Second), Failure: "exit status 2:\nout of memory",
		}},
	}
}

// TestText pins the text of the format: other programs read it.
func TestText(t *testing.T) {
	want := strings.Join([]string{
		`parallelogram: 1`,
		`goos: linux`,
		`goarch: amd64`,
		`cpu: Some CPU`,
		`experiment: {"workload":{"name":"primes","params":{"span":"1000"},"tasks":1300},"strategies":["serial","goroutine"],"workers":[2],"cores":[2],"rounds":10,"target_ns":300000000,"limit_ns":12000000000,"seed":1}`,
		`# host ` + toJSON(t, sample().Host),
		`# started "2026-11-22T15:53:12Z"`,
		`# notice {"severity":"info","code":"one","text":"first"}`,
		``,
		`# trial {"phase":"sweep","round":1,"start":"2026-11-22T15:53:14Z","pinned":true,"tasks":1300,"checksum":"18446744073709551615","finish_ns":[129000000,128000000]}`,
		`BenchmarkPrimes/strategy=goroutine/workers=2/cores=2 1 131327652 ns/op 2100000 startup-ns/op 300000000 process-ns/op 262655304 cpu-ns/op 2655304 system-ns/op 9437184 peak-RSS-bytes 17 voluntary-switches/op 3 involuntary-switches/op`,
		`# trial {"round":1,"start":"2026-11-22T15:53:15Z","pinned":false,"tasks":0,"checksum":"0"}`,
		`--- FAIL: BenchmarkPrimes/strategy=serial/workers=1/cores=1 1 0 ns/op 0 startup-ns/op 0 process-ns/op 0 cpu-ns/op 0 system-ns/op 0 peak-RSS-bytes 0 voluntary-switches/op 0 involuntary-switches/op "exit status 2:\nout of memory"`,
		`# notice {"severity":"warning","code":"two","text":"second"}`,
		`# finished 2`,
		``,
	}, "\n")
	if got := text(t, write(t, sample())); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// TestEveryPrefixIsARun is the promise to whoever pulls the plug: after every
// call the file holds all that was handed over.
func TestEveryPrefixIsARun(t *testing.T) {
	run := sample()
	w, err := Create(filepath.Join(t.TempDir(), "run.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	want := run
	want.Trials, want.Notices, want.Finished = nil, nil, false
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		got, err := Read(w.Path())
		if err != nil {
			t.Fatal(err)
		}
		checkSame(t, got, want)
	}
	check(w.Begin(want))
	for _, trial := range run.Trials {
		want.Trials = append(want.Trials, trial)
		check(w.Append(trial))
	}
	want.Notices = run.Notices[:1]
	check(w.Note(run.Notices[0]))
	check(w.Finish(want)) // interrupted: nothing to add
	want.Finished = true
	check(w.Finish(want))
}
