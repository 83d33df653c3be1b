package report

import (
	"slices"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/internal/scene"
	"parallelogram/core/message"
)

// keys lists the keys of messages.
func keys(list []message.Message) (keys []string) {
	for _, m := range list {
		keys = append(keys, m.Key)
	}
	return keys
}

// reasonsOf makes messages that have keys.
func reasonsOf(keys ...string) (list []message.Message) {
	for _, key := range keys {
		list = append(list, message.Message{Key: key, Text: key})
	}
	return list
}

func TestThePlainestReasonsAreTold(t *testing.T) {
	for _, c := range []struct {
		name                    string
		reasons                 []string
		grave, reasoned, folded []string
	}{
		{"none", nil, nil, nil, nil},
		{"two", []string{"law.none", "answer.cores"}, nil, []string{"answer.cores", "law.none"}, nil},
		{"three", []string{"law.none", "finding.scales", "answer.cores"}, nil, []string{"answer.cores", "finding.scales"}, []string{"law.none"}},
		{"grave ones beside them", []string{"finding.scales", "answer.cores", "finding.noisy", "law.none", "finding.lost-updates"},
			[]string{"finding.lost-updates", "finding.noisy"}, []string{"answer.cores", "finding.scales"}, []string{"law.none"}},
		{"one of another version", []string{"finding.new", "law.none", "answer.gustafson"}, nil, []string{"law.none", "answer.gustafson"}, []string{"finding.new"}},
		{"what the head says", []string{"asked.scales", "law.none"}, nil, []string{"law.none"}, nil},
		{"equals as they came", []string{"alternative.level", "law.none", "law.none"}, nil, []string{"alternative.level", "law.none"}, []string{"law.none"}},
	} {
		got := told(reasonsOf("asked.scales", "answer.use"), reasonsOf(c.reasons...))
		if !slices.Equal(keys(got.Grave), c.grave) || !slices.Equal(keys(got.Reasons), c.reasoned) || !slices.Equal(keys(got.Folded), c.folded) {
			t.Errorf("%s: %v, %v, folded %v", c.name, keys(got.Grave), keys(got.Reasons), keys(got.Folded))
		}
		if all := got.All(); len(all) != len(got.Head)+len(got.Grave)+len(got.Reasons)+len(got.Folded) || all[0].Key != "asked.scales" {
			t.Errorf("%s: all of it is %v", c.name, keys(all))
		}
	}
}

// Each key has one place, and is the key of a sentence.
func TestTheTableOfReasonsIsOne(t *testing.T) {
	seen := map[string]bool{}
	for _, key := range slices.Concat(grave, plain) {
		if seen[key] || !message.English().Has(key) {
			t.Errorf("%s stands there twice, or is no sentence", key)
		}
		seen[key] = true
	}
}

// Whatever an answer says has a place, and nothing is said twice.
func TestEveryReasonHasItsPlace(t *testing.T) {
	for _, c := range scene.Causes {
		a := answer(t, c.Scene)
		said := a.Told()
		for _, m := range slices.Concat(said.Reasons, said.Folded) {
			if place(m, plain) == len(plain) {
				t.Errorf("%s: %s has no place", c.Code, m.Key)
			}
		}
		texts := map[string]bool{}
		for _, m := range a.Sentences() {
			if texts[m.Text] {
				t.Errorf("%s: it says twice %q", c.Code, m.Text)
			}
			texts[m.Text] = true
		}
	}
}

// What changes whether an answer may be believed is not folded, however much
// else there is to say.
func TestWhatSpeaksAgainstAnAnswerIsNotFolded(t *testing.T) {
	wrong := scene.Eight(scene.Beside(scene.Linear, func(c core.Cell, t *core.Trial) {
		if c.Workers > 1 {
			t.Lost = 5
		}
	}))
	noisy := scene.Eight(scene.Beside(scene.Linear, func(_ core.Cell, t *core.Trial) {
		capacity := 8 * t.Runtime
		t.Noise = &core.Noise{Span: t.Runtime, Capacity: &capacity, Steal: new(capacity / 5)}
	}))
	for key, c := range map[string]struct {
		scene   scene.Scene
		reasons int
	}{"finding.lost-updates": {wrong, 0}, "finding.noisy": {noisy, Reasons}} {
		said := answer(t, c.scene.With(core.Subprocess, core.GIL)).Told()
		if !slices.Contains(keys(said.Grave), key) || len(said.Reasons) != c.reasons || len(said.Folded) == 0 {
			t.Errorf("%s: not folded are %v beside %v", key, keys(said.Grave), keys(said.Reasons))
		}
	}
}

// How many cores there are is a reason where the workers are as many, and
// compute.
func TestTheCoresOfTheMachineAreAReason(t *testing.T) {
	few := scene.Eight(scene.Linear)
	few.Workers = []int{1, 2, 7}
	limited := scene.Eight(scene.Linear)
	limited.Host.Online = 16
	waiting := scene.Eight(scene.Beside(scene.Linear, func(_ core.Cell, t *core.Trial) { t.Usage.User /= 100 }))
	for name, c := range map[string]struct {
		scene scene.Scene
		want  string
	}{
		"as many":          {scene.Eight(scene.Linear), "This machine has 8 cores"},
		"one less":         {few, ""},
		"not all of them":  {limited, "This program may use 8 cores of the machine"},
		"work that waits":  {waiting, ""},
		"nothing resolved": {scene.Eight(scene.Level).Noisy(0.4), ""},
	} {
		if got := spaced(answer(t, c.scene).cores().Text); !strings.HasPrefix(got, c.want) || (got == "") != (c.want == "") {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

// Only what changes nothing about the numbers is folded; a severity of another
// version is not known to be that.
func TestPressingNoticesAreNotFolded(t *testing.T) {
	now, folded := Pressing([]message.Message{{Severity: message.Info, Key: "a"}, {Severity: message.Warning, Key: "b"}, {Severity: message.Failure, Key: "c"}, {Severity: "odd", Key: "d"}})
	if !slices.Equal(keys(now), []string{"b", "c", "d"}) || !slices.Equal(keys(folded), []string{"a"}) {
		t.Errorf("now %v, folded %v", keys(now), keys(folded))
	}
}
