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
		workload    core.Workload
		field, says string
	}{
		{core.Workload{Name: "alchemy"}, "workload", "primes, sha256, mandelbrot"},
		{core.Workload{Name: "sha256", Params: map[string]string{"size": "1"}}, "size", "the parameters are block, native"},
		{core.Workload{Name: "sha256", Params: map[string]string{"block": "many"}}, "block", "64KiB"},
		{core.Workload{Name: "sha256", Params: map[string]string{"block": "1"}}, "block", "1 is outside 64 to 64MiB"},
		{core.Workload{Name: "primes", Params: map[string]string{"span": "1e6"}}, "span", "whole number"},
		{core.Workload{Name: "sleep", Params: map[string]string{"pause": "1"}}, "pause", "1ms"},
		{core.Workload{Name: "sleep", Params: map[string]string{"pause": "-1ms"}}, "pause", "outside 10 µs to 10 s"},
		{core.Workload{Name: "amdahl", Params: map[string]string{"serial": "0.05"}}, "serial", "write 5%"},
		{core.Workload{Name: "amdahl", Params: map[string]string{"by": "magic"}}, "by", "not one of compute, wait"},
	} {
		_, err := Resolve(c.workload)
		var field *message.FieldError
		if !errors.As(err, &field) || field.Field != c.field || !strings.Contains(field.Why.Text, c.says) {
			t.Errorf("%+v: error %v does not say %q of %s", c.workload, err, c.says, c.field)
		}
	}
	if _, err := Prepare(core.Workload{Name: "primes"}, 1, ""); err == nil {
		t.Error("a job without tasks is prepared")
	}
}
