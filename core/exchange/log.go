package exchange

import (
	"regexp"
	"strings"
	"sync"
	"unicode"

	"parallelogram/core/message"
)

// patterns are how people and tools tell counts and times in sentences.
type patterns struct {
	count []*regexp.Regexp // the number is the first group
	time  *regexp.Regexp   // a time with its unit, or of a clock
	label *regexp.Regexp   // what stands before the time of a clock on the wall
	other *regexp.Regexp   // what stands before other times
}

var logPatterns = sync.OnceValue(func() patterns {
	const of = `(?:threads?|workers?|cores?|cpus?|procs?|process(?:es|ors?)?|ranks?|nodes?|clients?|gomaxprocs|concurrency|goroutines?)`
	return patterns{
		count: []*regexp.Regexp{
			regexp.MustCompile(`(?i)(?:\b|_)(?:num_?)?` + of + `(?:[ _]count)?\s*[:=]\s*(\d+)(?:[^\d.]|$)`),
			regexp.MustCompile(`(?i)\b(\d+)[ -]+` + of + `\b`),
		},
		time:  regexp.MustCompile(`(?:\d+:)?\d+:\d\d(?:[.,]\d+)?(?:\s?(?:min|h)\b)?|(?:\d[\d.,]*\s?(?:hours?|min(?:ute)?s?|sec(?:ond)?s?|ms|[uµμ]s|ns|[hms])\b\s?|\d[\d.,]*[hm])+`),
		label: regexp.MustCompile(`(?i)\b(?:real|elapsed|wall|time|runtime|took|takes|duration)\b`),
		other: regexp.MustCompile(`(?i)^\s*(?:user|sys|system|cpu)\b|\b(?:user|system|cpu) time\b`),
	}
})

// readLog reads lines that tell a number of workers and how long they took,
// together or one after the other, as time(1) and scripts around it print them.
func readLog(text string) (Table, bool, error) {
	var g gathered
	p, workers := logPatterns(), 0.0
	number := 0
	for line := range strings.Lines(text) {
		number++
		if strings.ContainsAny(line, bar) {
			return Table{}, false, nil
		}
		if len(line) > mostLineBytes {
			return Table{}, false, nil
		}
		if strings.IndexFunc(line, unicode.IsLetter) < 0 {
			continue
		}
		n, rest, found := p.counted(line)
		if found {
			workers = n
		}
		if seconds, ok := p.timed(rest, found); ok && workers > 0 {
			if err := g.add(number, "", workers, seconds); err != nil {
				return Table{}, true, err
			}
		}
	}
	if len(g.Series) == 0 || !varies(g.Series[0].Workers) {
		return Table{}, false, nil
	}
	(*notes)(&g.Notes).add(message.New(message.Info, "table.read-as-log"))
	return g.Table, true, nil
}

// counted finds a count of workers, and what follows it in the line.
func (p patterns) counted(line string) (n float64, rest string, found bool) {
	rest, first := line, len(line)
	for _, pattern := range p.count {
		if at := pattern.FindStringSubmatchIndex(line); at != nil && at[2] < first {
			value, _, ok := leading(line[at[2]:at[3]], unknown)
			n, rest, first, found = value, line[max(at[3], at[1]-1):], at[2], ok && whole(value)
		}
	}
	return n, rest, found
}

// timed finds the one time in a line: behind a count, or behind a word that
// says that it is the time of a clock on the wall.
func (p patterns) timed(line string, counted bool) (seconds float64, ok bool) {
	if p.other.MatchString(line) || !counted && !p.label.MatchString(line) {
		return 0, false
	}
	all := p.time.FindAllString(line, 2)
	if len(all) != 1 {
		return 0, false
	}
	q, ok := quantityOf(strings.TrimSpace(all[0]), decimalIn(all[0]))
	return q.value, ok && q.unit.kind == Runtime && q.sound()
}

// decimalIn returns how the comma of a lone number is meant.
func decimalIn(text string) commas {
	if commasIn(text) == decimal {
		return decimal
	}
	return thousands
}

func varies(values []float64) bool {
	for _, v := range values {
		if v != values[0] {
			return true
		}
	}
	return false
}
