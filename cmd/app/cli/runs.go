package cli

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"parallelogram/core/library"
	"parallelogram/core/message"
	"parallelogram/core/report"
	"parallelogram/core/runfile"
)

// runsCommand lists the runs that were kept, and keeps them in order.
type runsCommand struct {
	List    runsListCommand    `cmd:"" default:"withargs" help:"List the runs that were kept, the newest first."`
	Note    runsNoteCommand    `cmd:"" help:"Give a run a title, a note and tags."`
	Delete  runsDeleteCommand  `cmd:"" help:"Put runs into the trash."`
	Restore runsRestoreCommand `cmd:"" help:"Take runs back from the trash."`
}

// libraryFlag says which runs are meant.
type libraryFlag struct {
	Library string `type:"path" placeholder:"FOLDER" help:"Folder of the runs; without it, where they are kept unless another is named."`
}

func (f libraryFlag) open() (library.Library, error) {
	folder, err := runfile.Folder()
	if f.Library != "" {
		folder, err = f.Library, nil
	}
	return library.In(folder), err
}

type runsListCommand struct {
	Words []string `arg:"" optional:"" help:"Only runs that hold all these words, in title, note, tags, work, machine or answer."`
	Trash bool     `help:"List what is in the trash."`
	JSON  bool     `help:"Print JSON, for programs."`
	libraryFlag
}

// Run lists the runs.
func (c runsListCommand) Run(_ context.Context, t terminal) error {
	l, err := c.open()
	if err != nil {
		return err
	}
	read := l.List
	if c.Trash {
		read = l.Trash
	}
	list, err := read()
	if err != nil {
		return err
	}
	list = library.Search(list, strings.Join(c.Words, " "))
	if c.JSON {
		return printJSON(t.out, newRuns(list))
	}
	if len(list) == 0 {
		fmt.Fprintln(t.out, t.say("cli.no-runs", "words", strings.Join(c.Words, " ")))
		return nil
	}
	return t.printList(t.runs(list))
}

// runs is the table of runs, a row each.
func (t terminal) runs(list []library.Entry) report.Table {
	table := report.Table{}
	for _, key := range []string{"when", "title", "machine", "trials", "file", "answer"} {
		table.Columns = append(table.Columns, t.say("runs."+key))
	}
	for _, e := range list {
		said := t.language.Say(e.Answer)
		if e.Fault.Text != "" {
			said = t.language.Say(e.Fault)
		}
		table.Rows = append(table.Rows, []string{
			e.When().Local().Format(time.DateTime), message.HarmlessLine(e.Title()), e.Machine, strconv.Itoa(e.Trials),
			message.HarmlessLine(filepath.Base(e.Path)), message.HarmlessLine(said),
		})
	}
	return table
}

type runsNoteCommand struct {
	File  string    `arg:"" type:"existingfile" help:"The run."`
	Title *string   `help:"What to call it; empty takes the title away."`
	Text  *string   `help:"What to remember of it."`
	Tags  *[]string `help:"Words to find it by."`
}

// Run changes what is given of the note, and leaves the rest.
func (c runsNoteCommand) Run(context.Context, terminal) error {
	n := library.NoteOn(c.File)
	n.Title, n.Text = *cmp.Or(c.Title, &n.Title), *cmp.Or(c.Text, &n.Text)
	if c.Tags != nil {
		n.Tags = *c.Tags
	}
	return library.In(filepath.Dir(c.File)).Annotate(c.File, n)
}

type runsDeleteCommand struct {
	Files []string `arg:"" type:"existingfile" help:"The runs."`
}

// Run deletes the runs, and says how to take them back.
func (c runsDeleteCommand) Run(_ context.Context, t terminal) error {
	for _, file := range c.Files {
		to, err := library.In(filepath.Dir(file)).Delete(file)
		if err != nil {
			return err
		}
		fmt.Fprintln(t.out, t.say("cli.deleted", "command", typed([]string{os.Args[0], "runs", "restore", to})))
	}
	return nil
}

type runsRestoreCommand struct {
	Files []string `arg:"" type:"existingfile" help:"The runs, in the trash."`
}

// Run takes the runs back into the folder whose trash they are in.
func (c runsRestoreCommand) Run(_ context.Context, t terminal) error {
	for _, file := range c.Files {
		to, err := library.In(filepath.Dir(filepath.Dir(file))).Restore(file)
		if err != nil {
			return err
		}
		fmt.Fprintln(t.out, t.say("cli.restored", "path", message.HarmlessLine(to)))
	}
	return nil
}

// The JSON of runs; docs/json.md has what every field means.
type keptJSON struct {
	Path     string    `json:"path"`
	Title    string    `json:"title"`
	Note     string    `json:"note,omitempty"`
	Tags     []string  `json:"tags,omitempty"`
	Work     string    `json:"work"`
	Machine  string    `json:"machine"`
	Started  time.Time `json:"started"`
	Finished bool      `json:"finished"`
	Trials   int       `json:"trials"`
	Answer   string    `json:"answer"`
	Fault    string    `json:"fault,omitempty"`
}

func newRuns(list []library.Entry) []keptJSON {
	runs := []keptJSON{}
	for _, e := range list {
		runs = append(runs, keptJSON{e.Path, e.Title(), e.Note.Text, e.Note.Tags, e.Work, e.Machine, e.When(), e.Finished, e.Trials, e.Answer.Text, e.Fault.Text})
	}
	return runs
}
