package report

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/trace"
)

// inKorean is the other language of these tests.
var inKorean = message.Find("ko")

// few makes the analysis of a run with rounds of the serial program and of one
// cell that always fails.
func few(rounds int) *analysis.Analysis {
	e := core.Experiment{
		Workload: core.Workload{Name: "primes", Tasks: rounds}, Strategies: []core.Strategy{core.Serial, core.Goroutine},
		Workers: []int{2}, Cores: []int{2}, Rounds: 6, Seed: 1 << 63,
	}
	run := core.Run{Experiment: e, Host: core.Host{CPUs: make([]core.CPU, 2)}}
	for i := range rounds {
		run.Trials = append(run.Trials,
			core.Trial{Cell: core.Baseline, Phase: core.PhaseSweep, Round: i + 1, Runtime: time.Duration(10+i) * time.Millisecond},
			core.Trial{Cell: core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 2}, Phase: core.PhaseSweep, Round: i + 1, Failure: "killed"})
	}
	a, err := analysis.Of(run)
	if err != nil {
		panic(err)
	}
	return a
}

func TestCells(t *testing.T) {
	head := []string{"strategy", "workers", "cores", "median", "95% interval", "speed-up", "95% interval", "CPU time", "start-up", "imbalance", "n"}
	table := Cells(few(2), message.English())
	want := [][]string{
		{"serial", "1", "1", "10.50 ms", "range 10.00 ms–11.00 ms", "1.00×", "1.00–1.00", "0.000 µs", "0.000 µs", "0.00", "2"},
		{"goroutine", "2", "2", "failed 2 times", "", "", "", "", "", "", "0"},
	}
	if !slices.Equal(table.Columns, head) || !slices.EqualFunc(table.Rows, want, slices.Equal[[]string]) {
		t.Errorf("%q", table)
	}
	if got := Cells(few(1), message.English()).Rows[1][3]; got != "failed 1 time" {
		t.Errorf("one failure is %q", got)
	}
	table = Cells(few(1), inKorean)
	if got := []string{table.Columns[0], table.Rows[0][4], table.Rows[1][3]}; !slices.Equal(got, []string{"전략", "범위 10.00 ms–10.00 ms", "1회 실패"}) {
		t.Errorf("%q", got)
	}
}

// Enough rounds give intervals, and a column names variants where there are any.
func TestCellsOfVariants(t *testing.T) {
	run := few(6).Run
	run.Experiment.Variants = []core.Variant{{Name: "small"}, {Name: "large"}}
	for i := range run.Trials {
		run.Trials[i].Cell.Variant = "large"
	}
	a, err := analysis.Of(run)
	if err != nil {
		t.Fatal(err)
	}
	table := Cells(a, message.English())
	if len(table.Columns) != 12 || table.Columns[0] != "variant" || !slices.Equal(table.Rows[0][:6], []string{"large", "serial", "1", "1", "12.50 ms", "10.00 ms–15.00 ms"}) {
		t.Errorf("%q", table)
	}
	for _, row := range table.Rows {
		if len(row) != len(table.Columns) {
			t.Errorf("%q has not %d texts", row, len(table.Columns))
		}
	}
}

func TestHead(t *testing.T) {
	a := few(2)
	check := func(english, other string) {
		t.Helper()
		if m := Head(a); m.Text != english || inKorean.Say(m) != other {
			t.Errorf("%q, %q", m.Text, inKorean.Say(m))
		}
	}
	check("primes · 2 tasks · 2 cores · 2 of 6 rounds · seed 9223372036854775808",
		"primes · 태스크 2개 · 코어 2개 · 라운드 2/6회 · 시드 9223372036854775808")
	a.Run.Host.Model, a.Run.Experiment.Workload.Tasks, a.Rounds.Focus, a.Rounds.Confirm = "ACME 1", 1, 3, 4
	check("primes · 1 task · ACME 1, 2 cores · 2 of 6 rounds, 3 more for narrower intervals, 4 to confirm · seed 9223372036854775808",
		"primes · 태스크 1개 · ACME 1, 코어 2개 · 라운드 2/6회, 구간을 좁히는 라운드 3회, 확인 4회 · 시드 9223372036854775808")
}

func TestNotices(t *testing.T) {
	list := Notices([]message.Message{
		message.New(message.Warning, "answer.base", "workers", cores(1), "cores", cores(2)),
		message.Plain("dire", "of another version"),
	})
	for i, want := range [][2]string{{"warning: 1 core on 2 cores", "경고: 코어 2개의 코어 1개"}, {"dire: of another version", "dire: of another version"}} {
		if got := [2]string{list[i].Text, inKorean.Say(list[i])}; got != want {
			t.Errorf("%q", got)
		}
	}
}

// lockTrial is a trial of two workers, of which one waited for a lock.
func lockTrial(s core.Strategy) (core.Run, core.Trial) {
	const ms = time.Millisecond
	return core.Run{Experiment: core.Experiment{Workload: core.Workload{Name: "counter"}}}, core.Trial{
		Cell: core.Cell{Strategy: s, Workers: 2, Cores: 2}, Runtime: 10 * ms, Startup: ms, Tasks: 3,
		Trace: []core.Span{
			{Kind: core.SpanChunk, Worker: 0, From: ms, To: 9 * ms, Tasks: 3}, {Kind: core.SpanLock, Worker: 0, From: 2 * ms, To: 3 * ms},
		},
	}
}

func TestWorkers(t *testing.T) {
	_, trial := lockTrial(core.Goroutine)
	table := Workers(trace.Of(trial), message.English())
	want := "[worker start busy lock idle finish chunks tasks] [[1 – 7.000 ms 1.000 ms 2.000 ms 9.000 ms 1 3] [2 – – – 10.00 ms – 0 0]]"
	if got := fmt.Sprint(table.Columns, " ", table.Rows); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got := fmt.Sprint(Workers(trace.Of(trial), inKorean).Columns); got != "[작업자 시작 태스크 실행 잠금 대기 쉼 끝난 때 묶음 수 태스크 수]" {
		t.Error(got)
	}
}

func TestTraceHead(t *testing.T) {
	for strategy, want := range map[core.Strategy]string{
		core.Goroutine:      "runtime 10.00 ms, all workers ready after 1.000 ms",
		core.SubprocessEach: "runtime 10.00 ms, each worker starting processes for 1.000 ms",
	} {
		run, trial := lockTrial(strategy)
		list := TraceHead(run, trial, trace.Of(trial))
		if first := "counter · 3 tasks · " + string(strategy) + " 2w 2c"; list[0].Text != first || list[1].Text != "1 core" || list[2].Text != want {
			t.Errorf("%q", list)
		}
	}
}

// What was left out of the trial and what cannot be read are two things; of
// neither, nothing is said.
func TestLeftOut(t *testing.T) {
	if list := LeftOut(trace.Trace{}); len(list) > 0 {
		t.Errorf("%q", list)
	}
	list := LeftOut(trace.Trace{Omitted: 3, Odd: 2})
	if len(list) != 2 || list[0].Key != "traced.untold" || list[0].Values["n"] != "3" || list[1].Key != "traced.odd" || list[1].Values["n"] != "2" {
		t.Errorf("%q", list)
	}
}
