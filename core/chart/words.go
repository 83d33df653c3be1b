package chart

import (
	"strconv"
	"strings"
)

// Words are the words of the charts, so that a program can show them in
// another language. A part in braces is replaced by what it names.
type Words struct {
	RuntimePlain     string // title while nothing is chosen to be measured
	RuntimeByWorkers string // title; {cores} is OneCore or ManyCores
	RuntimeByCores   string // title; {workers} is OneWorker or ManyWorkers
	RuntimeByBoth    string // title when workers = cores
	Workers, Cores   string // names of the x axis
	Runtime          string // name of the y axis
	Note             string // how to read the marks
	NoteNoInterval   string // the same where there are too few trials for intervals

	OneWorker, ManyWorkers string // {n} is the count
	OneCore, ManyCores     string
	OneRound, ManyRounds   string
	RoundsSoFar            string // {n} of {all}, while a run is not finished

	Ideal       string // the line of perfect scaling
	MoreWorkers string // the region with more workers than cores
	Failed      string // the row of trials that failed

	NoTrial, NoTrialHint string // a run before its first trial
	NoSuch, NoSuchHint   string // no trial with the fixed count
	AllFailed            string // nothing but failed trials; the last reason stands below
}

// english are the words of a view that has none.
var english = Words{
	RuntimePlain:     "Runtime",
	RuntimeByWorkers: "Runtime by number of workers, on {cores}",
	RuntimeByCores:   "Runtime by number of cores, with {workers}",
	RuntimeByBoth:    "Runtime by number of cores, with as many workers",
	Workers:          "Workers",
	Cores:            "Cores",
	Runtime:          "Runtime",
	Note:             "median, 95% interval and every trial",
	NoteNoInterval:   "median and every trial",
	OneWorker:        "1 worker",
	ManyWorkers:      "{n} workers",
	OneCore:          "1 core",
	ManyCores:        "{n} cores",
	OneRound:         "1 round",
	ManyRounds:       "{n} rounds",
	RoundsSoFar:      "round {n} of {all}",
	Ideal:            "ideal",
	MoreWorkers:      "more workers than cores",
	Failed:           "failed",
	NoTrial:          "No trial yet",
	NoTrialHint:      "Each one appears here as soon as it has been measured.",
	NoSuch:           "Nothing measured here",
	NoSuchHint:       "Choose a count that the run has: {counts}.",
	AllFailed:        "Every trial failed",
}

// words returns the words of the view.
func (v View) words() Words {
	if v.Words == (Words{}) {
		return english
	}
	return v.Words
}

// count puts n into the form for one or for many.
func count(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return fill(many, "n", strconv.Itoa(n))
}

// fill replaces {name} in the text.
func fill(text, name, value string) string {
	return strings.ReplaceAll(text, "{"+name+"}", value)
}
