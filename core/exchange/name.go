package exchange

import (
	"regexp"
	"strings"
	"unicode"
)

// name is what heads a column, taken apart.
type name struct {
	words []string // in lower case, without units
	unit  unit     // that the heading tells
}

var (
	bracketed = regexp.MustCompile(`[(\[]([^)\]]*)[)\]]`)
	humps     = regexp.MustCompile(`([a-z])([A-Z])`)
)

// nameOf takes a heading apart: avg_time[ms], wallTime (s), ns/op.
func nameOf(heading string) (n name) {
	heading = strings.Trim(strings.TrimSpace(heading), "*`\"'")
	n.unit = one
	if heading == "S" {
		return name{[]string{"s"}, one} // the textbooks' speed-up, or seconds: the values must tell
	}
	if of, per, divided := strings.Cut(heading, "/"); divided && (of == "t" || runtimeWords[strings.ToLower(strings.TrimSpace(of))]) {
		heading = of + " [" + strings.TrimSpace(per) + "]" // as physicists write it
	}
	if in := bracketed.FindStringSubmatch(heading); in != nil {
		n.unit = unitOf(in[1])
		heading = strings.Replace(heading, in[0], " ", 1)
	}
	if u := unitOf(heading); strings.Contains(heading, "/") && u.kind != "" {
		return name{nil, u}
	}
	heading = strings.ToLower(humps.ReplaceAllString(heading, "$1 $2"))
	n.words = strings.FieldsFunc(heading, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if last := len(n.words) - 1; last >= 0 && n.unit.kind == "" {
		if u := unitOf(n.words[last]); u.kind == Throughput || u.kind == Runtime && u.scale <= 1 {
			n.unit, n.words = u, n.words[:last] // time_min is the least
		}
	}
	return n
}

// countScore says how much a name is one of worker counts; 0 not at all.
func countScore(n name) int {
	if n.unit.kind != "" {
		return 0
	}
	of, others := 0, 0
	for _, word := range n.words {
		switch {
		case runtimeWords[word], throughputWords[word], speedupWords[word], rangeWords[word], otherWords[word] && !countWords[word] && !fillers[word]:
			return 0
		case countWords[word]:
			of++
		case !fillers[word] && word != "per":
			others++
		case word == "per":
			return 0
		}
	}
	switch {
	case of > 0 && others == 0:
		return 4
	case of > 0:
		return 3
	case len(n.words) == 1 && n.words[0] == "p":
		return 2
	case len(n.words) == 1 && n.words[0] == "n":
		return 1
	}
	return 0
}

// headedCount reads a heading that is a count, such as 8, 8 threads or p=8.
func headedCount(cell string) (float64, bool) {
	if n, grid, ok := countOf(cell, unknown); ok && !grid {
		return n, whole(n)
	}
	m := worded.FindStringSubmatch(strings.ToLower(strings.Trim(cell, "*` ")))
	if m == nil || !countWords[m[1]] && m[1] != "p" && m[1] != "n" {
		return 0, false
	}
	n, _, ok := leading(m[2], unknown)
	return n, ok && whole(n)
}

var worded = regexp.MustCompile(`^([a-z]+)\s*[=:]?\s*(\d+)$`)

func whole(n float64) bool { return n >= 1 && n <= mostWorkers && n == float64(int64(n)) }

// known reports whether a heading names counts or values.
func known(heading string) bool {
	n := nameOf(heading)
	return countScore(n) > 0 || valueOf(n).rank > 0
}
