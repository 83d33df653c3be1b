package quantity

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"parallelogram/core/message"
)

func TestParseCounts(t *testing.T) {
	auto := []int{1, 2, 4}
	for _, c := range []struct {
		text string
		want []int
	}{
		{"1", []int{1}},
		{"4,1,2", []int{1, 2, 4}},
		{"1-4", []int{1, 2, 3, 4}},
		{"1–4", []int{1, 2, 3, 4}}, // an en dash, as typeset
		{" 2 , 2,1-2 ", []int{1, 2}},
		{"auto", []int{1, 2, 4}},
		{"AUTO,8", []int{1, 2, 4, 8}},
		{"1,2,", []int{1, 2}}, // while it is being typed
	} {
		got, err := ParseCounts("workers", c.text, auto, 1024)
		if err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%q: %v, %v, want %v", c.text, got, err, c.want)
		}
	}
}

func TestParseCountsSaysWhatIsWrong(t *testing.T) {
	for text, says := range map[string]string{
		"":                     "at least one count",
		"0":                    "0 is outside 1 to 1024",
		"-3":                   `"-3" is not a count`,
		"1000000000":           "1000000000 is outside 1 to 1024",
		"1-1000000000":         "1000000000 is outside 1 to 1024",
		"8-1":                  "runs backwards",
		"auto,,3":              "a count is missing before a comma",
		",":                    "a count is missing before a comma",
		"two":                  `"two" is not a count`,
		"1.5":                  `"1.5" is not a count`,
		"99999999999999999999": "is not a count",
	} {
		_, err := ParseCounts("workers", text, nil, 1024)
		var field *message.FieldError
		if !errors.As(err, &field) || field.Field != "workers" || !strings.Contains(field.Why.Text, says) {
			t.Errorf("%q: error %v does not say %q", text, err, says)
		}
	}
}

func FuzzParseCounts(f *testing.F) {
	for _, seed := range []string{"1,2,4-8", "auto", "1-", "-", "٣", "1-1024,auto"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list, err := ParseCounts("workers", text, []int{1, 2}, 1024)
		if err != nil {
			return
		}
		again, err := ParseCounts("workers", Counts(list), nil, 1024)
		if err != nil || !slices.Equal(list, again) {
			t.Errorf("%q: %v, written %q, is read as %v, %v", text, list, Counts(list), again, err)
		}
	})
}

func TestCounts(t *testing.T) {
	for want, list := range map[string][]int{
		"":           nil,
		"1":          {1},
		"1,2":        {1, 2},
		"1-4,6,8-10": {1, 2, 3, 4, 6, 8, 9, 10},
	} {
		if got := Counts(list); got != want {
			t.Errorf("%v is written %q, want %q", list, got, want)
		}
	}
}
