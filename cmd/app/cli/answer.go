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
	if errors.Is(err, verdict.ErrTooFew) {
		_, err = fmt.Fprintf(out, "\nNo answer yet: %v.\n", err)
		return err
	}
	if err != nil {
		return err
	}
	for i, sentence := range answer.Sentences() {
		lead := "- "
		switch i {
		case 0:
			lead = "\n"
		case 1:
			lead = ""
		}
		if _, err := fmt.Fprintf(out, "%s%s\n", lead, sentence); err != nil {
			return err
		}
	}
	return nil
}
