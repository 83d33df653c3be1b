package cli

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"

	"parallelogram/core/sweep"
)

// progressLine tells on a terminal how far a sweep has come, in one line that
// is written over. Elsewhere it says nothing.
type progressLine struct {
	out   io.Writer // nil when there is no terminal
	title string
}

func newProgressLine(out io.Writer, title string) progressLine {
	if file, ok := out.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		return progressLine{out, title}
	}
	return progressLine{}
}

// eraseLine returns to the start of the line and clears it (ECMA-48).
const eraseLine = "\r\x1b[K"

func (l progressLine) show(p sweep.Progress) {
	if l.out != nil {
		fmt.Fprint(l.out, eraseLine, l.title, describe(p))
	}
}

func (l progressLine) clear() {
	if l.out != nil {
		fmt.Fprint(l.out, eraseLine)
	}
}

// describe puts a progress into words.
func describe(p sweep.Progress) string {
	switch p.Phase {
	case sweep.Calibrating:
		return "calibrating: how much work takes the target time?"
	case sweep.Probing:
		return fmt.Sprintf("probing what a round costs · %v%s", p.Cell, left(p.Left))
	case sweep.Waiting:
		return "waiting for other programs to rest" + left(p.Left)
	case sweep.Measuring, sweep.Focusing, sweep.Confirming:
		return fmt.Sprintf("%s · round %d of %d · %v · %d of %d trials%s", p.Phase, p.Round, p.Rounds, p.Cell, p.Done, p.Planned, left(p.Left))
	}
	return ""
}

func left(d time.Duration) string {
	if d <= 0 {
		return ""
	}
	seconds := int(d.Round(time.Second) / time.Second)
	return fmt.Sprintf(" · %d:%02d left", seconds/60, seconds%60)
}
