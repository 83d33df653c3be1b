package quantity

import (
	"errors"
	"maps"
	"testing"
	"time"

	"parallelogram/core/message"
)

func TestBothEndsAreWithin(t *testing.T) {
	for n, want := range map[int]bool{0: false, 1: true, 9: true, 10: false} {
		if err := Within("rounds", n, 1, 9); (err == nil) != want {
			t.Errorf("%d: %v", n, err)
		}
	}
	var wrong *message.FieldError
	err := Within("target", time.Hour+1, time.Millisecond, time.Hour)
	if !errors.As(err, &wrong) || wrong.Field != "target" || wrong.Why.Key != "outside" || wrong.Why.Values["low"] != "1 ms" || wrong.Why.Values["high"] != "1 h" {
		t.Errorf("%+v", err)
	}
	if err := Within("width", 0.75, 0.5, 0.625); !errors.As(err, &wrong) || !maps.Equal(wrong.Why.Values, map[string]string{"n": "0.75", "low": "0.5", "high": "0.625"}) {
		t.Errorf("%+v", err)
	}
}

func TestCountsAreChecked(t *testing.T) {
	for name, c := range map[string]struct {
		list []int
		key  string // empty where nothing is wrong
	}{
		"none": {nil, "no-count"}, "one": {[]int{8}, ""}, "nothing": {[]int{1, 0}, "outside"}, "too many": {[]int{9}, "outside"},
	} {
		err := CheckCounts("cores", c.list, 8)
		var wrong *message.FieldError
		if c.key == "" && err != nil || c.key != "" && (!errors.As(err, &wrong) || wrong.Field != "cores" || wrong.Why.Key != c.key) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLists(t *testing.T) {
	if got := List([]int{1, 2, 4}); got != "1, 2, 4" {
		t.Errorf("%q", got)
	}
	if got := List([]string{}); got != "" {
		t.Errorf("%q", got)
	}
}
