package cli

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"parallelogram/core/analysis"
	"parallelogram/core/message"
	"parallelogram/core/report"
)

// amount is how much is printed of what is known.
type amount struct {
	All bool `help:"Print everything that is known, not the two plainest reasons alone."`
}

// printAnswers prints what the run says of each of its variants, in plain words
// first, and returns how many sentences it leaves out.
func (t terminal) printAnswers(a *analysis.Analysis, much amount) (folded int) {
	for _, v := range variants(a) {
		fmt.Fprintln(t.out)
		if v.Name != "" {
			fmt.Fprintln(t.out, v.Name)
		}
		folded += t.printTold(toldOf(a, v), "- ", much)
	}
	return folded
}

// printTold prints a headline and, each behind a mark, the reasons, and returns
// how many it leaves out.
func (t terminal) printTold(said report.Told, mark string, much amount) (folded int) {
	for _, m := range said.Head {
		fmt.Fprintln(t.out, t.language.Say(m))
	}
	shown := slices.Concat(said.Grave, said.Reasons)
	if much.All {
		shown = append(shown, said.Folded...)
	} else {
		folded = len(said.Folded)
	}
	for _, m := range shown {
		fmt.Fprintln(t.out, mark+t.language.Say(m))
	}
	for _, m := range said.Last {
		fmt.Fprintln(t.out, t.language.Say(m))
	}
	return folded
}

// printNotices prints what the reader must know, and returns how much it leaves
// out.
func (t terminal) printNotices(notices []message.Message, much amount) (folded int) {
	shown, rest := report.Pressing(notices)
	if much.All {
		shown = notices
	} else {
		folded = len(rest)
	}
	for i, m := range report.Notices(shown) {
		if i == 0 {
			fmt.Fprintln(t.out)
		}
		fmt.Fprintln(t.out, t.language.Say(m))
	}
	return folded
}

// printFolded says which command of this program prints what was left out.
func (t terminal) printFolded(n int, command []string) {
	if n > 0 {
		fmt.Fprintf(t.out, "\n%s\n", t.say("cli.more-here", "n", n, "command", typed(slices.Concat([]string{os.Args[0]}, command, []string{"--all"}))))
	}
}

// typed writes a command line as a shell takes it.
func typed(words []string) string {
	plain := func(r rune) bool {
		return strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./,=:+@%", r)
	}
	var safe []string
	for _, word := range words {
		if word == "" || strings.ContainsFunc(word, func(r rune) bool { return !plain(r) }) {
			word = "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
		}
		safe = append(safe, word)
	}
	return strings.Join(safe, " ")
}

// variants lists the variants of a run, mostly one without a name.
func variants(a *analysis.Analysis) []analysis.Variant {
	return slices.Concat([]analysis.Variant{a.Variant}, a.Others)
}

// toldOf says the answer of a variant, or what it lacks.
func toldOf(a *analysis.Analysis, v analysis.Variant) report.Told {
	if answer, ok := report.OfVariant(a, v); ok {
		return answer.Told()
	}
	return report.Told{Head: []message.Message{report.Few(a, v)}}
}
