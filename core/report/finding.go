package report

import (
	"parallelogram/core/message"
	"parallelogram/core/quantity"
	"parallelogram/core/verdict"
)

// finding says a finding, with its numbers. Of a command and of a Python function
// some are said in other words, for their workers are nobody's goroutines.
func (a Answer) finding(f verdict.Finding) message.Message {
	key := a.key(f)
	if own := key + a.suffix(); message.English().Has(own) {
		key = own
	}
	return a.say(f, key, "variant", f.Cell.Variant, "extension", a.extension(f))
}

// suffix is that of the texts about such work; empty for work that is built in.
func (a Answer) suffix() string {
	switch {
	case a.command() != nil:
		return "-command"
	case a.of != nil && a.of.Run.Experiment.Workload.Python != nil:
		return "-python"
	}
	return ""
}

// either names what is said of a command, or else of other work.
func (a Answer) either(ofCommand, other string) string {
	if a.command() != nil {
		return ofCommand
	}
	return other
}

// say says something with the numbers of a finding.
func (n names) say(f verdict.Finding, key string, more ...any) message.Message {
	data := append(more, "workers", n.workers(f.Cell), "cores", cores(f.Cell.Cores), "n", f.Cell.Workers)
	for _, number := range f.Evidence {
		data = append(data, number.Name, text(number), number.Name+"Interval", span(number.CI, writer(number.Unit)))
	}
	return say(key, data...)
}

// key names the finding's text: what starting costs is told in another way where
// each task starts a process; the kernel with what brings workers into it, and
// blocking with what it costs.
func (n names) key(f verdict.Finding) string {
	if f.Code == verdict.StartCost && n[f.Cell.Strategy].StartsEach {
		return "finding.start-each"
	}
	key := "finding." + string(f.Code)
	for _, number := range f.Evidence {
		if message.English().Has(key + "-" + number.Name) {
			return key + "-" + number.Name
		}
	}
	return key
}

// text writes the value of a number with its unit.
func text(n verdict.Number) string { return writer(n.Unit)(n.Value) }

// writer returns what writes values in a unit.
func writer(u verdict.Unit) func(float64) string {
	switch u {
	case verdict.Share:
		return quantity.Share
	case verdict.Seconds:
		return quantity.Seconds
	case verdict.Times:
		return quantity.Ratio
	case verdict.Hertz:
		return quantity.Gigahertz
	case verdict.Bytes:
		return quantity.Memory
	}
	return quantity.Digits
}
