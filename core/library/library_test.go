package library

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"parallelogram/core"
)

// shelf is a library in a new folder, of runs by name whose work is their name. It
// counts how often a run is read.
type shelf struct {
	Library
	t     *testing.T
	mu    sync.Mutex
	reads int
}

func newShelf(t *testing.T, names ...string) *shelf {
	s := &shelf{t: t}
	s.Library = Library{t.TempDir(), s.summary}
	for i, name := range names {
		s.add(name, time.Date(2026, 1, 1+i, 0, 0, 0, 0, time.UTC))
	}
	return s
}

func (s *shelf) summary(path string) Summary {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.reads++
	text, err := os.ReadFile(path)
	if err != nil {
		s.t.Error(err)
	}
	return Summary{Work: string(text)}
}

func (s *shelf) path(name string) string { return filepath.Join(s.folder, name+runSuffix) }

// add writes a run of some time.
func (s *shelf) add(name string, at time.Time) {
	s.t.Helper()
	if err := errors.Join(os.WriteFile(s.path(name), []byte(name), 0o600), os.Chtimes(s.path(name), at, at)); err != nil {
		s.t.Fatal(err)
	}
}

// works lists the work of the runs, and checks that so many were read for it.
func (s *shelf) works(reads int) string {
	s.t.Helper()
	s.reads = 0
	list, err := s.List()
	if err != nil {
		s.t.Fatal(err)
	}
	if s.reads != reads {
		s.t.Errorf("%d runs were read, want %d", s.reads, reads)
	}
	return titles(list)
}

func titles(list []Entry) string {
	var names []string
	for _, e := range list {
		names = append(names, e.Title())
	}
	return strings.Join(names, " ")
}

func TestTheNewestComesFirst(t *testing.T) {
	s := newShelf(t, "a", "b", "c")
	if got := s.works(3); got != "c b a" {
		t.Errorf("listed %s", got)
	}
}

// A run is read once, and again when it is another.
func TestWhatIsKnownIsNotReadAgain(t *testing.T) {
	s := newShelf(t, "a", "b", "c")
	s.works(3)
	s.works(0)
	s.add("b", time.Date(2027, 1, 1, 0, 0, 0, 0, time.UTC))
	if got := s.works(1); got != "b c a" {
		t.Errorf("listed %s", got)
	}
	if err := os.Remove(s.path("c")); err != nil {
		t.Fatal(err)
	}
	if got := s.works(0); got != "b a" {
		t.Errorf("listed %s", got)
	}
	if known := readIndex(s.folder); len(known) != 2 {
		t.Errorf("the index knows %d runs", len(known))
	}
}

