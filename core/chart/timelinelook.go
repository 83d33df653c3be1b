package chart

import (
	"math"
	"strconv"

	"parallelogram/core"
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
func looks(s Style) []filling {
	of := func(series int, p pattern) filling {
		return filling{s.Series[series], s.faint(s.Series[series], inkShare), p}
	}
	known := map[core.SpanKind]filling{
		core.SpanStart: {s.faint(s.Muted, 0.8), s.faint(s.Muted, 0.3), upright},
		core.SpanAlone: of(5, crossed),
		core.SpanChunk: {base: s.faint(s.Series[0], workShare)},
		core.SpanBlock: of(2, flat),
		core.SpanGIL:   of(3, falling),
		core.SpanLock:  of(1, rising),
	}
	var list []filling
	for _, kind := range trace.Kinds() {
		list = append(list, known[kind])
	}
	return append(list, filling{base: s.faint(s.Foreground, 0.75)}, filling{base: s.faint(s.Foreground, 0.4)})
}

// firstTurn is the place of the first look of turns.
var firstTurn = len(trace.Kinds())

// idleLook is that of a row in which nothing is done.
func idleLook(s Style) filling { return filling{base: s.Shade} }

// keys name the looks that the rows have, with what they took of all workers'
// time.
func (l *lanes) keys(s Style) (list []key) {
	if !l.trace.Recorded() {
		return nil
	}
	add := func(f filling, word string, share float64) {
		list = append(list, key{text: word + " " + percent(share), color: s.Foreground, swatch: swatchOf(f)})
	}
	for rank, kind := range trace.Kinds() {
		if share := l.trace.Share(kind); share > 0 {
			add(l.looks[rank], l.words.Kind(kind), share)
		}
	}
	add(filling{base: s.Grid}, l.words.Idle, l.trace.Idle())
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
