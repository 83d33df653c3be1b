package verdict

import (
	"fmt"
	"math"

	"parallelogram/core"
)

// Headline says what to do, in a sentence.
func (a Answer) Headline() string {
	switch {
	case a.Chosen == a.Base && a.Base.Strategy == core.Serial:
		return "Run it serially: nothing that was measured is clearly faster."
	case !a.Resolved():
		return "Not resolved: nothing is clearly faster than " + baseName(a.Base) + "."
	}
	return fmt.Sprintf("Use %s on %s.", workers(a.Chosen), plural(a.Chosen.Cores, "core"))
}

// Detail says how sure the headline is, with its numbers.
func (a Answer) Detail() string {
	if a.Chosen == a.Base {
		return fmt.Sprintf("It takes %s, 95%% interval %s, in %s.", seconds(a.Time.Value), span(a.Time.CI, seconds), plural(a.Rounds, "round"))
	}
	if !a.Resolved() {
		return fmt.Sprintf("The fastest, %s on %s, runs in %s of %s; its speed-up is %s, 95%% interval %s, %s. Measure more rounds, longer work, or on a quieter machine.",
			workers(a.Chosen), plural(a.Chosen.Cores, "core"), seconds(a.Time.Value), seconds(a.BaseTime.Value), times(a.Speedup.Value), span(a.Speedup.CI, times), a.standing())
	}
	return fmt.Sprintf("%s times faster than %s (%s → %s), 95%% interval %s, %s.",
		times(a.Speedup.Value), baseName(a.Base), seconds(a.BaseTime.Value), seconds(a.Time.Value), span(a.Speedup.CI, times), a.standing())
}

// standing says what the headline rests on.
func (a Answer) standing() string {
	if a.Confirmed {
		return "confirmed in " + plural(a.Rounds, "fresh round")
	}
	return fmt.Sprintf("exploratory: from the %s that chose it", plural(a.Rounds, "round"))
}

// More says what the next larger worker count brings; empty when there is
// none.
func (a Answer) More() string {
	if a.Gain == nil {
		return ""
	}
	g, change := *a.Gain, fmt.Sprintf("%s [%s, %s]", signed(a.Gain.Value), signed(a.Gain.CI.Low), signed(a.Gain.CI.High))
	switch {
	case g.CI.High < 0:
		return fmt.Sprintf("%d workers are slower (%s).", a.Next.Workers, change)
	case g.CI.Low > 0:
		return fmt.Sprintf("%d workers gain a little (%s), not enough to pay for themselves.", a.Next.Workers, change)
	default:
		return fmt.Sprintf("%d workers gain nothing (%s).", a.Next.Workers, change)
	}
}

// LawText says what the fitted law claims; it claims nothing when it does not
// describe the times.
func (s Scaling) LawText() string {
	switch {
	case s.Law == "":
		return fmt.Sprintf("No law is fitted: that takes %d worker counts with a physical core each, and %s.", s.Needs, countOf(len(s.Workers)))
	case s.Rejected:
		return fmt.Sprintf("No law describes this curve (%s misses by %s), so nothing is claimed about a serial share.", s.Law.Name(), share(s.Miss))
	}
	text := fmt.Sprintf("%s [%s, %s] of the work runs serially", share(s.Sigma.Value), share(s.Sigma.CI.Low), share(s.Sigma.CI.High))
	switch {
	case !math.IsInf(s.Peak.Value, 0):
		text += fmt.Sprintf("; throughput is greatest at about %.0f workers", s.Peak.Value)
	case !math.IsInf(s.Limit.Value, 0):
		text += fmt.Sprintf("; more than %s times is out of reach", limit(s.Limit.Value))
	}
	if s.Fit.SigmaHeld() {
		text += "; the times fall faster than workers are added, so the base may be handicapped"
	}
	return text + "."
}

func countOf(n int) string {
	if n == 1 {
		return "there is 1"
	}
	return fmt.Sprintf("there are %d", n)
}

// workers names the workers of a cell: "4 goroutines".
func workers(c core.Cell) string {
	switch c.Strategy {
	case core.Goroutine:
		return plural(c.Workers, "goroutine")
	case core.Subprocess:
		if c.Workers == 1 {
			return "1 subprocess"
		}
		return fmt.Sprintf("%d subprocesses", c.Workers)
	}
	return fmt.Sprintf("%s with %s", c.Strategy, plural(c.Workers, "worker"))
}

func baseName(c core.Cell) string {
	if c.Strategy == core.Serial {
		return "the serial program"
	}
	return fmt.Sprintf("%s on %s", workers(c), plural(c.Cores, "core"))
}
