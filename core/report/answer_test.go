package report

import (
	"regexp"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/choice"
	"parallelogram/core/internal/scene"
	"parallelogram/core/quantity"
	"parallelogram/core/verdict"
)

func TestAnswersReadWell(t *testing.T) {
	s := scene.Eight(scene.Beside(scene.Amdahl(0.04), func(c core.Cell, t *core.Trial) {
		if c.Workers > c.Cores {
			t.Usage.Involuntary = 100
		}
	})).Noisy(1e-4)
	s.Workers, s.Cores = []int{1, 2, 3, 4, 8}, []int{4}
	a := answer(t, s)
	for got, want := range map[string]string{
		a.Headline().Text:    "Use 4 goroutines on 4 cores.",
		a.Detail().Text:      "3.57 times faster than the serial program (from 1.00 s to 280 ms), 95% interval 3.57–3.57, measured in 10 fresh rounds that were run after it was chosen.",
		a.More().Text:        "8 goroutines are not clearly faster: they take 1.00 times as long [1.00–1.00], in 10 fresh rounds.",
		Law(*a.Scaling).Text: "4.0% [4.0%–4.0%] of the work runs on one worker at a time. Whether many more workers would still gain cannot be told from these counts.",
	} {
		if got = spaced(got); got != want {
			t.Errorf("says\n%s\nwant\n%s", got, want)
		}
	}
}

func TestHeadlines(t *testing.T) {
	wrong := scene.Eight(scene.Beside(scene.Linear, func(c core.Cell, t *core.Trial) {
		if c.Workers == 8 && t.Round%2 == 0 {
			t.Lost = int64(t.Round)
		}
	}))
	alone := scene.Eight(scene.Linear)
	alone.Strategies, alone.Workers = nil, []int{8}
	exploratory := scene.Eight(scene.Linear)
	exploratory.Confirm = 0
	for name, c := range map[string]struct {
		run          core.Run
		headline     string
		detail       []string
		recommending bool
	}{
		"recommended": {scene.Eight(scene.Linear).Run(), "Use 8 goroutines on 8 cores.", []string{"times faster than the serial program", "measured in 10 fresh rounds that were run after it was chosen."}, true},
		"not yet":     {exploratory.Run(), "Use 8 goroutines on 8 cores.", []string{"in the 10 rounds by which it was chosen, so it may look a little better than it is"}, true},
		"tied":        {scene.Eight(scene.Linear).With(core.Subprocess).Run(), "8 subprocesses on 8 cores: these rounds cannot tell which is faster.", nil, true},
		"serial":      {scene.Eight(scene.Level).Run(), "Run it serially: nothing that was measured is more than 5% faster.", []string{"It takes 1.00 s, the median of 10 rounds"}, false},
		"unresolved":  {scene.Eight(scene.Level).Noisy(0.4).Run(), "No clear answer: with 4 goroutines on 8 cores it is not clearly faster than with the serial program.", []string{"more rounds"}, false},
		"wrong":       {wrong.Run(), "Results are wrong: 8 goroutines on 8 cores lost counts in 10 of 20 trials. Nothing is recommended.", []string{"work that is done wrong"}, false},
		"alone":       {only(alone.Run(), core.Baseline), "Nothing to choose from: only the serial program was measured.", nil, false},
		"alone, many": {only(alone.Run(), scene.Goroutines(8)), "Nothing to choose from: only 8 goroutines on 8 cores was measured.", nil, false},
	} {
		a := answerRun(t, c.run)
		if got := spaced(a.Headline().Text); !strings.HasSuffix(got, c.headline) || Recommends(a.Headline()) != c.recommending {
			t.Errorf("%s: %q, recommending %v, want %q", name, got, Recommends(a.Headline()), c.headline)
		}
		says(t, spaced(a.Detail().Text), c.detail...)
	}
}

// only keeps the trials of one cell.
func only(run core.Run, c core.Cell) core.Run {
	var kept []core.Trial
	for _, t := range run.Trials {
		if t.Cell == c {
			kept = append(kept, t)
		}
	}
	run.Trials = kept
	return run
}

