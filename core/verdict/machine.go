package verdict

import (
	"math"

	"parallelogram/core/host"
	"parallelogram/core/stats"
)

// conditions tells what the machine did to the measurement of the subject.
// What nobody looked at disturbs nothing here; that it is unknown is told with
// the host's notices.
func (s subject) conditions() []Finding {
	var findings []Finding
	add := func(code Code, numbers ...Number) {
		findings = append(findings, Finding{Code: code, Cell: s.full, Evidence: numbers})
	}
	if share := s.disturbance(); share > 0 {
		add(Noisy, number("taken", Share, share))
	}
	if s.Median(stats.Overheated, s.full) > 0 || s.clockFell() {
		add(Overheated, number("events", Count, known(s.Median(stats.Overheated, s.full))),
			number("clock", Hertz, known(s.Median(stats.Frequency, s.full))),
			number("clockBefore", Hertz, known(s.Median(stats.Frequency, s.base))))
	}
	if numbers := s.coarse(); numbers != nil {
		add(CoarseClock, numbers...)
	}
	return findings
}

// quota holds when a control group's quota held workers back. Then it is the cause,
// whatever else fits.
func quota(s subject) []Number {
	held := s.Column(stats.Throttled, s.full)
	if !(held.Median() > 0) {
		return nil
	}
	return []Number{
		{"throttled", Share, stats.Estimate{Value: held.Median(), CI: held.Interval(stats.Level)}},
		number("quota", Count, s.host.Quota),
	}
}

// disturbance returns the share of the CPUs that others used while the base
// ran, when it is more than numbers stand; 0 when it is not. With one worker,
// it cannot be the doing of the workers.
func (s subject) disturbance() float64 {
	steal, other := s.Median(stats.Stolen, s.base), s.Median(stats.Others, s.base)
	if steal > host.StealLimit || other > host.QuietLimit {
		return known(steal) + known(other)
	}
	return 0
}

// clockFell reports whether the clock was lower with all workers than with
// one, and the work cost more CPU time.
func (s subject) clockFell() bool {
	return s.inflated() && s.Median(stats.Frequency, s.full) < clockFalls*s.Median(stats.Frequency, s.base)
}

// oversubscription tells of workers beyond the cores that are known to bring
// nothing but more preemptions. Where they may yet gain, it says nothing.
func (s subject) oversubscription() []Finding {
	last := s.series[len(s.series)-1]
	if last.Workers <= last.Cores || s.waits(s.base) || s.full == last {
		return nil
	}
	gain, ok := s.Speedup(s.full, last)
	now, before := s.counted("preemptions", stats.Involuntary, last), s.counted("preemptionsBefore", stats.Involuntary, s.full)
	if !ok || gain.CI.High > 1+loss || !(now.CI.Low > rises*before.Value) {
		return nil
	}
	return []Finding{{Code: Oversubscribed, Cell: last, Evidence: []Number{now, before, {"gain", Times, gain}}}}
}

// known turns the median of nothing into zero.
func known(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return v
}
