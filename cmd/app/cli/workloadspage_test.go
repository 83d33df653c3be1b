package cli

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/chart"
	"parallelogram/core/exhibit"
	"parallelogram/core/lab"
	"parallelogram/core/runfile"
	"parallelogram/core/verdict"
	"parallelogram/core/workload"
)

var (
	pageFolder = flag.String("workloads-page", "", "measure every exhibit and write workloads.md and its pictures to this `folder`")
	pageOnly   = flag.String("only", "", "measure just the exhibits with these `names`, and print what they say")
)

// The page of the workloads says what each of them shows on a machine, as
// measured there: `make workloads` writes it anew, in about a minute for each.
// Runs are kept in bin/exhibits; those that are there are not measured again.
func TestWorkloadsPage(t *testing.T) {
	if *pageFolder == "" && *pageOnly == "" {
		t.Skip("make workloads measures for half an hour")
	}
	laboratory := lab.Open()
	defer laboratory.Close()
	page := page{host: laboratory.Host}
	for _, x := range exhibit.All() {
		if *pageOnly != "" && !slices.Contains(strings.Split(*pageOnly, ","), x.Name) {
			continue
		}
		page.add(t, x, measured(t, laboratory, x))
	}
	if *pageFolder == "" {
		t.Log(page.text())
		return
	}
	if err := os.WriteFile(filepath.Join(*pageFolder, "workloads.md"), []byte(page.text()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func measured(t *testing.T, l *lab.Lab, x exhibit.Exhibit) core.Run {
	t.Helper()
	name := filepath.Join("..", "..", "..", "bin", "exhibits", x.Name+".txt")
	if run, err := runfile.Read(name); err == nil && run.Finished {
		return run
	}
	err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o755), os.RemoveAll(name))
	if err != nil {
		t.Fatal(err)
	}
	file, err := runfile.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	quiet := terminal{out: new(bytes.Buffer), err: os.Stderr}
	run, err := measure(t.Context(), quiet, l, x.Name, x.Experiment(l.Host), file)
	if err = errors.Join(err, file.Close()); err != nil {
		t.Fatalf("%s: %v", x.Name, err)
	}
	return run
}

// page gathers the rows and the sections.
type page struct {
	host           core.Host
	rows, sections strings.Builder
	right, all     int
}

func (p *page) add(t *testing.T, x exhibit.Exhibit, run core.Run) {
	t.Helper()
	answer, err := verdict.Judge(run)
	if err != nil {
		t.Fatalf("%s: %v", x.Name, err)
	}
	found, err := x.Judge(run, answer)
	if err != nil {
		t.Fatal(err)
	}
	p.all++
	said := p.count(found)
	t.Logf("%s: %s: %s", x.Name, said, found.Cause.Sentence())
	fmt.Fprintf(&p.rows, "| [%s](#%s) | %s | %s | %s | %s |\n", x.Effect, anchor(x), x.Workload, x.Shows, found.Cause.Code, said)
	p.section(x, run, answer, found)
	if *pageFolder != "" {
		draw(t, x, run, answer)
	}
}

// count says whether the cause is right, and keeps the sum.
func (p *page) count(f exhibit.Found) string {
	switch {
	case f.Right:
		p.right++
		return "yes"
	case f.Cause.Code == verdict.Unresolved:
		return "not resolved: this machine was too noisy"
	case f.Faint:
		return fmt.Sprintf("too few cores here (%d)", p.host.Cores())
	}
	return "**no**"
}

func anchor(x exhibit.Exhibit) string { return strings.ReplaceAll(strings.ToLower(x.Effect), " ", "-") }

func (p *page) section(x exhibit.Exhibit, run core.Run, a verdict.Answer, f exhibit.Found) {
	out := &p.sections
	entry, err := workload.Find(x.Workload)
	if err != nil {
		panic(err) // the tests of the exhibits find it
	}
	fmt.Fprintf(out, "\n### %s\n\n`%s`%s: %s %s\n\n", capital(x.Effect), x.Workload, params(x.Params), entry.About, entry.Expect)
	fmt.Fprintf(out, "![Runtime of %s](workloads/%s.svg)\n\n", x.Workload, x.Name)
	for _, s := range a.Sentences() {
		fmt.Fprintf(out, "- %s\n", s)
	}
	if f.Faint && !f.Right {
		fmt.Fprintf(out, "- To show itself, this effect needs %d cores; here are %d.\n", max(2, x.Cores), p.host.Cores())
	}
	fmt.Fprintf(out, "\nMeasured: %s.\n", measuredText(run))
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func params(list map[string]string) string {
	var text []string
	for name, value := range list {
		text = append(text, fmt.Sprintf("%s=%s", name, value))
	}
	slices.Sort(text)
	if len(text) == 0 {
		return ""
	}
	return " with " + strings.Join(text, ", ")
}

func measuredText(run core.Run) string {
	return fmt.Sprintf("%d tasks, %s, %s", run.Experiment.Workload.Tasks, rounds(run), run.Started.Format("2006-01-02"))
}

// draw writes the exhibit's picture.
func draw(t *testing.T, x exhibit.Exhibit, run core.Run, a verdict.Answer) {
	t.Helper()
	var picture bytes.Buffer
	view := chart.View{LogX: true, LogY: true, Answer: &a}
	if err := chart.Write(&picture, chart.SVG, run, view, chart.Light(), chart.Size{Width: 640, Height: 360}); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(*pageFolder, "workloads", x.Name+".svg")
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, picture.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}

func (p *page) text() string {
	return fmt.Sprintf(`# What each workload shows

Every effect that decides whether parallelism pays, each measured for about a minute on one machine and answered by the program itself: %s.
The cause is known beforehand; the table says whether the answer names it. `+"`make workloads`"+` measures all of it anew on yours and writes this page.

%d of %d are called by their names here. What takes more cores than this machine has, or less noise, says so.

| effect | workload | shown by | named | as it is |
|---|---|---|---|---|
%s%s`, machine(p.host), p.right, p.all, p.rows.String(), p.sections.String())
}
