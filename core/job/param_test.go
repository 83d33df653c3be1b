package job

import (
	"errors"
	"maps"
	"strings"
	"testing"

	"parallelogram/core/message"
)

var declared = []Param{
	{Name: "block", Kind: Bytes, Default: 64 << 10, Min: 64, Max: 64 << 20},
	{Name: "pause", Kind: Duration, Default: 1e6, Min: 1e4, Max: 1e10},
	{Name: "serial", Kind: Percent, Default: 50_000, Min: 0, Max: 1_000_000},
	{Name: "by", Kind: Choice, Default: 1, Choices: []string{"compute", "wait"}},
	{Name: "span", Kind: Count, Default: 5000, Min: 1, Max: 9000},
}

func TestParametersAreFilledIn(t *testing.T) {
	v, err := ParseParams(declared, map[string]string{"block": "65536", "by": " compute ", "serial": "12.5%"})
	if err != nil || v.Int("block") != 65536 || v.Int("pause") != 1e6 || v.Share("serial") != 0.125 || v.Choice("by") != "compute" || v.Int("span") != 5000 {
		t.Errorf("%+v, %v", v, err)
	}
	want := map[string]string{"block": "64KiB", "pause": "1ms", "serial": "12.5%", "by": "compute", "span": "5000"}
	if got := v.Texts(); !maps.Equal(got, want) {
		t.Errorf("written %v, want %v", got, want)
	}
	again, err := ParseParams(declared, v.Texts())
	if err != nil || !maps.Equal(again.Texts(), want) {
		t.Errorf("read again %v, %v", again, err)
	}
}

func TestBothEndsAreAllowed(t *testing.T) {
	for text, want := range map[string]bool{"0": false, "1": true, "9000": true, "9001": false} {
		if _, err := declared[4].Parse(text); (err == nil) != want {
			t.Errorf("%s: %v", text, err)
		}
	}
}

// All that is wrong is told at once, by field.
func TestEveryWrongParameterIsNamed(t *testing.T) {
	_, err := ParseParams(declared, map[string]string{
		"block": "1", "pause": "soon", "serial": "0.05", "by": "magic", "span": "1e3", "colour": "red",
	})
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		t.Fatalf("%v", err)
	}
	var got []string
	for _, err := range joined.Unwrap() {
		var wrong *message.FieldError
		if errors.As(err, &wrong) {
			got = append(got, wrong.Field+" "+wrong.Why.Key)
		}
	}
	want := "block outside, pause not-a-duration, serial not-a-share, by not-a-choice, span not-a-whole-number, colour unknown-parameter"
	if text := strings.Join(got, ", "); text != want {
		t.Errorf("wrong are %s, want %s", text, want)
	}
}

func TestRangesAreSaid(t *testing.T) {
	for i, want := range []string{"64 to 64MiB", "10 µs to 10 s", "0% to 100%", "compute, wait", "1 to 9000"} {
		if got := declared[i].Range(); got != want {
			t.Errorf("%s ranges over %q, want %q", declared[i].Name, got, want)
		}
	}
}

func TestAnUndeclaredParameterIsAFault(t *testing.T) {
	defer func() {
		if r, _ := recover().(string); !strings.Contains(r, "colour") {
			t.Errorf("the panic is %q", r)
		}
	}()
	Values{}.Int("colour")
}
