package cli

import (
	"errors"
	"fmt"
	"io"

	"parallelogram/core"
	"parallelogram/core/verdict"
)

// printAnswer prints what the run says, in plain words first.
func printAnswer(out io.Writer, run core.Run) error {
	answer, err := verdict.Judge(run)
	if errors.Is(err, verdict.TooFew) {
		_, err = fmt.Fprintf(out, "\nNo answer yet: %v.\n", err)
		return err
	}
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "\n%s\n%s\n", answer.Headline(), answer.Detail())
	for _, line := range explanation(answer) {
		if _, err := fmt.Fprintf(out, "- %s\n", line); err != nil {
			return err
		}
	}
	return nil
}

// explanation is the sentences below the headline.
func explanation(a verdict.Answer) (lines []string) {
	if more := a.More(); more != "" {
		lines = append(lines, more)
	}
	for _, f := range a.Findings {
		lines = append(lines, f.Text())
	}
	if a.Scaling != nil {
		lines = append(lines, a.Scaling.LawText())
	}
	return lines
}
