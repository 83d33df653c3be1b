package quantity

import (
	"errors"
	"maps"
	"slices"
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
	outside := func(n string) map[string]string { return map[string]string{"n": n, "low": "1", "high": "1024"} }
	text := func(text string) map[string]string { return map[string]string{"text": text} }
	for written, c := range map[string]struct {
		key    string
		values map[string]string
	}{
		"":                     {"no-count", nil},
		"0":                    {"outside", outside("0")},
		"1025":                 {"outside", outside("1025")},
		"-3":                   {"not-a-count", text("-3")},
		"1-1000000000":         {"outside", outside("1000000000")},
		"8-1":                  {"backwards", map[string]string{"text": "8-1", "low": "1", "high": "8"}},
		"auto,,3":              {"count-missing", nil},
		",":                    {"count-missing", nil},
		"two":                  {"not-a-count", text("two")},
		"1.5":                  {"not-a-count", text("1.5")},
		"99999999999999999999": {"not-a-count", text("99999999999999999999")},
	} {
		_, err := ParseCounts("workers", written, nil, 1024)
		var field *message.FieldError
		if !errors.As(err, &field) || field.Field != "workers" || field.Why.Key != c.key || !maps.Equal(field.Why.Values, c.values) {
			t.Errorf("%q: error %+v, want %+v", written, err, c)
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
