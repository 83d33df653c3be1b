package verdict

import "testing"

func TestASentenceIsTranslatedWithWhatStandsInIt(t *testing.T) {
	korean := map[string]string{
		"answer.use":             "{{.cores}}에서 {{.workers}}를 쓰세요.",
		"count.cores.other":      "코어 {{.n}}개",
		"count.goroutines.other": "고루틴 {{.n}}개",
	}
	a := judge(t, eight(linear))
	if got, want := a.Headline().In(korean), "코어 8개에서 고루틴 8개를 쓰세요."; got != want {
		t.Errorf("says %q, want %q", got, want)
	}
	if got, want := a.Headline().In(nil), a.Headline().String(); got != want {
		t.Errorf("without a translation it says %q, want %q", got, want)
	}
}

func TestATemplateThatAsksForTooMuchIsFoundOut(t *testing.T) {
	s := say("answer.use", "workers", "4 goroutines")
	if got := s.String(); got == english["answer.use"] || got[:len(s.Key)] != s.Key {
		t.Errorf("says %q, though it is not told the cores", got)
	}
}
