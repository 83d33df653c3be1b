package cli

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"

	"golang.org/x/text/width"

	"parallelogram/core"
	"parallelogram/core/analysis"
	"parallelogram/core/report"
)

// printRun prints the table of cells, the answer and what the reader must know,
// and which command prints what is left out.
func (t terminal) printRun(a *analysis.Analysis, much amount, command []string) error {
	fmt.Fprintf(t.out, "%s\n", t.language.Say(report.Head(a)))
	if e := a.Run.Experiment; e.Workload.Command != nil {
		fmt.Fprintln(t.out, restated(*e.Workload.Command, e.Variants, gridOf(e)...))
		if e.Metric != (core.Metric{}) {
			fmt.Fprintln(t.out, t.say("cli.metric", "per", e.Metric.Per()))
		}
	}
	fmt.Fprintln(t.out)
	if err := t.printTable(report.Cells(a, t.language)); err != nil {
		return err
	}
	folded := t.printAnswers(a, much)
	folded += t.printNotices(a.Run.Notices, much)
	if t.printFolded(folded, command); much.All {
		fmt.Fprintf(t.out, "\n%s\n", t.language.Say(report.Words(a)))
	}
	return nil
}

// printTable prints a table of numbers, its columns aligned to the right.
func (t terminal) printTable(table report.Table) error {
	return t.printAligned(table, tabwriter.AlignRight)
}

// printList prints a table of words, its columns aligned to the left.
func (t terminal) printList(table report.Table) error { return t.printAligned(table, 0) }

func (t terminal) printAligned(table report.Table, flags uint) error {
	var aligned bytes.Buffer
	columns := tabwriter.NewWriter(&aligned, 0, 0, 2, ' ', flags)
	for _, row := range slices.Concat([][]string{table.Columns}, table.Rows) {
		fmt.Fprintln(columns, widened(strings.Join(row, "\t"))+"\t")
	}
	if err := columns.Flush(); err != nil {
		return err
	}
	_, err := t.out.Write(bytes.ReplaceAll(aligned.Bytes(), []byte(mark), nil))
	return err
}

// mark stands for the second place of a letter that takes two, as those of
// Korean do, while package tabwriter counts letters.
const mark = "\x00"

// widened puts a mark behind every letter that takes two places.
func widened(text string) string {
	var marked strings.Builder
	for _, letter := range text {
		marked.WriteRune(letter)
		if kind := width.LookupRune(letter).Kind(); kind == width.EastAsianWide || kind == width.EastAsianFullwidth {
			marked.WriteString(mark)
		}
	}
	return marked.String()
}
