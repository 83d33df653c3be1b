package host

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K { return slices.Sorted(maps.Keys(m)) }

func TestParseList(t *testing.T) {
	for _, test := range []struct {
		text string
		want []int
		ok   bool
	}{
		{"", nil, true},
		{"\n", nil, true},
		{"3", []int{3}, true},
		{"0-3,8,10-11\n", []int{0, 1, 2, 3, 8, 10, 11}, true},
		{"8,0-1,1", []int{0, 1, 8}, true},
		{"1-", nil, false},
		{"-1", nil, false},
		{"3-1", nil, false},
		{"0,,1", nil, false},
		{"0-1000000000", nil, false},
		{strings.Repeat("0-65535,", 1000) + "0", nil, false},
		{"0x1", nil, false},
		{"all", nil, false},
	} {
		if got, ok := parseList(test.text); !reflect.DeepEqual(got, test.want) || ok != test.ok {
			t.Errorf("%.20q: %v %v, want %v %v", test.text, got, ok, test.want, test.ok)
		}
	}
}

func FuzzParseList(f *testing.F) {
	for _, text := range []string{"", "0-3,8,10-11", "1-", "0-65535", "65536"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		ids, ok := parseList(text)
		if !ok {
			if ids != nil {
				t.Fatalf("%q: not understood, yet %v", text, ids)
			}
			return
		}
		again := strings.ReplaceAll(strings.Trim(fmt.Sprint(ids), "[]"), " ", ",")
		if same, ok := parseList(again); !ok || !slices.Equal(ids, same) || !slices.IsSorted(ids) {
			t.Fatalf("%q: %v, then %v", text, ids, same)
		}
	})
}
