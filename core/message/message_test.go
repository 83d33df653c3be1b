package message

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"
)

func TestAMessageKeepsWhatItWasFilledWith(t *testing.T) {
	inner := New(Info, "count.rounds", "n", 6)
	m := New(Warning, "answer.confirmed", "rounds", inner, "more", 7)
	want := Message{
		Severity: Warning, Key: "answer.confirmed", Text: "measured in 6 rounds that were run after it was chosen",
		Values: map[string]string{"more": "7"}, Inner: map[string]Message{"rounds": inner},
	}
	if !reflect.DeepEqual(m, want) {
		t.Errorf("%+v, want %+v", m, want)
	}
	if m := New(Info, "answer.confirmed", "rounds", Plain(Info, "a few")); m.Text != "measured in a few that were run after it was chosen" || m.Values["rounds"] != "a few" || m.Inner != nil {
		t.Errorf("a plain text is kept as %+v", m)
	}
}

// What does not fit is a fault of the program, found out by whatever test makes
// the message.
func TestWhatDoesNotFitPanics(t *testing.T) {
	for name, c := range map[string]struct {
		key   string
		pairs []any
		says  string
	}{
		"a key that nobody wrote":  {"no-such-key", nil, "no-such-key"},
		"a value that is missing":  {"not-there-yet", nil, "not-there-yet"},
		"a value of another name":  {"outside", []any{"n", 1, "low", 2, "most", 3}, "outside"},
		"a value without its name": {"outside", []any{"n", 1, "low", 2, "high"}, "outside"},
		"a time":                   {"outside", []any{"n", time.Second, "low", 2, "high", 3}, "time.Duration"},
		"a float":                  {"outside", []any{"n", 1.5, "low", 2, "high", 3}, "float64"},
		"a word that is not known": {"unknown", []any{"facts", "weather"}, "weather"},
	} {
		func() {
			defer func() {
				if r, _ := recover().(string); !strings.Contains(r, c.says) {
					t.Errorf("%s: the panic is %q", name, r)
				}
			}()
			New(Info, c.key, c.pairs...)
		}()
	}
}

// A file of another version of this program, or an edited one, may hold any
// message; it is said as it was.
func TestWhatDoesNotFitIsSaidInEnglish(t *testing.T) {
	l := spoken(map[string]string{"outside": "{{.low}}~{{.high}}", "broken": "{{"})
	for _, m := range []Message{
		{Key: "outside", Text: "as written", Values: map[string]string{"low": "1"}},
		{Key: "broken", Text: "as written"},
		{Key: "of-the-future", Text: "as written"},
		Plain(Info, "as written"),
	} {
		if got := l.Say(m); got != "as written" {
			t.Errorf("%+v is said as %q", m, got)
		}
	}
	var none *Language
	if got := none.Say(Plain(Info, "as written")); got != "as written" {
		t.Errorf("no language says %q", got)
	}
}

// A message that went through a file is the same message.
func TestMessagesSurviveAFile(t *testing.T) {
	m := New(Warning, "answer.confirmed", "rounds", New(Info, "count.fresh-rounds", "n", 6))
	text, err := json.Marshal(m)
	if err != nil || !strings.Contains(string(text), `"code":"answer.confirmed"`) {
		t.Fatalf("%s, %v", text, err)
	}
	var read Message
	if err := json.Unmarshal(text, &read); err != nil || !reflect.DeepEqual(read, m) {
		t.Errorf("%+v was read as %+v, %v", m, read, err)
	}
	ko := Find("ko")
	if got := ko.Say(read); got != ko.Say(m) || got == m.Text {
		t.Errorf("in Korean it is %q", got)
	}
}
