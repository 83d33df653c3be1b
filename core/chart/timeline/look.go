package timeline

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"parallelogram/core"
	"parallelogram/core/chart/canvas"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
	"parallelogram/core/message"
	"parallelogram/core/trace"
)

// How much of its colour is left in the lines of a kind's pattern, and in
// chunks: work is the calm ground that waits stand out from.
const (
	inkShare  = 0.4
	workShare = 0.6
)

// looks returns how the kinds are filled, by their rank, and then the two
// fillings that turns at the interpreter lock have by turns.
func looks(s style.Style) []canvas.Filling {
	of := func(series int, p canvas.Pattern) canvas.Filling {
		return canvas.Filling{Base: s.Series[series], Ink: s.Faint(s.Series[series], inkShare), Pattern: p}
	}
	known := map[core.SpanKind]canvas.Filling{
		core.SpanStart: {Base: s.Faint(s.Muted, 0.8), Ink: s.Faint(s.Muted, 0.3), Pattern: canvas.Upright},
		core.SpanAlone: of(5, canvas.Crossed),
		core.SpanChunk: {Base: s.Faint(s.Series[0], workShare)},
		core.SpanBlock: of(2, canvas.Flat),
		core.SpanGIL:   of(3, canvas.Falling),
		core.SpanLock:  of(1, canvas.Rising),
	}
	var list []canvas.Filling
	for _, kind := range trace.Kinds() {
		list = append(list, known[kind])
	}
	return append(list, canvas.Filling{Base: s.Faint(s.Foreground, 0.75)}, canvas.Filling{Base: s.Faint(s.Foreground, 0.4)})
}

// firstTurn is the place of the first look of turns.
var firstTurn = len(trace.Kinds())

// idleLook is that of a row in which nothing is done.
func idleLook(s style.Style) canvas.Filling { return canvas.Filling{Base: s.Shade} }

// keys name the looks that the rows have, with what they took of all workers'
// time.
func (l Lanes) keys() (list []layer.Key) {
	add := func(f canvas.Filling, word string, share float64) {
		list = append(list, layer.Key{Text: word + " " + percent(share), Color: l.style.Foreground, Sample: layer.OfFilling(f)})
	}
	for rank, kind := range trace.Kinds() {
		if share := l.trace.Share(kind); share > 0 {
			add(l.looks[rank], Kind(l.language, kind), share)
		}
	}
	add(canvas.Filling{Base: l.style.Grid}, l.text("idle"), l.trace.Idle())
	return list
}

// percent writes a share with as many digits as it takes not to write none
// for some.
func percent(share float64) string {
	p := 100 * share
	switch {
	case p == 0:
		return "0%"
	case p < 0.1:
		return "<0.1%"
	case p < 9.95:
		return strconv.FormatFloat(p, 'f', 1, 64) + "%"
	}
	return strconv.FormatFloat(math.Min(p, 100), 'f', 0, 64) + "%"
}

// words are the keys of the texts for what workers do.
var words = map[core.SpanKind]string{
	core.SpanStart: "start", core.SpanAlone: "alone", core.SpanChunk: "chunk",
	core.SpanLock: "lock", core.SpanGIL: "gil", core.SpanBlock: "block",
}

// Kind says in a language what a worker does; that it is idle for nothing.
func Kind(l *message.Language, k core.SpanKind) string {
	if key, ok := words[k]; ok {
		return l.Text("timeline." + key)
	}
	return l.Text("timeline.idle")
}

// text says a text of timelines.
func (l Lanes) text(key string, pairs ...any) string {
	return l.language.Text("timeline."+key, pairs...)
}

// caption tells where a timeline comes from.
func (l Lanes) caption(run core.Run) []string {
	t, tasks := l.trace, 0
	for _, worker := range t.Workers {
		tasks += worker.Tasks
	}
	parts := []string{run.Experiment.Workload.Name, t.Cell.String(), l.text("tasks", "n", tasks)}
	if !t.Start.IsZero() {
		parts = append(parts, t.Start.Format("2006-01-02"))
	}
	return slices.DeleteFunc(append(parts, run.Host.Model), func(part string) bool { return part == "" })
}

// notes say how to read the rows, each of which is so many workers: what is
// peculiar of these, with or without what is true of all.
func (l Lanes) notes(per int) []string {
	var peculiar []string
	if per > 1 {
		peculiar = append(peculiar, l.text("grouped", "n", per))
	}
	if n := l.trace.Omitted; n > 0 {
		peculiar = append(peculiar, l.text("untold", "n", n))
	}
	if len(peculiar) == 0 {
		return []string{l.text("note")}
	}
	rest := strings.Join(peculiar, " · ")
	return []string{l.text("note") + " · " + rest, rest, peculiar[0]}
}
