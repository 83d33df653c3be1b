package cli

import (
	"fmt"
	"slices"

	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/report"
)

// printAnswers prints what the run says of each of its variants, in plain words
// first.
func (t terminal) printAnswers(a *analysis.Analysis) error {
	for _, v := range variants(a) {
		lead := "\n"
		if v.Name != "" {
			lead = "\n" + v.Name + "\n"
		}
		for i, m := range sentences(a, v) {
			if i > 1 {
				lead = "- "
			}
			if _, err := fmt.Fprintf(t.out, "%s%s\n", lead, t.language.Say(m)); err != nil {
				return err
			}
			lead = ""
		}
	}
	return nil
}

// variants lists the variants of a run, mostly one without a name.
func variants(a *analysis.Analysis) []analysis.Variant {
	return slices.Concat([]analysis.Variant{a.Variant}, a.Others)
}

// sentences says the answer of a variant, or what it lacks.
func sentences(a *analysis.Analysis, v analysis.Variant) []message.Message {
	if answer, ok := report.OfVariant(a, v); ok {
		return answer.Sentences()
	}
	return []message.Message{report.Few(a, v)}
}
