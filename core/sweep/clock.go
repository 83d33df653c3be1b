package sweep

import (
	"time"

	"parallelogram/core"
)

// clock tells how long a run has gone on by its trials alone, so that a run that
// is continued decides as one that was never interrupted. It stands still from
// the end of one trial to the end of the next.
type clock struct {
	end    time.Time     // of the last trial; the start of the run before the first
	spent  time.Duration // of the run until then, without its breaks
	round  int           // of the last trial
	rounds int           // that a pause was taken before
	waited time.Duration // in these pauses, mostly for other programs to rest
}

// pause returns how long the run paused before the next trial. What takes longer
// than the longest pause is a break, which counts for nothing: the run was stopped
// meanwhile.
func (c *clock) pause(t core.Trial, longest time.Duration) time.Duration {
	pause := t.Start.Round(0).Sub(c.end.Round(0)) // by the wall clock, as in files
	if pause < 0 || pause > longest {
		return 0
	}
	return pause
}

// advance moves on to the end of the next trial.
func (c *clock) advance(t core.Trial, longest time.Duration) {
	pause := c.pause(t, longest)
	if t.Round > c.round {
		c.round = t.Round
		c.rounds++
		c.waited += pause
	}
	c.spent += pause + t.Process
	c.end = t.Start.Add(t.Process)
}

// waits predicts the pauses before so many rounds to come.
func (c *clock) waits(rounds int) time.Duration {
	return time.Duration(max(0, rounds)) * c.waited / time.Duration(max(1, c.rounds))
}
