package host

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// counter is a number that only grows, or unknown.
type counter struct {
	n     int64
	known bool
}

// parseCounter reads a whole number that is not negative, with space around.
func parseCounter(text string) counter {
	n, err := strconv.ParseInt(strings.TrimSpace(text), 10, 64)
	if err != nil || n < 0 {
		return counter{}
	}
	return counter{n: n, known: true}
}

// sum adds up what several files say: unknown when there is no file, or when
// one of them does not say it.
func sum(texts []string, read func(text string) counter) counter {
	total := counter{known: len(texts) > 0}
	for _, text := range texts {
		total = total.plus(read(text))
	}
	return total
}

// plus adds up; a sum with an unknown part is unknown.
func (c counter) plus(d counter) counter {
	if !c.known || !d.known || c.n > math.MaxInt64-d.n {
		return counter{}
	}
	return counter{n: c.n + d.n, known: true}
}

// times multiplies by a positive factor.
func (c counter) times(factor int64) counter {
	if c.n > math.MaxInt64/factor {
		return counter{}
	}
	return counter{n: c.n * factor, known: c.known}
}

// since returns the growth, nil when unknown: also when the counter went back,
// because what it counts has been replaced.
func (c counter) since(earlier counter) *int64 {
	if !c.known || !earlier.known || c.n < earlier.n {
		return nil
	}
	return new(c.n - earlier.n)
}

// spent is since for a counter of time in the given unit.
func (c counter) spent(earlier counter, unit time.Duration) *time.Duration {
	n := c.since(earlier)
	if n == nil || *n > math.MaxInt64/int64(unit) {
		return nil
	}
	return new(time.Duration(*n) * unit)
}

// value finds the counter that follows its name in a text of "name value" or
// "name=value" words.
func value(text, name string) counter {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '=' })
	for i, word := range words[:max(0, len(words)-1)] {
		if word == name {
			return parseCounter(words[i+1])
		}
	}
	return counter{}
}
