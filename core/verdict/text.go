package verdict

import "parallelogram/core"

// Sentence says a finding, with its numbers.
func (f Finding) Sentence() Sentence { return f.say(f.key()) }

// say says something with the numbers of a finding.
func (f Finding) say(key string) Sentence {
	data := []any{"workers", workers(f.Cell), "cores", cores(f.Cell.Cores), "n", f.Cell.Workers}
	for _, n := range f.Evidence {
		data = append(data, n.Name, n.text(), n.Name+"Interval", span(n.CI, n.Unit.format))
	}
	return say(key, data...)
}

// key names the finding's template: what starting costs is told in another way
// where each task starts a process; the kernel with what brings workers into it,
// and blocking with what it costs.
func (f Finding) key() string {
	if f.Code == StartCost && f.Cell.Strategy == core.SubprocessEach {
		return "finding.start-each"
	}
	key := "finding." + string(f.Code)
	for _, n := range f.Evidence {
		if _, more := english[key+"-"+n.Name]; more {
			return key + "-" + n.Name
		}
	}
	return key
}

// text writes the value of a number with its unit.
func (n Number) text() string { return n.Unit.format(n.Value) }

// format writes a value in the unit.
func (u Unit) format(v float64) string {
	switch u {
	case Share:
		return share(v)
	case Seconds:
		return seconds(v)
	case Times:
		return times(v)
	case Hertz:
		if v == 0 {
			return "?"
		}
		return digits(v/1e9) + noBreak + "GHz"
	}
	return digits(v)
}
