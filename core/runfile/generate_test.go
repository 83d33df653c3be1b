package runfile

import (
	"math/rand/v2"
	"reflect"
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
)

// random makes runs that hold every field a run can have.
type random struct{ *rand.Rand }

func newRandom(seed uint64) random { return random{rand.New(rand.NewPCG(seed, 0))} }

func (r random) run() core.Run {
	run := core.Run{
		Experiment: r.experiment(),
		Host:       r.host(),
		Started:    r.time(),
		Finished:   r.IntN(2) == 0,
	}
	for range r.IntN(4) {
		run.Notices = append(run.Notices, r.notice())
	}
	for range r.IntN(6) {
		run.Trials = append(run.Trials, r.trial())
	}
	harmless(reflect.ValueOf(&run), message.HarmlessLine) // as it is read; TestControlCharacters has what is not
	return run
}

func (r random) experiment() core.Experiment {
	return core.Experiment{
		Workload:   core.Workload{Name: "primes", Params: map[string]string{"span": r.text()}, Tasks: r.IntN(1e9), Command: r.command()},
		Strategies: []core.Strategy{core.Serial, core.Goroutine, core.Subprocess},
		Workers:    r.counts(core.MaxWorkers),
		Cores:      r.counts(core.MaxCores),
		Rounds:     1 + r.IntN(core.MaxRounds),
		Target:     core.MinTarget + time.Duration(r.Int64N(int64(core.MaxTarget-core.MinTarget))),
		Limit:      time.Duration(r.Int64N(1e12)),
		Seed:       r.Uint64(),
		Floor:      r.IntN(2) == 0,
		Metric:     core.Metric{Name: r.text(), Unit: r.text(), More: r.IntN(2) == 0},
	}
}

// command is a command of the user's, or none.
func (r random) command() *core.Command {
	if r.IntN(2) == 0 {
		return nil
	}
	return &core.Command{
		Main: r.line(), Baseline: r.line(), Items: core.Items{From: r.text(), Count: r.IntN(1e6), Digest: r.text()},
		Setup: r.line(), Prepare: r.line(), Check: r.line(), Conclude: r.line(), Cleanup: r.line(), Warmup: r.IntN(9),
		Dir: r.text(), Env: []string{"A=" + r.text()}, Threads: core.ThreadsWorkers, Input: r.text(), Output: r.text(),
		Exits: []int{r.IntN(256)}, Leftovers: core.LeftoversKeep, Metric: r.text(), MetricUnit: r.text(),
	}
}

// line is a command line, whose words may hold anything.
func (r random) line() core.CommandLine {
	return core.CommandLine{Args: []string{r.text() + "\x1b[2J", r.text()}, Shell: r.IntN(2) == 0}
}

func (r random) counts(limit int) (list []int) {
	for range 1 + r.IntN(5) {
		list = append(list, 1+r.IntN(limit))
	}
	return list
}

func (r random) host() core.Host {
	h := core.Host{Name: r.text(), OS: "linux", Arch: "amd64", Model: r.text(), Quota: r.Float64(), Memory: r.Int64(), Go: "go1.26", CanPin: r.IntN(2) == 0}
	for id := range 1 + r.IntN(8) {
		h.CPUs = append(h.CPUs, core.CPU{ID: id, Package: r.IntN(3) - 1, Core: id / 2, Node: -1, Cache: r.IntN(2), Class: r.IntN(2), Thread: id % 2})
	}
	return h
}

func (r random) trial() core.Trial {
	t := core.Trial{
		Cell:     r.cell(),
		Phase:    []core.Phase{"", core.PhaseProbe, core.PhaseSweep, core.PhaseConfirm, core.PhaseFloor}[r.IntN(5)],
		Round:    1 + r.IntN(100),
		Start:    r.time(),
		Runtime:  r.duration() + 1,
		Startup:  r.duration(),
		Process:  r.duration(),
		Usage:    core.Usage{User: r.duration(), System: r.duration(), PeakRSS: r.count(), Voluntary: r.count(), Involuntary: r.count(), Faults: r.count()},
		LockWait: r.duration(),
		GC:       r.duration(),
		Tasks:    r.IntN(1e9),
		Checksum: r.Uint64(),
		Pinned:   r.IntN(2) == 0,
	}
	if r.IntN(2) == 0 {
		steal, load := r.duration(), r.Float64()
		t.Noise = &core.Noise{Span: r.duration(), Steal: &steal, Load: &load}
	}
	for range r.IntN(5) {
		t.Finish = append(t.Finish, r.duration())
	}
	if r.IntN(2) == 0 {
		t.Lost = r.count()
	}
	if r.IntN(2) == 0 {
		t.Wall, t.Left = r.duration(), r.duration()
		t.Memory = core.Memory{Peak: r.count(), Estimated: r.IntN(2) == 0}
	}
	if r.IntN(2) == 0 {
		t.GILWait = r.duration()
	}
	if r.IntN(2) == 0 {
		t.Python = r.python()
	}
	if r.IntN(3) == 0 {
		t.Failure = "x" + r.text()
	}
	if !t.OK() && t.Tasks%2 == 0 {
		t.Fail(message.NewError("over-limit", "limit", strings.ToValidUTF8(t.Failure, "?")))
	}
	return t
}

func (r random) python() *core.PythonFacts {
	facts := core.PythonFacts{
		Interpreter: r.text(), Worked: r.IntN(1024), GIL: r.IntN(2) == 0, GILBefore: r.IntN(2) == 0,
		LeftOut: r.duration(), Undigested: r.text(),
	}
	if r.IntN(2) == 0 {
		facts.Free = &core.Free{Start: r.IntN(2) == 0, Module: r.text()}
	}
	return &facts
}

func (r random) notice() message.Message {
	n := message.Message{Severity: message.Warning, Key: "cores-capped", Text: r.text()}
	if r.IntN(2) == 0 {
		cell := r.cell()
		n.Cell = map[string]any{"strategy": string(cell.Strategy), "workers": float64(cell.Workers)}
	}
	return n
}

func (r random) cell() core.Cell {
	strategies := []core.Strategy{core.Serial, core.Goroutine, "python-thread", "odd one/two=3-4 \"ü%"}
	return core.Cell{Strategy: strategies[r.IntN(len(strategies))], Workers: 1 + r.IntN(1024), Cores: 1 + r.IntN(4096)}
}

// duration is at most half of what is exact in a float64, so that user plus
// system time is exact too.
func (r random) duration() time.Duration { return time.Duration(r.Int64N(1 << 52)) }

func (r random) count() int64 { return r.Int64N(1 << 53) }

func (r random) time() time.Time { return time.Unix(r.Int64N(4e9), r.Int64N(1e9)).UTC() }

func (r random) text() string {
	alphabet := []rune("abc 日本\n\t\"\\#:{}=/%'é€😀\u2028")
	text := make([]rune, r.IntN(20))
	for i := range text {
		text[i] = alphabet[r.IntN(len(alphabet))]
	}
	return string(text)
}
