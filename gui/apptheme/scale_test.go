package apptheme

import (
	"os"
	"testing"
)

func TestScaleOnTopOfTheUsersOwn(t *testing.T) {
	t.Setenv(scaleVariable, "") // remembers what it was
	before := scaleAtStart
	t.Cleanup(func() { scaleAtStart = before })
	for _, c := range []struct {
		given string
		scale float64
		want  string
	}{{"", 1, ""}, {"", 1.5, "1.5"}, {"2", 1, "2"}, {"2", 1.2, "2.4"}, {"auto", 1.2, "1.2"}, {"-3", 1.2, "1.2"}} {
		scaleAtStart = c.given
		if err := SetScale(c.scale); err != nil {
			t.Fatal(err)
		}
		if got := os.Getenv(scaleVariable); got != c.want {
			t.Errorf("%v on top of %q gives %q, want %q", c.scale, c.given, got, c.want)
		}
	}
}
