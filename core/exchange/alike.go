package exchange

import (
	"strconv"
	"strings"
)

// numbered reports whether names differ in a number alone that counts up from
// 0 or 1: t1, t2, t3.
func numbered(list []column) bool {
	if list[0].heading == "" {
		return false
	}
	stem := strings.TrimRight(list[0].heading, "0123456789")
	first := list[0].heading[len(stem):]
	if first != "0" && first != "1" {
		return false
	}
	for i, c := range list {
		if c.heading != stem+strconv.Itoa(int(first[0]-'0')+i) {
			return false
		}
	}
	return stem != "" && (len(stem) == 1 || valueOf(nameOf(stem)).rank > 0 || repeatWords[strings.ToLower(strings.Trim(stem, " _-#."))])
}

// isStream reports whether columns are as STREAM prints them: a rate that is
// the inverse of the least time, and a mean time between the least and the
// greatest (McCalpin, STREAM benchmark).
func (g *grid) isStream(list []column) bool {
	if len(list) != 4 {
		return false
	}
	rate, least := list[0], list[2]
	rate.value.kind, least.value.kind = Throughput, Runtime
	for _, r := range g.rows {
		mean, _ := quantityOf(r.cells[list[1].at], g.style)
		low, _ := quantityOf(r.cells[list[2].at], g.style)
		high, _ := quantityOf(r.cells[list[3].at], g.style)
		if !(low.value <= mean.value && mean.value <= high.value) {
			return false
		}
	}
	return g.derived(rate, least)
}
