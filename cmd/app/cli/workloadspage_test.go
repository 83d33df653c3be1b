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
	"parallelogram/core/analysis"
	"parallelogram/core/chart"
	"parallelogram/core/message"
	"parallelogram/core/plan"
	"parallelogram/core/report"
	"parallelogram/core/runfile"
	"parallelogram/core/site"
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
	here := site.Open()
	defer here.Close()
	page := page{host: here.Host()}
	for _, x := range exhibits() {
		if *pageOnly != "" && !slices.Contains(strings.Split(*pageOnly, ","), x.Name) {
			continue
		}
		page.add(t, x, exhibitRun(t, here, x))
	}
	if *pageFolder == "" {
		t.Log(page.text())
		return
	}
	if err := os.WriteFile(filepath.Join(*pageFolder, "workloads.md"), []byte(page.text()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func exhibitRun(t *testing.T, s site.Site, x exhibit) core.Run {
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
	quiet := terminal{out: new(bytes.Buffer), err: os.Stderr, language: message.English()}
	planned, err := plan.Of(x.experiment(s.Host()), s.Host())
	if err != nil {
		t.Fatal(err)
	}
	run, err := measure(t.Context(), quiet, s, x.Name, site.Order{Plan: planned, Log: file})
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

func (p *page) add(t *testing.T, x exhibit, run core.Run) {
	t.Helper()
	a, err := analysis.Of(run)
	answer, ok := report.Of(a)
	if err != nil || !ok {
		t.Fatalf("%s: %v", x.Name, err)
	}
	found, err := x.judge(run, answer.Answer)
	if err != nil {
		t.Fatal(err)
	}
	p.all++
	said := p.count(found)
	t.Logf("%s: %s: %s", x.Name, said, answer.Finding(found.Cause).Text)
	fmt.Fprintf(&p.rows, "| [%s](#%s) | %s | %s | %s | %s |\n", x.Effect, anchor(x), x.Workload, x.Shows, found.Cause.Code, said)
	p.section(x, a, answer, found)
	if *pageFolder != "" {
		draw(t, x, a)
	}
}

// count says whether the cause is right, and keeps the sum.
func (p *page) count(f found) string {
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

func anchor(x exhibit) string { return strings.ReplaceAll(strings.ToLower(x.Effect), " ", "-") }

func (p *page) section(x exhibit, run *analysis.Analysis, a report.Answer, f found) {
	out := &p.sections
	entry, err := workload.Find(x.Workload)
	if err != nil {
		panic(err) // the tests of the exhibits find it
	}
	fmt.Fprintf(out, "\n### %s\n\n`%s`%s: %s %s\n\n", capital(x.Effect), x.Workload, params(x.Params), entry.About, entry.Expect)
	fmt.Fprintf(out, "![Runtime of %s](workloads/%s.svg)\n\n", x.Workload, x.Name)
	for _, m := range a.Sentences() {
		fmt.Fprintf(out, "- %s\n", m.Text)
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

func measuredText(a *analysis.Analysis) string {
	return fmt.Sprintf("%d tasks, %s, %s", a.Run.Experiment.Workload.Tasks, report.Rounds(a).Text, a.Run.Started.Format("2006-01-02"))
}

// draw writes the exhibit's picture.
func draw(t *testing.T, x exhibit, a *analysis.Analysis) {
	t.Helper()
	var picture bytes.Buffer
	view := chart.View{LogX: true, LogY: true}
	if err := chart.Write(&picture, chart.SVG, a, view, chart.Light(), chart.Size{Width: 640, Height: 360}); err != nil {
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
%s%s`, report.Machine(p.host).Text, p.right, p.all, p.rows.String(), p.sections.String())
}
