package verdict

// Sentence says a finding, with its numbers.
func (f Finding) Sentence() Sentence {
	data := []any{"workers", workers(f.Cell), "cores", cores(f.Cell.Cores), "n", f.Cell.Workers}
	for _, n := range f.Evidence {
		data = append(data, n.Name, n.text(), n.Name+"Interval", span(n.CI, n.Unit.format))
	}
	return say("finding."+string(f.Code), data...)
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
		return digits(v/1e9) + " GHz"
	}
	return digits(v)
}
