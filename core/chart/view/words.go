package view

import (
	"strconv"
	"strings"
)

// Words are the words of the charts, so that a program can show them in
// another language. A part in braces is replaced by what it names.
type Words struct {
	ByWorkers      string // title; {what} is one of the names of the y axis, {cores} OneCore or ManyCores
	ByCores        string // title; {workers} is OneWorker or ManyWorkers
	ByBoth         string // title when workers = cores
	Workers, Cores string // names of the x axis

	Runtime, Speedup, Efficiency string // what is drawn; the first two also name the y axis
	PerWorker, PerCore           string // names of the y axis of efficiency

	Note           string // how to read the marks
	NoteNoInterval string // the same where there are too few trials for intervals
	NoteLaw        string // how to read a fitted law

	OneWorker, ManyWorkers string // {n} is the count
	OneCore, ManyCores     string
	OneRound, ManyRounds   string
	RoundsSoFar            string // {n} of {all}, while a run is not finished
	Confirmed              string // {rounds} is OneRound or ManyRounds, {n} how many others confirm

	Ideal       string // the line of perfect scaling
	Recommended string // the ring around the recommended cell
	Failed      string // the row of trials that failed

	LawLinear, LawAmdahl, LawUSL string // the line of the fitted law
	AmdahlBound                  string // the line that contention alone would allow

	PhysicalCores, Siblings, SlowerCores string // parts of the x axis: the kinds of cores
	MoreWorkers                          string // the part with more workers than cores
	BeyondQuota                          string // the part beyond the CPUs that a control group allows

	NoTrial, NoTrialHint string // a run before its first trial
	NoSuch, NoSuchHint   string // no trial with the fixed count
	Settings             string // "{settings}": what the work was set to, as it is typed
	AllFailed            string // nothing but failed trials
	AllFailedHint        string // "{why}": the reason of the latest
	NoBase, NoBaseHint   string // no time that speed-ups could compare with

	AllHidden, AllHiddenHint string // every strategy is hidden

	GridTitle       string // title; {strategy} is its name
	GridPlain       string // the same where there is no strategy
	GridNote        string // how to read a field; {base} is the strategy that speed-ups compare with
	GridNoteAlone   string // the same without speed-ups
	GridRange       string // what the colours span; {best} and {worst} are times
	WorkersAreCores string // the line along which they are
	NotMeasured     string // a cell without a trial
	Node            string // NUMA node {n}
	Quota           string // where a control group's limit of {n} CPUs is

	NoParallel, NoParallelHint string // nothing but the serial program was asked for

	OnCores, WithWorkers, Together string // what a chart of some cells holds fixed; {cores} and {workers} are counts

	LossesTitle string // title; {where} is one of the three above
	LossesPlain string // the same while nothing is chosen to be measured
	LossesAxis  string // name of the y axis
	LossesNote  string // how to read it
	LossesWaits string // the same for work that waits
	LossesBelow string // what parts below zero are; {base} is the strategy that is compared with

	Useful, OwnWaiting, Inflated, StartUp, Waiting string // the parts of the workers' time

	NoCPU, NoCPUHint string // no CPU time to share out

	TrialsTitle string // title
	TrialsTime  string // name of the x axis
	TrialsOrder string // the same where nobody knows the times, or the run was interrupted
	TrialsNote  string // how to read it
	Disturbed   string // trials that a quota, the hypervisor, heat or other programs disturbed

	PhaseSweep, PhaseFocus, PhaseConfirm string // what rounds were for

	DistributionTitle string // title; {where} is OnCores, WithWorkers or Together
	DistributionPlain string // the same while nothing is chosen to be measured
	DistributionNote  string // how to read the rest of a row, beside Note
	Cell              string // name of the y axis
	CellsLeftOut      string // {n} cells have no room
	CellsToScroll     string // the same on a screen, where they can be scrolled
}

