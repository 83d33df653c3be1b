package charttext

import (
	"parallelogram/core/trace"
	"reflect"
	"testing"
)

func TestTimelineHasAllItsWords(t *testing.T) {
	for _, kind := range append(trace.Kinds(), "") {
		if TimelineWords().Kind(kind) == "" {
			t.Errorf("the kind %q has no word", kind)
		}
	}
	words := reflect.ValueOf(TimelineWords())
	for i := range words.NumField() {
		if words.Field(i).String() == "" {
			t.Errorf("the timeline's %s has no words", words.Type().Field(i).Name)
		}
	}
}

func TestChartHasAllItsWords(t *testing.T) {
	words := reflect.ValueOf(words())
	for i := range words.NumField() {
		if words.Field(i).String() == "" {
			t.Errorf("the chart's %s has no words", words.Type().Field(i).Name)
		}
	}
}
