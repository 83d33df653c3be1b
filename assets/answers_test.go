package assets_test

import (
	"maps"
	"regexp"
	"slices"
	"testing"

	"parallelogram/assets"
	"parallelogram/core/verdict"
)

// placeholder is what a template puts a value into.
var placeholder = regexp.MustCompile(`{{\.[A-Za-z]+}}`)

func TestEveryAnswerIsTranslated(t *testing.T) {
	english, korean := verdict.English(), assets.Answers("ko")
	for _, key := range slices.Sorted(maps.Keys(english)) {
		want, got := placeholder.FindAllString(english[key], -1), placeholder.FindAllString(korean[key], -1)
		slices.Sort(want)
		slices.Sort(got)
		if korean[key] == "" || !slices.Equal(got, want) {
			t.Errorf("%s holds %v, in English %v", key, got, want)
		}
	}
	for key := range korean {
		if english[key] == "" {
			t.Errorf("%s is translated and never said", key)
		}
	}
	if assets.Answers("xx") != nil {
		t.Error("there are answers in a language that is none")
	}
}
