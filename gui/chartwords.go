package gui

import "parallelogram/core/chart"

// chartWords are the chart's words in the window's language.
func chartWords() chart.Words {
	return chart.Words{
		RuntimePlain:     say("chart.runtime-plain"),
		RuntimeByWorkers: say("chart.runtime-by-workers"),
		RuntimeByCores:   say("chart.runtime-by-cores"),
		RuntimeByBoth:    say("chart.runtime-by-both"),
		Workers:          say("chart.workers"),
		Cores:            say("chart.cores"),
		Runtime:          say("chart.runtime"),
		Note:             say("chart.note"),
		NoteNoInterval:   say("chart.note-no-interval"),
		OneWorker:        say("chart.one-worker"),
		ManyWorkers:      say("chart.many-workers"),
		OneCore:          say("chart.one-core"),
		ManyCores:        say("chart.many-cores"),
		OneRound:         say("chart.one-round"),
		ManyRounds:       say("chart.many-rounds"),
		RoundsSoFar:      say("chart.rounds-so-far"),
		Ideal:            say("chart.ideal"),
		MoreWorkers:      say("chart.more-workers"),
		Failed:           say("chart.failed-trials"),
		NoTrial:          say("chart.no-trial"),
		NoTrialHint:      say("chart.no-trial.hint"),
		NoSuch:           say("chart.no-such"),
		NoSuchHint:       say("chart.no-such.hint"),
		AllFailed:        say("chart.all-failed"),
	}
}
