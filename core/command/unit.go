package command

import (
	"regexp/syntax"
	"strings"

	"parallelogram/core"
	"parallelogram/core/message"
)

// unit is one of a time, or of a rate: so many of something a second.
type unit struct {
	text  string  // as it is written: "ms", "MB/s"
	rate  bool    // a number a second
	of    string  // of a rate what is counted, without its prefix: "B"
	scale float64 // of a time in seconds, of a rate by its prefix: 1e6
}

// seconds is the unit of a number that stands alone.
var seconds = unit{scale: 1}

// times are the units of times, in seconds.
var times = map[string]float64{
	"ns": 1e-9, "nsec": 1e-9, "us": 1e-6, "µs": 1e-6, "μs": 1e-6, "usec": 1e-6, "ms": 1e-3, "msec": 1e-3,
	"s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
	"min": 60, "minute": 60, "minutes": 60, "h": 3600, "hour": 3600, "hours": 3600,
}

// prefixes of what is counted: those of the SI, and IEC 80000-13's binary ones,
// which come first because they are longer.
var prefixes = []struct {
	text  string
	scale float64
}{
	{"Ki", 1 << 10}, {"Mi", 1 << 20}, {"Gi", 1 << 30}, {"Ti", 1 << 40},
	{"k", 1e3}, {"K", 1e3}, {"M", 1e6}, {"G", 1e9}, {"T", 1e12},
}

// readUnit reads "ms", "MB/s", "ops/sec".
func readUnit(text string) (unit, bool) {
	if scale, ok := times[text]; ok {
		return unit{text: text, scale: scale}, true
	}
	what, per, _ := strings.Cut(text, "/")
	if times[per] != 1 || what == "" {
		return unit{}, false
	}
	u := unit{text: what + "/s", rate: true, of: what, scale: 1}
	for _, p := range prefixes {
		if of, ok := strings.CutPrefix(what, p.text); ok && of != "" {
			u.of, u.scale = of, p.scale
			break
		}
	}
	return u, true
}

// unitOf returns the unit of what a command says of itself: the one that is given,
// or else the one that its expression has behind the number.
func unitOf(c core.Command) (unit, error) {
	if c.MetricUnit == "" {
		return implied(c.Metric), nil
	}
	u, ok := readUnit(c.MetricUnit)
	if !ok {
		return u, message.NewFieldError("metric-unit", "command.metric-unit", "text", c.MetricUnit)
	}
	return u, nil
}

// implied finds the unit in an expression such as "took ([0-9.]+) ms": what is
// written behind the first group, or within it behind the number.
func implied(pattern string) unit {
	tree, err := syntax.Parse(pattern, syntax.Perl)
	if err != nil {
		return seconds
	}
	if text, ok := behind(tree); ok {
		if u, known := readUnit(text); known {
			return u
		}
	}
	return seconds
}

// behind returns the first word that is written as it is behind the first group,
// or at the end of it; of an expression without groups at its end.
func behind(tree *syntax.Regexp) (word string, ok bool) {
	list := flat(tree)
	for i, part := range list {
		if part.Op != syntax.OpCapture {
			continue
		}
		if word, ok = lastWord(flat(part.Sub[0])); ok {
			return word, true
		}
		for _, next := range list[i+1:] {
			if next.Op == syntax.OpCapture {
				return lastWord(flat(next.Sub[0]))
			}
			if next.Op != syntax.OpLiteral {
				if spaces(next) {
					continue
				}
				return "", false
			}
			if fields := strings.Fields(string(next.Rune)); len(fields) > 0 {
				return strings.Trim(fields[0], "()[],;:"), true
			}
		}
		return "", false
	}
	return lastWord(list)
}

// flat returns what is matched one after the other.
func flat(tree *syntax.Regexp) []*syntax.Regexp {
	if tree.Op == syntax.OpConcat {
		return tree.Sub
	}
	return []*syntax.Regexp{tree}
}

// lastWord returns the word at the end of a list.
func lastWord(list []*syntax.Regexp) (string, bool) {
	last := list[len(list)-1]
	if fields := strings.Fields(string(last.Rune)); last.Op == syntax.OpLiteral && len(fields) > 0 {
		return fields[len(fields)-1], true
	}
	return "", false
}

// spaces reports whether an expression matches spaces alone, or nothing.
func spaces(e *syntax.Regexp) bool {
	switch e.Op {
	case syntax.OpStar, syntax.OpPlus, syntax.OpQuest, syntax.OpRepeat:
		return spaces(e.Sub[0])
	case syntax.OpLiteral:
		return strings.TrimSpace(string(e.Rune)) == ""
	case syntax.OpCharClass:
		return strings.TrimFunc(string(e.Rune), func(r rune) bool { return r <= ' ' }) == ""
	}
	return false
}
