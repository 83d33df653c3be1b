package report

import (
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
	"parallelogram/core/message"
)

// all shows every cell.
func all(core.Cell) bool { return true }

// onCores shows the cells on so many cores.
func onCores(n int) func(core.Cell) bool {
	return func(c core.Cell) bool { return c.Cores == n || c == core.Baseline }
}

// titled is a title in English, empty for none.
func titled(m message.Message, ok bool) string {
	if !ok {
		return ""
	}
	return spaced(m.Text)
}

// titles are all that an answer has.
func titles(a Answer) []func(func(core.Cell) bool) (message.Message, bool) {
	return []func(func(core.Cell) bool) (message.Message, bool){
		a.TitleOfTimes, a.TitleOfSpeedups, a.TitleOfEfficiency, a.TitleOfLosses, a.TitleOfGrid,
	}
}

func TestTitlesSayTheFinding(t *testing.T) {
	levels := func(times map[int]float64) Answer {
		return answer(t, scene.Eight(scene.Times(times)))
	}
	flat := levels(map[int]float64{1: 1, 2: 0.5, 3: 0.5, 4: 0.5, 6: 0.5, 8: 0.5})
	worse := levels(map[int]float64{1: 1, 2: 0.5, 3: 0.7, 4: 0.8, 6: 0.9, 8: 0.9})
	little := levels(map[int]float64{1: 1, 2: 0.5, 3: 0.49, 4: 0.485, 6: 0.485, 8: 0.485})
	most := answer(t, scene.Eight(scene.Linear))
	none := answer(t, scene.Eight(scene.Level))
	start := answer(t, scene.Eight(scene.Threads).With(core.Subprocess))
	turns := answer(t, scene.Eight(scene.Threads).With(core.GIL))
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
	s := scene.Eight(scene.Linear)
	s.Workers, s.Cores = []int{1, 2, 4}, []int{1, 2}
	a := answer(t, s)
	if got, want := titled(a.TitleOfTimes(onCores(2))), "goroutine stops gaining at 2 workers"; got != want {
		t.Errorf("on 2 cores: %q, want %q", got, want)
	}
	for i, title := range titles(a) {
		if got := titled(title(onCores(1))); got != "" {
			t.Errorf("title %d of a chart on 1 core is about 2: %q", i, got)
		}
	}
	equal := func(c core.Cell) bool { return c.Workers == c.Cores }
	if got, want := titled(a.TitleOfTimes(equal)), "2 goroutines on 2 cores: "; !strings.HasPrefix(got, want) {
		t.Errorf("with workers = cores: %q, want it to begin with %q", got, want)
	}
}

// One of two that may do as well is not called the fastest.
func TestATieIsNotCalledTheFastest(t *testing.T) {
	even := answer(t, scene.Eight(scene.Linear).With(core.Subprocess))
	if title := titled(even.TitleOfGrid(all)); !strings.HasSuffix(title, ": among the fastest") {
		t.Errorf("a chart calls one of two the fastest: %q", title)
	}
}

func TestNoTitleOfWhatTheNoiseHides(t *testing.T) {
	s := scene.Eight(scene.Level)
	a := answer(t, s.Noisy(0.4))
	for i, title := range slices.Delete(titles(a), 3, 4) { // losses are known all the same
		if got := titled(title(all)); got != "" {
			t.Errorf("title %d of an answer that is not resolved: %q", i, got)
		}
	}
}

// TestTitlesFitAFigure: two lines of a figure of one column hold about so many
// letters.
func TestTitlesFitAFigure(t *testing.T) {
	a := answer(t, scene.Eight(scene.Threads).With(core.GIL, core.Subprocess))
	for i, title := range titles(a) {
		if got := titled(title(all)); len(got) > 90 || got == "" {
			t.Errorf("title %d has %d letters: %q", i, len(got), got)
		}
	}
}
