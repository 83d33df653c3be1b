package library

import (
	"strings"
	"time"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/report"
	"parallelogram/core/runfile"
)

// Entry is a run of a library.
type Entry struct {
	Path     string    `json:"-"`
	Size     int64     `json:"size"`
	Modified time.Time `json:"modified"`
	Note     Note      `json:"-"` // what people wrote on it
	Summary
}

// Summary is what is known of a run in a few words.
type Summary struct {
	Work     string          `json:"work"` // its name
	Machine  string          `json:"machine"`
	Model    message.Message `json:"model"` // the processor, its cores
	Started  time.Time       `json:"started"`
	Finished bool            `json:"finished"` // else it was stopped, or is under way
	Trials   int             `json:"trials"`
	Variants int             `json:"variants"` // 0 for a run without
	Answer   message.Message `json:"answer"`   // its headline; empty while there is none
	Fault    message.Message `json:"fault"`    // why it cannot be read; empty where it can
}

// When returns when the run was begun, as far as it is known.
func (e Entry) When() time.Time {
	if e.Started.IsZero() {
		return e.Modified
	}
	return e.Started
}

// Title returns what people called the run, or else its work.
func (e Entry) Title() string {
	if e.Note.Title != "" {
		return e.Note.Title
	}
	return e.Work
}

// Foreign reports whether the run is from another machine than that of a name.
func (e Entry) Foreign(machine string) bool { return e.Machine != "" && e.Machine != machine }

// Summarize reads a run and what it says. It executes nothing.
func Summarize(path string) Summary {
	run, err := runfile.Read(path)
	if err != nil {
		return Summary{Fault: message.Of(err)}
	}
	return summary(run)
}

func summary(run core.Run) Summary {
	s := Summary{
		Work: run.Experiment.Workload.Name, Machine: run.Host.Name, Model: report.Machine(run.Host), Started: run.Started,
		Finished: run.Finished, Trials: len(run.Trials), Variants: len(run.Experiment.Variants),
	}
	a, err := analysis.Of(run)
	if err != nil && a == nil {
		return s
	}
	if answer, ok := report.Of(a); ok {
		if said := answer.Told().Head; len(said) > 0 {
			s.Answer = said[0]
		}
	}
	return s
}

// Search returns those of the entries that hold all words, in their title, note,
// tags, work, machine, file name or answer, in any case.
func Search(list []Entry, words string) (found []Entry) {
	wanted := strings.Fields(strings.ToLower(words))
	for _, e := range list {
		text := strings.ToLower(strings.Join(append([]string{e.Note.Title, e.Note.Text, e.Work, e.Machine, e.Model.Text, e.Path, e.Answer.Text}, e.Note.Tags...), "\n"))
		holds := true
		for _, w := range wanted {
			holds = holds && strings.Contains(text, w)
		}
		if holds {
			found = append(found, e)
		}
	}
	return found
}