// English are the words of a view that has none.
var English = Words{
	ByWorkers:      "{what} by number of workers, on {cores}",
	ByCores:        "{what} by number of cores, with {workers}",
	ByBoth:         "{what} by number of cores, with as many workers",
	Workers:        "Workers",
	Cores:          "Cores",
	Runtime:        "Runtime",
	Speedup:        "Speed-up",
	Efficiency:     "Efficiency",
	PerWorker:      "Speed-up per worker",
	PerCore:        "Speed-up per core",
	Note:           "median, 95% interval and every trial",
	NoteNoInterval: "median and every trial",
	NoteLaw:        "dashed: not tested",
	OneWorker:      "1 worker",
	ManyWorkers:    "{n} workers",
	OneCore:        "1 core",
	ManyCores:      "{n} cores",
	OneRound:       "1 round",
	ManyRounds:     "{n} rounds",
	RoundsSoFar:    "round {n} of {all}",
	Confirmed:      "{rounds} + {n} to confirm",
	Ideal:          "ideal",
	Recommended:    "recommended",
	LawLinear:      "linear law",
	LawAmdahl:      "Amdahl's law",
	LawUSL:         "scalability law",
	AmdahlBound:    "Amdahl bound",
	PhysicalCores:  "physical cores",
	Siblings:       "SMT siblings",
	SlowerCores:    "efficiency cores",
	MoreWorkers:    "more workers than cores",
	BeyondQuota:    "beyond the container's limit",
	Failed:         "failed",
	NoTrial:        "No trial yet",
	NoTrialHint:    "Each one appears here as soon as it has been measured.",
	NoSuch:         "Nothing measured here",
	NoSuchHint:     "Choose a count that the run has: {counts}.",
	Settings:       "{settings}",
	AllFailed:      "Every trial failed",
	AllFailedHint:  "{why}",
	NoBase:         "Nothing to compare with",
	NoBaseHint:     "Speed-ups compare with the serial program, of which this run has no time.",
	AllHidden:      "Every strategy is hidden",
	AllHiddenHint:  "Choose one by its name to show it again.",

	GridTitle:       "Runtime of {strategy} by workers and cores",
	GridPlain:       "Runtime by workers and cores",
	GridNote:        "median, and speed-up over {base}",
	GridNoteAlone:   "median of each cell",
	GridRange:       "{best} (best) to {worst}",
	WorkersAreCores: "workers = cores",
	Node:            "node {n}",
	Quota:           "quota of {n} CPUs",
	NoParallel:      "No strategy with workers",
	NoParallelHint:  "The run holds the serial program alone.",
	NotMeasured:     "not measured",

	OnCores:           "on {cores}",
	WithWorkers:       "with {workers}",
	Together:          "with as many workers as cores",
	LossesTitle:       "What the workers' time goes into, {where}",
	LossesPlain:       "What the workers' time goes into",
	LossesAxis:        "Share of the workers' time",
	LossesNote:        "from medians",
	LossesWaits:       "this work waits by itself, which is no loss",
	LossesBelow:       "below 0: less than {base} took",
	Useful:            "useful",
	OwnWaiting:        "not computing: waiting or kept from a core",
	Inflated:          "more CPU for the same",
	StartUp:           "start-up",
	Waiting:           "more time not computing",
	NoCPU:             "No CPU time was measured",
	NoCPUHint:         "Without that of {base}, nobody knows what was useful.",
	TrialsTitle:       "Every trial, in the order of the run",
	TrialsTime:        "Time since the first trial",
	TrialsOrder:       "Trials in order",
	TrialsNote:        "a line between rounds",
	Disturbed:         "disturbed",
	PhaseSweep:        "planned rounds",
	PhaseFocus:        "added for precision",
	PhaseConfirm:      "confirmation",
	DistributionTitle: "How far the trials spread, {where}",
	DistributionPlain: "How far the trials spread",
	DistributionNote:  "box: quartiles, line: 10–90%",
	Cell:              "Cell",
	CellsLeftOut:      "{n} more: hide strategies, or give the chart more height",
	CellsToScroll:     "{n} more: turn the wheel, or press Page Up or Page Down",
}

// Say returns the words of the view.
func (v View) Say() Words {
	if v.Words == (Words{}) {
		return English
	}
	return v.Words
}

// Count puts n into the form for one or for many.
func Count(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return Fill(many, "n", strconv.Itoa(n))
}

// Fill replaces {name} in the text.
func Fill(text, name, value string) string {
	return strings.ReplaceAll(text, "{"+name+"}", value)
}
