package core

import (
	"encoding/json"
	"testing"
	"time"
)

func TestNoiseShares(t *testing.T) {
	n := Noise{
		Span:     time.Second,
		Capacity: new(2 * time.Second),
		Busy:     new(1500 * time.Millisecond),
		Own:      new(time.Second),
		Steal:    new(100 * time.Millisecond),
		Waiting:  new(250 * time.Millisecond),
	}
	check := func(name string, share func() (float64, bool), want float64, known bool) {
		t.Helper()
		if got, ok := share(); got != want || ok != known {
			t.Errorf("%s: %v %v, want %v %v", name, got, ok, want, known)
		}
	}
	check("others", n.Others, 0.25, true)
	check("stolen", n.Stolen, 0.05, true)
	check("pressure", n.Pressure, 0.25, true)

	n.Own = new(1600 * time.Millisecond)
	check("others, by rounding below none", n.Others, 0, true)
	n.Own = nil
	check("others, own unknown", n.Others, 0, false)
	n.Own, n.Busy = new(time.Second), nil
	check("others, busy unknown", n.Others, 0, false)

	n.Capacity = new(time.Duration(0))
	check("stolen of nothing", n.Stolen, 0, false)
	n.Capacity = nil
	check("stolen of unknown", n.Stolen, 0, false)
	n.Span = 0
	check("pressure over no time", n.Pressure, 0, false)
	check("all unknown: others", Noise{}.Others, 0, false)
	check("all unknown: stolen", Noise{}.Stolen, 0, false)
	check("all unknown: pressure", Noise{Span: 1}.Pressure, 0, false)
}

// Unknown survives a file; zero does too, and they stay apart.
func TestNoiseJSON(t *testing.T) {
	text, err := json.Marshal(Noise{Span: 5, Steal: new(time.Duration(0))})
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"span_ns":5,"steal_ns":0}`; string(text) != want {
		t.Errorf("%s, want %s", text, want)
	}
	var n Noise
	if err := json.Unmarshal(text, &n); err != nil || n.Steal == nil || *n.Steal != 0 || n.Busy != nil {
		t.Errorf("%+v, %v", n, err)
	}
}