func TestWhatIsWrongRecommendsNothing(t *testing.T) {
	run := scene.Eight(scene.Linear).Run()
	for i := range run.Trials {
		if trial := &run.Trials[i]; trial.Cell.Workers == 8 && trial.Round%2 == 0 || trial.Cell.Workers == 4 && trial.Round == 1 {
			trial.Lost = int64(trial.Round)
		}
	}
	a := analyse(t, run)
	wrong, _ := Of(a)
	text := joined(wrong.Sentences())
	says(t, text, "8 goroutines on 8 cores gave wrong results in 10 of 20 trials", "(writes lost in the worst trial: 20)")
	silent(t, text, "Use ", "goroutines gain", "not clearly faster")
	silent(t, joined(Cell(a, a.Cell(wrong.Chosen))), "recommended")
	if title, ok := wrong.TitleOfTimes(all); ok {
		t.Errorf("a title recommends it: %s", title.Text)
	}
}

func TestOneCellIsComparedWithNothing(t *testing.T) {
	for _, c := range []core.Cell{core.Baseline, scene.Goroutines(2)} {
		a := answerRun(t, only(scene.Eight(scene.Linear).Run(), c))
		silent(t, joined(a.Sentences()), "ideal", "faster")
		for _, title := range titles(a) {
			if m, ok := title(all); ok {
				t.Errorf("of %v alone: %s", c, m.Text)
			}
		}
	}
}

func TestWhatIsUnresolvedIsNotCalledTheFastest(t *testing.T) {
	a := ForTitles(&verdict.Answer{Confirmed: true, Rounds: 6, Choice: choice.Choice{Base: core.Baseline, Chosen: core.Cell{Strategy: core.Goroutine, Workers: 2, Cores: 1}}})
	text := a.Detail().Text
	silent(t, text, "fastest", "confirmed")
	says(t, text, "in 6 fresh rounds")
}

// The table takes all rounds, a confirmed answer the fresh ones: why they differ
// stands beside them.
func TestTwoNumbersForOneThingAreExplained(t *testing.T) {
	run := scene.Eight(scene.Linear).Run()
	for i := range run.Trials {
		if t := &run.Trials[i]; t.Phase == core.PhaseSweep && t.Cell.Workers == 8 {
			t.Runtime = t.Runtime * 9 / 10
		}
	}
	a := answerRun(t, run)
	says(t, joined(a.Sentences()), "The table and the chart say "+quantity.Ratio(a.Pooled.Value)+" times [", "they also count the rounds by which it was chosen")
	a.Pooled = a.Speedup
	if m := a.All(); m.Text != "" {
		t.Errorf("equal numbers are explained: %s", m.Text)
	}
}

func TestFewerAndMoreWorkers(t *testing.T) {
	s := scene.Eight(scene.Times(map[int]float64{1: 1, 2: 0.5, 3: 0.47}))
	s.Workers = []int{1, 2, 3}
	says(t, spaced(answer(t, s.Noisy(0.1)).Headline().Text), "Use 2 to 3 goroutines on 8 cores: these rounds cannot tell which is faster.")
	says(t, keyed(answer(t, s.Noisy(0.3)).Sentences(), "answer.fewer"), "Fewer may do: with ")
	if text := keyed(answer(t, s.Noisy(0.002)).Sentences(), "answer.fewer") + keyed(answer(t, s.Noisy(0.002)).Sentences(), "answer.use-range"); text != "" {
		t.Errorf("where all is clear: %s", text)
	}
	s = scene.Eight(scene.Linear)
	s.Workers = []int{1, 2, 4}
	says(t, keyed(answer(t, s).Sentences(), "answer.edge"), "4 goroutines are the most", "Measure up to 8 as well.")
	for key, times := range map[string]map[int]float64{
		"answer.next-slower":  {1: 1, 2: 0.5, 4: 0.6},
		"answer.next-little":  {1: 1, 2: 0.5, 4: 0.485},
		"answer.next-nothing": {1: 1, 2: 0.5, 4: 0.5},
	} {
		s.Model = scene.Times(times)
		if a := answer(t, s.Noisy(0.002)); a.Chosen.Workers != 2 || a.More().Key != key {
			t.Errorf("beside %v it says %s, want %s", a.Chosen, a.More().Key, key)
		}
	}
}

