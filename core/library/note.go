package library

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"

	"parallelogram/core/atomicfile"
	"parallelogram/core/message"
)

// Note is what people wrote on a run. The zero value is nothing.
type Note struct {
	Title string   `json:"title,omitempty"`
	Text  string   `json:"text,omitempty"`
	Tags  []string `json:"tags,omitempty"` // sorted, each once
}

// maxNote bounds what is read of a note, in bytes.
const maxNote = 1 << 20

// isZero reports whether nothing is written.
func (n Note) isZero() bool { return n.Title == "" && n.Text == "" && len(n.Tags) == 0 }

// clean makes the texts harmless, and the tags what they are said to be.
func (n Note) clean() Note {
	n.Title, n.Text = message.HarmlessLine(strings.TrimSpace(n.Title)), message.Harmless(strings.TrimSpace(n.Text))
	var tags []string
	for _, t := range n.Tags {
		if t = message.HarmlessLine(strings.TrimSpace(t)); t != "" {
			tags = append(tags, t)
		}
	}
	slices.Sort(tags)
	n.Tags = slices.Compact(tags)
	return n
}

// notePath is where the note on a run stands.
func notePath(run string) string { return strings.TrimSuffix(run, runSuffix) + noteSuffix }

// NoteOn reads the note on a run; one that cannot be read is none.
func NoteOn(run string) (n Note) {
	info, err := os.Stat(notePath(run))
	if err != nil || info.Size() > maxNote {
		return Note{}
	}
	data, err := os.ReadFile(notePath(run))
	if err != nil || json.Unmarshal(data, &n) != nil {
		return Note{}
	}
	return n.clean()
}

// Annotate writes a note on a run, in place of what was written on it. An empty one
// takes it away.
func (l Library) Annotate(run string, n Note) error {
	n = n.clean()
	path := notePath(run)
	if n.isZero() {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
		return nil
	}
	data, err := json.MarshalIndent(n, "", "  ")
	if err != nil {
		return err
	}
	return atomicfile.Write(path, append(data, '\n'))
}
