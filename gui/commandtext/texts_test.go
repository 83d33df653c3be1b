package commandtext

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"parallelogram/core"
	"parallelogram/core/message"
	"parallelogram/gui/guitest"
)

func TestMain(m *testing.M) { guitest.Main(m) }

// randomWord is made of what words are made of, and of what makes them difficult.
func randomWord(r *rand.Rand) string {
	parts := []string{"make", "-j", "{workers}", "{{workers}}", " ", "'", `"`, `\`, "$HOME", "*", "#", "=", "\t", "\n", "한글", "\u202e", "{", "}", ";", "~", "\x01", "\u00a0"}
	word := ""
	for range 1 + r.IntN(4) {
		word += parts[r.IntN(len(parts))]
	}
	return word
}

func randomWords(r *rand.Rand) []string {
	words := make([]string, 1+r.IntN(3))
	for i := range words {
		words[i] = randomWord(r)
	}
	return words
}

// What is written down is read back to the letter, whatever it is.
func TestACommandComesBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	dir := t.TempDir()
	for range 500 {
		c := core.Command{Dir: dir, Warmup: r.IntN(3), Threads: []core.ThreadsEnv{core.ThreadsWorkers, core.ThreadsOne}[r.IntN(2)],
			Main: core.CommandLine{Args: append(randomWords(r), "{workers}")}, Prepare: core.CommandLine{Args: randomWords(r)}, Output: dir + "/out",
			Leftovers: core.LeftoversKeep, Metric: `\d+ s`, Exits: []int{0, 3}}
		for _, value := range randomWords(r) {
			c.Env = append(c.Env, "A="+value)
		}
		got, err := Of(c).Read()
		for _, e := range flat(err) { // names that are nearly placeholders, and the like, are refused when they are measured
			if f, ok := e.(*message.FieldError); !ok || strings.Contains(f.Why.Key, "unreadable") || strings.Contains(f.Why.Key, "shell") {
				t.Errorf("%q: %v", Of(c), e)
			}
		}
		if !reflect.DeepEqual(got, c) {
			t.Fatalf("%q comes back as %#v, want %#v", Of(c), got, c)
		}
	}
}

func flat(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var list []error
		for _, e := range joined.Unwrap() {
			list = append(list, flat(e)...)
		}
		return list
	}
	if err == nil {
		return nil
	}
	return []error{err}
}

func TestAShellsLineComesBack(t *testing.T) {
	c := core.Command{Dir: t.TempDir(), Main: core.CommandLine{Args: []string{"seq {workers} | wc"}, Shell: true}, Prepare: core.CommandLine{Args: []string{"rm *"}, Shell: true}}
	texts := Of(c)
	if got, err := texts.Read(); err != nil || !reflect.DeepEqual(got, c) || texts[Shell] != Yes {
		t.Errorf("%q comes back as %+v, %v", texts, got, err)
	}
}

// Names are looked up in the working folder.
func TestItemsAndFilesAreThoseOfTheFolder(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"b.wav", "a.wav"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	c, err := Texts{Main: "flac {item}", Items: "*.wav", Dir: dir, Input: "a.wav", Output: "out", Limit: "5s"}.Read()
	if err != nil || c.Items.Count != 2 || c.Items.From != filepath.Join(dir, "*.wav") || c.Input != filepath.Join(dir, "a.wav") || c.Output != filepath.Join(dir, "out") {
		t.Errorf("read %+v, %v", c, err)
	}
	if limit, err := (Texts{Limit: " 5s "}).TimeLimit(); err != nil || limit != 5*time.Second {
		t.Errorf("the limit is %v, %v", limit, err)
	}
	if limit, err := (Texts{}).TimeLimit(); err != nil || limit != 0 {
		t.Errorf("no limit is %v, %v", limit, err)
	}
}

func TestFaultsStandAtTheirField(t *testing.T) {
	check := func(texts Texts, field, key string) {
		t.Helper()
		_, err := texts.Read()
		for _, e := range flat(err) {
			if f, ok := e.(*message.FieldError); ok && f.Field == field && f.Why.Key == key {
				return
			}
		}
		t.Errorf("%q: %v, want %s at %s", texts, err, key, field)
	}
	check(Texts{}, Main, "command.empty")
	check(Texts{Main: "a | b"}, Main, "command.needs-shell")
	check(Texts{Main: "make"}, Main, "command.no-count")
	check(Texts{Main: "make {item}"}, Items, "command.items-wanted")
	check(Texts{Main: "make {workers}", Prepare: "a; b"}, Prepare, "command.joins")
	check(Texts{Main: "make {workers}", Env: "A"}, Env, "command.not-a-variable")
	check(Texts{Main: "make {workers}", Env: "A=$B"}, Env, "command.needs-shell")
	check(Texts{Main: "make {workers}", Dir: "/nowhere/at/all"}, Dir, "invocation.no-folder")
	check(Texts{Main: "make {workers}", Exits: "0, x"}, Exits, "not-a-whole-number")
	check(Texts{Main: "make {workers}", Exits: "256"}, Exits, "outside")
	check(Texts{Main: "make {workers}", Warmup: "101"}, Warmup, "outside")
	check(Texts{Main: "make {workers}", Warmup: "-1"}, Warmup, "outside")
	check(Texts{Main: "make {workers}", Metric: "("}, Metric, "command.metric-pattern")
	check(Texts{Main: "cat {item}", Items: "@/dev/zero"}, Items, "command.items-no-file")
	for _, texts := range []Texts{
		{Main: "make {workers}", Exits: "255", Warmup: "100"}, {Main: "solve", Threads: "workers"}, {Main: "true", Items: "3"}, {Main: "a {workers} | b", Shell: Yes},
	} {
		if _, err := texts.Read(); err != nil {
			t.Errorf("%q: %v", texts, err)
		}
	}
}
