package core

import "testing"

func TestPrecisionsAreFoundAgain(t *testing.T) {
	for _, p := range Precisions() {
		e := good().At(p)
		if err := e.Validate(); err != nil || e.Precision() != p {
			t.Errorf("%+v: found %+v, %v", p, e.Precision(), err)
		}
	}
	for _, own := range []Precision{
		{"", Standard.Rounds + 1, Standard.Width, Standard.Confirm},
		{"", Standard.Rounds, 0, Standard.Confirm},
		{"", Standard.Rounds, Standard.Width, 0},
	} {
		if got := good().At(own).Precision(); got != own {
			t.Errorf("a precision of one's own, %+v, is found to be %+v", own, got)
		}
	}
}

func TestPrecisionsGrow(t *testing.T) {
	for i, p := range Precisions()[1:] {
		if before := Precisions()[i]; p.Rounds <= before.Rounds || p.Confirm <= before.Confirm || p.Width < before.Width {
			t.Errorf("%+v is no more precise than %+v", p, before)
		}
	}
}
