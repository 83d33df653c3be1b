package core

import "testing"

func TestPrecisionsAreFoundAgain(t *testing.T) {
	for _, p := range Precisions() {
		e := good().At(p)
		if err := e.Validate(); err != nil || e.Precision() != p {
			t.Errorf("%+v: found %+v, %v", p, e.Precision(), err)
		}
	}
	e := good().At(Standard)
	e.Rounds++
	if p := e.Precision(); p.Name != "" || p.Rounds != Standard.Rounds+1 || p.Width != Standard.Width || p.Confirm != Standard.Confirm {
		t.Errorf("a precision of one's own is %+v", p)
	}
}

func TestPrecisionsGrow(t *testing.T) {
	for i, p := range Precisions()[1:] {
		if before := Precisions()[i]; p.Rounds <= before.Rounds || p.Confirm <= before.Confirm || p.Width < before.Width {
			t.Errorf("%+v is no more precise than %+v", p, before)
		}
	}
}
