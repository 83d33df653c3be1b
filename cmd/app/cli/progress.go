package cli

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/sweep"
)

// progressLine tells on a terminal how far a sweep has come, in one line that
// is written over. Elsewhere it says nothing.
type progressLine struct {
	out      io.Writer // nil when there is no terminal
	language *message.Language
	title    string
}

func newProgressLine(t terminal, title string) progressLine {
	if file, ok := t.err.(*os.File); ok && term.IsTerminal(int(file.Fd())) {
		return progressLine{t.err, t.language, title}
	}
	return progressLine{}
}

// long tells, as soon as a run says so and on a terminal or not, that it takes long
// and what would take less.
type long struct {
	progressLine
	t    terminal
	told *int // notices that were looked at
}

func newLong(t terminal, line progressLine) long { return long{line, t, new(int)} }

func (l long) show(p sweep.Progress) {
	for _, n := range p.Run.Notices[min(*l.told, len(p.Run.Notices)):] {
		if n.Key == "long-run" {
			l.clear()
			fmt.Fprintln(l.t.err, l.t.language.Say(n))
		}
	}
	*l.told = len(p.Run.Notices)
	l.progressLine.show(p)
}

// eraseLine returns to the start of the line and clears it (ECMA-48).
const eraseLine = "\r\x1b[K"

func (l progressLine) show(p sweep.Progress) {
	if l.out != nil {
		fmt.Fprint(l.out, eraseLine, l.title, l.language.Say(describe(p)))
	}
}

func (l progressLine) clear() {
	if l.out != nil {
		fmt.Fprint(l.out, eraseLine)
	}
}

// describe says how far a sweep has come, and how long it will take if that is
// known.
func describe(p sweep.Progress) message.Message {
	if p.Phase == sweep.Done {
		return message.Message{}
	}
	done := message.New(message.Info, "cli.progress."+string(p.Phase), "cell", p.Cell.String(),
		"round", p.Round, "rounds", p.Rounds, "done", p.Done, "planned", p.Planned)
	if p.Phase == sweep.Calibrating || p.Left <= 0 {
		return done
	}
	return message.New(message.Info, "cli.progress.left", "progress", done, "left", quantity.Clock(p.Left))
}
