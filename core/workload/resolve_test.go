package workload

import (
	"errors"
	"strings"
	"testing"

	"parallelogram/core"
	"parallelogram/core/message"
)

func TestResolveFillsInAndNormalises(t *testing.T) {
	got, err := Resolve(core.Workload{Name: "sha256", Params: map[string]string{"block": "65536"}})
	if err != nil || got.Params["block"] != "64KiB" {
		t.Errorf("block 65536 is resolved as %v, %v", got.Params, err)
	}
	got, err = Resolve(core.Workload{Name: "mandelbrot"})
	if err != nil || got.Params["width"] != "256" || got.Params["iterations"] != "500" {
		t.Errorf("defaults %v, %v", got.Params, err)
	}
}

func TestFaultsNameTheFieldAndWhatWouldDo(t *testing.T) {
	for _, c := range []struct {
		workload   core.Workload
		field, key string
		values     map[string]string // some of them
	}{
		{core.Workload{Name: "alchemy"}, "workload", "unknown-workload", map[string]string{"name": "alchemy", "names": strings.Join(Names(), ", ")}},
		{core.Workload{Name: "sha256", Params: map[string]string{"size": "1"}}, "size", "unknown-parameter", map[string]string{"names": "block, native"}},
		{core.Workload{Name: "sha256", Params: map[string]string{"block": "many"}}, "block", "not-a-size", map[string]string{"text": "many"}},
		{core.Workload{Name: "sha256", Params: map[string]string{"block": "1"}}, "block", "outside", map[string]string{"n": "1", "low": "64", "high": "64MiB"}},
		{core.Workload{Name: "primes", Params: map[string]string{"span": "1e6"}}, "span", "not-a-whole-number", nil},
		{core.Workload{Name: "sleep", Params: map[string]string{"pause": "1"}}, "pause", "not-a-duration", nil},
		{core.Workload{Name: "sleep", Params: map[string]string{"pause": "-1ms"}}, "pause", "outside", map[string]string{"low": "10 µs", "high": "10 s"}},
		{core.Workload{Name: "amdahl", Params: map[string]string{"serial": "0.05"}}, "serial", "not-a-share", nil},
		{core.Workload{Name: "amdahl", Params: map[string]string{"by": "magic"}}, "by", "not-a-choice", map[string]string{"choices": "compute, wait"}},
	} {
		_, err := Resolve(c.workload)
		var field *message.FieldError
		if !errors.As(err, &field) || field.Field != c.field || field.Why.Key != c.key {
			t.Errorf("%+v: error %v, want %s of %s", c.workload, err, c.key, c.field)
			continue
		}
		for name, want := range c.values {
			if got := field.Why.Values[name]; got != want {
				t.Errorf("%+v: %s is %q, want %q", c.workload, name, got, want)
			}
		}
	}
	if _, err := Prepare(core.Workload{Name: "primes"}, 1, ""); err == nil {
		t.Error("a job without tasks is prepared")
	}
}