func TestABadIndexIsMadeAnew(t *testing.T) {
	for _, bad := range []string{"", "{", `{"version":"0","runs":{}}`, "null", `{"runs":7}`} {
		s := newShelf(t, "a", "b")
		s.works(2)
		if err := os.WriteFile(filepath.Join(s.folder, indexName), []byte(bad), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := s.works(2); got != "b a" {
			t.Errorf("index %q: listed %s", bad, got)
		}
		s.works(0)
	}
}

func TestWhatIsNoRunIsNotListed(t *testing.T) {
	s := newShelf(t, "a")
	for _, name := range []string{".hidden.txt", "a.png", "a.note.json"} {
		if err := os.WriteFile(filepath.Join(s.folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(s.folder, "folder.txt"), 0o700); err != nil {
		t.Fatal(err)
	}
	if got := s.works(1); got != "a" {
		t.Errorf("listed %s", got)
	}
	if list, err := In(filepath.Join(s.folder, "nowhere")).List(); list != nil || err != nil {
		t.Errorf("a folder that is not there: %v, %v", list, err)
	}
}

func TestNotesStandBesideTheRun(t *testing.T) {
	s := newShelf(t, "a", "b")
	note := Note{Title: " Before\nthe change ", Text: "quiet\x1b[2J", Tags: []string{"x", " x", "", "a"}}
	if err := s.Annotate(s.path("a"), note); err != nil {
		t.Fatal(err)
	}
	list, _ := s.List()
	got := list[1].Note
	if strings.ContainsAny(got.Title+got.Text, "\n\x1b") || !strings.HasPrefix(got.Title, "Before") || !slices.Equal(got.Tags, []string{"a", "x"}) {
		t.Errorf("the note is %+q", got)
	}
	s.works(0) // a note changes no run
	if err := errors.Join(s.Annotate(s.path("a"), Note{}), s.Annotate(s.path("a"), Note{})); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat(notePath(s.path("a"))); !errors.Is(err, fs.ErrNotExist) {
		t.Error("an empty note stays")
	}
}

func TestWordsAreFoundWhereverTheyStand(t *testing.T) {
	list := []Entry{
		{Path: "/runs/1.txt", Summary: Summary{Work: "primes", Machine: "Koala"}},
		{Path: "/runs/2.txt", Summary: Summary{Work: "make"}, Note: Note{Title: "Before the change", Text: "quiet", Tags: []string{"release"}}},
	}
	for words, want := range map[string]string{
		"": "primes Before the change", "PRIMES": "primes", "koala prim": "primes", "change make": "Before the change",
		"release": "Before the change", "quiet": "Before the change", "2.txt": "Before the change", "koala make": "",
	} {
		if got := titles(Search(list, words)); got != want {
			t.Errorf("%q finds %q, want %q", words, got, want)
		}
	}
}

func TestDeletingIsUndone(t *testing.T) {
	s := newShelf(t, "a", "b")
	if err := s.Annotate(s.path("a"), Note{Title: "T"}); err != nil {
		t.Fatal(err)
	}
	gone, err := s.Delete(s.path("a"))
	if err != nil {
		t.Fatal(err)
	}
	trash, _ := s.Trash()
	if got := s.works(1); got != "b" || titles(trash) != "T" {
		t.Errorf("left %s, in the trash %s", got, titles(trash))
	}
	s.add("a", time.Now())
	back, err := s.Restore(gone)
	if err != nil || back == s.path("a") {
		t.Fatalf("back at %s, %v: what is there must stay", back, err)
	}
	if list, _ := s.List(); len(list) != 3 || !slices.ContainsFunc(list, func(e Entry) bool { return e.Path == back && e.Note.Title == "T" }) {
		t.Errorf("%d runs, back without its note", len(list))
	}
	if gone, err = s.Delete(back); err != nil {
		t.Fatal(err)
	}
	if err := s.Empty(); err != nil {
		t.Error(err)
	}
	if _, err := s.Restore(gone); err == nil {
		t.Error("what was emptied is restored")
	}
}

// A note of which the run is gone is somebody's words, and not those on another run.
func TestNoNoteIsWrittenOver(t *testing.T) {
	s := newShelf(t, "a")
	if err := s.Annotate(s.path("a"), Note{Title: "T"}); err != nil {
		t.Fatal(err)
	}
	for _, noted := range []bool{true, false} {
		gone, err := s.Delete(s.path("a"))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Annotate(s.path("a"), Note{Title: "alone"}); err != nil {
			t.Fatal(err)
		}
		back, err := s.Restore(gone)
		if err != nil || back == s.path("a") || NoteOn(s.path("a")).Title != "alone" || (NoteOn(back).Title == "T") != noted {
			t.Errorf("back at %s with the note %q, beside %q, %v", back, NoteOn(back).Title, NoteOn(s.path("a")).Title, err)
		}
		if text, err := os.ReadFile(back); err != nil || string(text) != "a" {
			t.Errorf("the run is %q, %v", text, err)
		}
		if err := errors.Join(s.Annotate(s.path("a"), Note{}), s.Annotate(back, Note{}), os.Rename(back, s.path("a"))); err != nil {
			t.Fatal(err)
		}
	}
	s.files("a.txt")
	if _, err := s.Delete(s.path("none")); err == nil {
		t.Error("what is not there is deleted")
	}
	s.files("a.txt")
}

// files wants just these in the folder and the trash, but for what is hidden.
func (s *shelf) files(want ...string) {
	s.t.Helper()
	var names []string
	for _, folder := range []string{s.folder, s.trash()} {
		found, _ := filepath.Glob(filepath.Join(folder, "[^.]*"))
		for _, f := range found {
			names = append(names, filepath.Base(f))
		}
	}
	if !slices.Equal(names, want) {
		s.t.Errorf("there are %q, want %q", names, want)
	}
}

// What is moved to one name at the same time is all there afterwards.
func TestMovesDoNotWriteOverEachOther(t *testing.T) {
	s := newShelf(t)
	const many = 40
	var all sync.WaitGroup
	start := make(chan struct{})
	for i := range many {
		run := filepath.Join(t.TempDir(), "a"+runSuffix)
		if err := errors.Join(os.WriteFile(run, []byte(fmt.Sprint(i)), 0o600), os.WriteFile(notePath(run), []byte(fmt.Sprintf(`{"title":"%d"}`, i)), 0o600)); err != nil {
			t.Fatal(err)
		}
		all.Go(func() {
			<-start
			to, err := move(run, s.folder)
			if text, _ := os.ReadFile(to); err != nil || string(text) != fmt.Sprint(i) || NoteOn(to).Title != fmt.Sprint(i) {
				t.Errorf("run %d is %q with the note %q, %v", i, text, NoteOn(to).Title, err)
			}
		})
	}
	close(start)
	all.Wait()
	if list, err := s.List(); err != nil || len(list) != many {
		t.Errorf("%d runs are left, %v", len(list), err)
	}
}

// Many use one library at the same time.
func TestSeveralUseOneLibrary(t *testing.T) {
	s := newShelf(t)
	for i := range 20 {
		s.add(fmt.Sprint(i), time.Unix(int64(i), 0))
	}
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for range 10 {
				list, err := s.List()
				if err != nil || len(list) != 20 {
					t.Errorf("%d runs, %v", len(list), err)
				}
				if err := s.Annotate(s.path(fmt.Sprint(i)), Note{Title: "T"}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	left, _ := filepath.Glob(filepath.Join(s.folder, "*.new-*"))
	if len(left) > 0 {
		t.Errorf("left behind %v", left)
	}
}

func TestRunsAreSummarized(t *testing.T) {
	s := Summarize(filepath.Join("..", "corpus", "runs", "made-amdahl.txt"))
	if s.Work == "" || s.Trials == 0 || s.Answer.Text == "" || s.Fault.Text != "" {
		t.Errorf("%+v", s)
	}
	path := filepath.Join(t.TempDir(), "no.txt")
	if err := os.WriteFile(path, []byte("no run"), 0o600); err != nil {
		t.Fatal(err)
	}
	if s := Summarize(path); s.Fault.Text == "" {
		t.Errorf("what is no run: %+v", s)
	}
	if (Entry{Summary: Summary{Machine: "a"}}).Foreign("a") || !(Entry{Summary: Summary{Machine: "b"}}).Foreign("a") || (Entry{}).Foreign("a") {
		t.Error("machines are mistaken")
	}
	if core.Version == "" {
		t.Error("the index has no version")
	}
}

func BenchmarkList(b *testing.B) {
	l := Library{b.TempDir(), func(string) Summary { return Summary{Work: "primes", Machine: "m"} }}
	for i := range 10_000 {
		if err := os.WriteFile(filepath.Join(l.folder, fmt.Sprint(i, runSuffix)), nil, 0o600); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := l.List(); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if list, err := l.List(); err != nil || len(list) != 10_000 {
			b.Fatal(len(list), err)
		}
	}
}
