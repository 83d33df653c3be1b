package cli

import (
	"fmt"

	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/report"
)

// printAnswer prints what the run says, in plain words first.
func (t terminal) printAnswer(a *analysis.Analysis) error {
	said := []message.Message{report.Few(a)}
	if answer, ok := report.Of(a); ok {
		said = answer.Sentences()
	}
	for i, m := range said {
		lead := "- "
		switch i {
		case 0:
			lead = "\n"
		case 1:
			lead = ""
		}
		if _, err := fmt.Fprintf(t.out, "%s%s\n", lead, t.language.Say(m)); err != nil {
			return err
		}
	}
	return nil
}
