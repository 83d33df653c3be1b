package report

import (
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/internal/scene"
	"parallelogram/core/message"
	"parallelogram/core/verdict"
)

// building is a build that gains little beyond 4 workers, each of which holds 1 GB
// and costs CPU time.
func building() scene.Scene {
	s := scene.Command(func(c core.Cell, t *core.Trial) {
		n := float64(c.Workers)
		scene.Took(t, map[int]float64{1: 1, 2: 0.5, 4: 0.3, 6: 0.299, 8: 0.298}[c.Workers], 1+0.05*n)
		t.Memory.Peak = int64(1e9 * n)
	}).Noisy(0)
	s.Workers = []int{1, 2, 4, 6, 8}
	return s
}

// toldOf is all that is told of a run, a line each.
func toldOf(t *testing.T, run core.Run) string { return joined(answerRun(t, run).Sentences()) }

func TestACommandIsAnsweredWithItsPriceAndWhatToType(t *testing.T) {
	text := toldOf(t, building().Run())
	says(t, text, "Use 4 workers on 8 cores.", "times faster than 1 worker on 8 cores",
		"4 workers instead of 2: time 40% less [40%–40%], CPU time 9.1% more [9.1%–9.1%], memory 100% more [100%–100%].",
		"4 workers instead of 8: time 0.7% more [0.7%–0.7%], CPU time 14% less [14%–14%], memory 50% less [50%–50%].")
	if !strings.HasSuffix(text, "\nTo type: make -j 4") {
		t.Errorf("it does not end with what to type: %s", text)
	}
	for _, wrong := range []string{"goroutine", "program worker", "serial program"} {
		if strings.Contains(text, wrong) {
			t.Errorf("it says %q: %s", wrong, text)
		}
	}
}

func TestChangesAreSaidAsTheyAreKnown(t *testing.T) {
	ratio := func(v, low, high, confidence float64) (e verdict.Trade) {
		e.Time.Value, e.Time.CI.Low, e.Time.CI.High, e.Time.CI.Confidence = v, low, high, confidence
		return e
	}
	less, unclear, alone := ratio(0.8, 0.7, 0.9, 0.95), ratio(0.98, 0.9, 1.1, 0.95), ratio(1.5, 0, 0, 0)
	less.CPU, less.Memory, less.Estimated = &unclear.Time, &alone.Time, true
	if got, want := spaced(changes(less).Text), "time 20% less [10%–30%], CPU time not clearly different (0.98 times [0.90–1.10]), memory about 50% more"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := spaced(changes(unclear).Text); got != "time not clearly different (0.98 times [0.90–1.10]), CPU time unknown" {
		t.Errorf("%q", got)
	}
	if got := spaced(change(ratio(0.5, 0, 0, 0).Time).Text); got != "50% less" {
		t.Errorf("%q", got)
	}
}

// Nothing is saved where neither the CPU time nor the memory is known to be less.
func TestWhatSavesNothingIsNotSaid(t *testing.T) {
	s := building()
	model := s.Model
	s.Model = func(c core.Cell, t *core.Trial) {
		model(c, t)
		t.Usage.User, t.Memory.Peak = time.Second, 1e9
	}
	if text := toldOf(t, s.Run()); strings.Contains(text, "4 workers instead of 8") || !strings.Contains(text, "4 workers instead of 2") || !strings.Contains(text, "6 workers") {
		t.Error(text)
	}
}

func TestWhatIsAllowedIsSaid(t *testing.T) {
	s := building()
	s.Allow = core.Allowance{Leave: 5}
	says(t, toldOf(t, s.Run()), "Chosen to leave 5 cores to others. Without that it would be 4 workers on 8 cores; 2 workers instead: time 67% more")
	s.Allow = core.Allowance{Leave: 1, Memory: 5e9}
	says(t, toldOf(t, s.Run()), "Chosen to leave 1 core to others and take at most 5.00 GB, which costs nothing here.")
	s.Allow = core.Allowance{Memory: 5e8}
	a := analyse(t, s.Run())
	says(t, spaced(Few(a, a.Variant).Text), "no cell is known to take at most 500 MB and to fail rarely")
	run := building().Run()
	for i := range run.Trials {
		if run.Trials[i].Round%3 == 0 {
			run.Trials[i].Failure = "exit status 2"
		}
	}
	a = analyse(t, run)
	says(t, Few(a, a.Variant).Text, "fails too often")
}

