package verdict

import (
	"strings"
	"testing"

	"parallelogram/core"
)

// all shows every cell.
func all(core.Cell) bool { return true }

// onCores shows the cells on so many cores.
func onCores(n int) func(core.Cell) bool {
	return func(c core.Cell) bool { return c.Cores == n || c == core.Baseline }
}

// titled is a title in English, empty for none.
func titled(s Sentence, ok bool) string {
	if !ok {
		return ""
	}
	return s.String()
}

func TestTitlesSayTheFinding(t *testing.T) {
	levels := func(times map[int]float64) Answer {
		return judge(t, eight(func(c core.Cell, t *core.Trial) { took(t, times[c.Workers], 1) }))
	}
	flat := levels(map[int]float64{1: 1, 2: 0.5, 3: 0.5, 4: 0.5, 6: 0.5, 8: 0.5})
	worse := levels(map[int]float64{1: 1, 2: 0.5, 3: 0.7, 4: 0.8, 6: 0.9, 8: 0.9})
	little := levels(map[int]float64{1: 1, 2: 0.5, 3: 0.49, 4: 0.485, 6: 0.485, 8: 0.485})
	most := judge(t, eight(linear))
	none := judge(t, eight(func(c core.Cell, t *core.Trial) { took(t, 1, 1) }))
	start := judge(t, eight(threads).with(core.Subprocess))
	turns := judge(t, eight(threads).with("gil"))
	for _, c := range []struct{ got, want string }{
		{titled(flat.TitleOfTimes(all)), "goroutine stops gaining at 2 workers"},
		{titled(worse.TitleOfTimes(all)), "goroutine gets slower beyond 2 workers"},
		{titled(little.TitleOfTimes(all)), "goroutine gains little beyond 2 workers"},
		{titled(most.TitleOfTimes(all)), "8 goroutines on 8 cores: the fastest"},
		{titled(none.TitleOfTimes(all)), "Nothing beats the serial program by more than 5%"},
		{titled(none.TitleOfSpeedups(all)), "Nothing beats the serial program by more than 5%"},
		{titled(flat.TitleOfGrid(all)), "2 goroutines on 8 cores: within 5% of the fastest"},
		{titled(most.TitleOfGrid(all)), "8 goroutines on 8 cores: the fastest"},
		{titled(none.TitleOfGrid(all)), ""},
		{titled(turns.TitleOfTimes(all)), "8 goroutines on 8 cores: the fastest; gil workers take turns"},
		{titled(turns.TitleOfLosses(all)), "gil workers take turns"},
	} {
		if c.got != c.want {
			t.Errorf("says %q, want %q", c.got, c.want)
		}
	}
	for got, want := range map[string]string{
		titled(start.TitleOfTimes(all)):     "8 goroutines on 8 cores: the fastest; subprocess pays ",
		titled(start.TitleOfLosses(all)):    "subprocess pays ",
		titled(most.TitleOfSpeedups(all)):   "8 goroutines: 8.0",
		titled(most.TitleOfEfficiency(all)): "8 goroutines keep ",
		titled(most.TitleOfLosses(all)):     "8 goroutines keep ",
	} {
		if !strings.HasPrefix(got, want) {
			t.Errorf("says %q, want it to begin with %q", got, want)
		}
	}
}

func TestTitlesAreOfWhatIsShown(t *testing.T) {
	s := eight(func(c core.Cell, t *core.Trial) {
		took(t, 1/float64(min(c.Workers, c.Cores)), 1)
	})
	s.workers, s.cores = []int{1, 2, 4}, []int{1, 2}
	a := judge(t, s)
	if got, want := titled(a.TitleOfTimes(onCores(2))), "goroutine stops gaining at 2 workers"; got != want {
		t.Errorf("on 2 cores: %q, want %q", got, want)
	}
	titles := []func(func(core.Cell) bool) (Sentence, bool){
		a.TitleOfTimes, a.TitleOfSpeedups, a.TitleOfEfficiency, a.TitleOfLosses, a.TitleOfGrid,
	}
	for i, title := range titles {
		if got := titled(title(onCores(1))); got != "" {
			t.Errorf("title %d of a chart on 1 core is about 2: %q", i, got)
		}
	}
	equal := func(c core.Cell) bool { return c.Workers == c.Cores }
	if got, want := titled(a.TitleOfTimes(equal)), "2 goroutines on 2 cores: "; !strings.HasPrefix(got, want) {
		t.Errorf("with workers = cores: %q, want it to begin with %q", got, want)
	}
}

func TestNoTitleOfWhatTheNoiseHides(t *testing.T) {
	s := eight(func(c core.Cell, t *core.Trial) { took(t, 1, 1) })
	s.noise = 0.4
	a := judge(t, s)
	for i, title := range []func(func(core.Cell) bool) (Sentence, bool){
		a.TitleOfTimes, a.TitleOfSpeedups, a.TitleOfEfficiency, a.TitleOfGrid,
	} {
		if got := titled(title(all)); got != "" {
			t.Errorf("title %d of an answer that is not resolved: %q", i, got)
		}
	}
}

// TestTitlesFitAFigure: two lines of a figure of one column hold about so many
// letters.
func TestTitlesFitAFigure(t *testing.T) {
	a := judge(t, eight(threads).with("gil", core.Subprocess))
	for i, title := range []func(func(core.Cell) bool) (Sentence, bool){
		a.TitleOfTimes, a.TitleOfSpeedups, a.TitleOfEfficiency, a.TitleOfLosses, a.TitleOfGrid,
	} {
		if got := titled(title(all)); len(got) > 90 || got == "" {
			t.Errorf("title %d has %d letters: %q", i, len(got), got)
		}
	}
}
