package scaling

import (
	"errors"
	"testing"
)

// Without rounding there is nothing but simplicity to choose by.
func TestChoiceOnExactData(t *testing.T) {
	for _, p := range []Parameters{{Linear, 3, 0, 0}, {Amdahl, 3, .05, 0}, {USL, 3, .05, .001}} {
		for _, m := range []Method{Times, Throughput} {
			c, err := Choose(m, exact(p, 1, 2, 3, 4, 5, 6, 7, 8))
			if err != nil {
				t.Fatal(err)
			}
			if c.Best.Law != p.Law || len(c.Fits) != 3 {
				t.Errorf("by %s, %s data of 8 levels are called %s, from %d laws", m, p.Law, c.Best.Law, len(c.Fits))
			}
		}
	}
}

func TestChoiceWithFewLevels(t *testing.T) {
	curve := Parameters{USL, 1, .05, .01}
	serial := Parameters{Amdahl, 1, .05, 0}
	for _, want := range []struct {
		truth      Parameters
		levels     int
		best       Law
		laws       int
		comparable bool
	}{
		{curve, 4, Amdahl, 2, false}, {serial, 5, Amdahl, 2, true}, {Parameters{Linear, 1, 0, 0}, 5, Linear, 2, true},
		{curve, 6, USL, 3, true}, {serial, 6, Amdahl, 3, true},
	} {
		c, err := Choose(Times, exact(want.truth, 1, 2, 3, 4, 5, 6)[:want.levels])
		if err != nil {
			t.Fatal(err)
		}
		if c.Best.Law != want.best || len(c.Fits) != want.laws || c.Best.Comparable != want.comparable {
			t.Errorf("%d levels of %s: %s of %d laws, comparable %v", want.levels, want.truth.Law, c.Best.Law, len(c.Fits), c.Best.Comparable)
		}
	}
	_, err := Choose(Times, exact(curve, 1, 2, 3))
	var few *LevelsError
	if !errors.As(err, &few) || few.Have != 3 || few.Need != 4 {
		t.Errorf("three levels: %v", err)
	}
}

func TestPick(t *testing.T) {
	fit := func(law Law, aicc float64, comparable bool) Fit {
		return Fit{Parameters: Parameters{Law: law}, AICc: aicc, Comparable: comparable}
	}
	for _, c := range []struct {
		fits []Fit
		want Law
	}{
		{[]Fit{fit(Linear, -8, true), fit(Amdahl, -9.5, true), fit(USL, -9.9, true)}, Linear},
		{[]Fit{fit(Linear, -7, true), fit(Amdahl, -9.5, true), fit(USL, -9.9, true)}, Amdahl},
		{[]Fit{fit(Linear, -7, true), fit(Amdahl, -9.5, true), fit(USL, -11.5, true)}, USL},
		{[]Fit{fit(Linear, -99, true), fit(Amdahl, 0, false)}, Amdahl},
	} {
		if got := pick(c.fits); got.Law != c.want {
			t.Errorf("%+v: picked %s, want %s", c.fits, got.Law, c.want)
		}
	}
}