// What is said of workers of this program is said in other words of programs.
func TestFindingsOfCommandsAreInTheirWords(t *testing.T) {
	many := scene.Many(scene.Beside(scene.Amdahl(0.1), func(c core.Cell, t *core.Trial) {
		for range c.Workers {
			t.Finish = append(t.Finish, t.Runtime/2)
		}
		t.Finish[0] = t.Runtime
	})).Run()
	says(t, toldOf(t, many), "at a time on 8 cores", "one at a time", "the items are uneven", "To type: seq 0 99 |")
	flat := scene.Many(scene.Level).Run()
	says(t, toldOf(t, flat), "Run one at a time", "xargs -0 -P 1 ")
	waits := scene.Command(func(c core.Cell, t *core.Trial) { scene.Took(t, 1/float64(c.Workers), 0.05) }).Run()
	says(t, toldOf(t, waits), "The command mostly waits")
	fast := scene.Command(func(c core.Cell, t *core.Trial) { scene.Took(t, 1/float64(c.Workers*c.Workers), 1) }).Run()
	says(t, toldOf(t, fast), "--baseline")
	answer, _ := Of(analyse(t, fast))
	certain := answer.Certainty()
	says(t, certain[len(certain)-1].Text, "the command is told to use")
}

// The line is of the machine that was measured, and of the variant.
func TestWhatToTypeOfOtherCells(t *testing.T) {
	s := building()
	s.Host.CanPin, s.Cores = true, []int{2}
	s.Workers = []int{1, 2}
	says(t, toldOf(t, s.Run()), "To type: taskset -c 0,1 make -j 2")
	s = building()
	s.Command = &core.Command{Main: core.CommandLine{Args: []string{"xz", "-{level}", "-T{workers}"}}}
	s.Variants = []core.Variant{{Name: "fast", Params: map[string]string{"level": "1"}}, {Name: "small", Params: map[string]string{"level": "9"}}}
	a := analyse(t, s.Run())
	for i, want := range []string{"xz -1 -T4", "xz -9 -T4"} {
		v := append([]analysis.Variant{a.Variant}, a.Others...)[i]
		if answer, _ := OfVariant(a, v); answer.Paste() != want {
			t.Errorf("%s: %q, want %q", v.Name, answer.Paste(), want)
		}
	}
	wrong := building().Run()
	for i := range wrong.Trials {
		wrong.Trials[i].Lost = 1
	}
	for name, run := range map[string]core.Run{"built in": scene.Eight(scene.Linear).Run(), "wrong": wrong} {
		if answer, ok := Of(analyse(t, run)); !ok || answer.Paste() != "" {
			t.Errorf("%s: %q is to be typed", name, answer.Paste())
		}
	}
}

func TestTheTableOfACommand(t *testing.T) {
	table := func(run core.Run) (head, row string) {
		cells := Cells(analyse(t, run), message.English())
		return strings.Join(cells.Columns, ","), spaced(strings.Join(cells.Rows[0], ","))
	}
	run := building().Run()
	head, row := table(run)
	if want := "strategy,workers,cores,median,95% interval,speed-up,95% interval,CPU time,peak memory,n"; head != want || !strings.HasSuffix(row, ",1.00 GB,20") {
		t.Errorf("%s: %s", head, row)
	}
	for i := range run.Trials {
		run.Trials[i].Memory = core.Memory{Peak: 2e6, Estimated: true}
	}
	if _, row := table(run); !strings.HasSuffix(row, ",~2.00 MB,20") {
		t.Errorf("sampled: %s", row)
	}
	a := analyse(t, run)
	said := Cell(a, a.Cell(scene.Programs(4)))
	says(t, spaced(said[len(said)-1].Text), "1.20 s of CPU time, and about 2.00 MB of memory")
	if head, _ := table(scene.Many(scene.Linear).Run()); strings.Contains(head, "memory") || strings.Contains(head, "start-up") || !strings.Contains(head, "imbalance") {
		t.Errorf("of many at a time: %s", head)
	}
	if head := spaced(Head(a).Text); !strings.HasPrefix(head, "make -j {workers} · Test") {
		t.Errorf("the head is %q", head)
	}
	if head := spaced(Head(analyse(t, scene.Many(scene.Linear).Run())).Text); !strings.HasPrefix(head, "gzip {item} · 100 items · Test") {
		t.Errorf("the head is %q", head)
	}
}
