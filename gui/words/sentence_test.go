package words

import "testing"

func TestCapitalised(t *testing.T) {
	for text, want := range map[string]string{"": "", "give one": "Give one", "éa": "Éa", "notes.txt is bad": "notes.txt is bad", `"x" is bad`: `"x" is bad`} {
		if got := Capitalised(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