func TestWeakScalingIsToldAsWork(t *testing.T) {
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		n := float64(c.Workers)
		scene.Took(t, n/(n-(n-1)*0.1), n)
	})
	s.Weak = true
	says(t, joined(answer(t, s).Sentences()), "times the work of the serial program in the same time", "one share takes 1.00 s alone, 8 take 1.", "Gustafson's law", "this is 1.4% (Amdahl's law)")
}

// Where there is no serial program, what speed-ups compare with has workers.
func TestTheBaseIsNamed(t *testing.T) {
	run := scene.Eight(scene.Linear).Run()
	for i := range run.Trials {
		if run.Trials[i].Cell == core.Baseline {
			run.Trials[i].Failure = "killed"
		}
	}
	says(t, spaced(answerRun(t, run).Detail().Text), "times faster than 1 goroutine on 8 cores (from")
}

func TestAVariantIsAnswered(t *testing.T) {
	s := scene.Eight(func(c core.Cell, t *core.Trial) {
		if scene.Linear(c, t); c.Variant == "stubborn" {
			scene.Level(c, t)
		}
	})
	s.Variants = []core.Variant{{Name: "willing"}, {Name: "stubborn"}}
	a := analyse(t, s.Run())
	first, _ := Of(a)
	second, ok := OfVariant(a, a.Others[0])
	if !ok || first.Headline().Key != "answer.use" || second.Headline().Key != "answer.serial" {
		t.Errorf("%s, and of the other: %s", first.Headline().Text, second.Headline().Text)
	}
	if _, ok := OfVariant(a, analysis.Variant{}); ok {
		t.Error("a variant without an answer has one")
	}
}

// Whatever is said is complete, and no line breaks between a number and its unit.
func TestSentencesAreComplete(t *testing.T) {
	loose := regexp.MustCompile(`[0-9] (s|ms|µs|GHz)\b`)
	for _, c := range scene.Causes {
		a := answer(t, c.Scene)
		for _, m := range append(a.Sentences(), a.Certainty()...) {
			if strings.ContainsAny(m.Text, "{}") || strings.Contains(m.Text, "NaN") || m.Text == "" || loose.MatchString(m.Text) {
				t.Errorf("%s: %s says %q", c.Code, m.Key, m.Text)
			}
		}
	}
}

// The question that a run began with is answered first, from the same numbers.
func TestTheQuestionIsAnsweredFirst(t *testing.T) {
	locks := scene.Eight(scene.Beside(scene.Amdahl(0.3), func(c core.Cell, t *core.Trial) {
		if c.Workers > 1 {
			t.LockWait = t.Runtime * 4
		}
	}))
	for question, c := range map[string]struct {
		scene scene.Scene
		key   string
	}{
		"cpu-scaling": {scene.Eight(scene.Linear), "asked.scales"},
		"waiting":     {scene.Eight(scene.Level), "asked.nothing"},
		"processes":   {scene.Eight(scene.Linear).With(core.Subprocess), "asked.either"},
		"gil":         {scene.Eight(scene.Beside(scene.Linear, turns)).With(core.GIL), "asked.better"},
		"lock":        {locks, "finding.lock-waits"},
		"memory":      {scene.Eight(scene.Linear), "asked.none"},
		"":            {scene.Eight(scene.Linear), "answer.use"},
	} {
		run := c.scene.Run()
		run.Experiment.Question = question
		if got := answerRun(t, run).Sentences()[0].Key; got != c.key {
			t.Errorf("%q is answered by %s, want %s", question, got, c.key)
		}
	}
}

// turns lets the threads of a lock take turns.
func turns(c core.Cell, t *core.Trial) {
	if c.Strategy == core.GIL {
		scene.Took(t, 1, 1)
	}
}
