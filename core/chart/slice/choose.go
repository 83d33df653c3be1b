package slice

import (
	"maps"
	"slices"

	"parallelogram/core"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
)

// choose returns the fixed count of a view that leaves it open.
func (s Slice) choose() int {
	workers, cores := slices.Clone(s.Run.Experiment.Workers), slices.Clone(s.Run.Experiment.Cores)
	for c := range s.All {
		if c.Strategy != s.Serial() {
			workers, cores = append(workers, c.Workers), append(cores, c.Cores)
		}
	}
	workers, cores = Ascending(workers), Ascending(cores)
	largest := func(counts []int) int { return slices.Max(append(counts, 0)) }
	if s.By == view.Workers {
		return largest(cores)
	}
	common := slices.DeleteFunc(slices.Clone(cores), func(n int) bool { return !slices.Contains(workers, n) })
	if len(common) >= min(2, len(cores)) {
		return 0
	}
	return largest(workers)
}

// fixedSlots are the strategies whose colour and shape are the same in every
// run. The others take the next ones in the order of the run.
var fixedSlots = []core.Strategy{core.Goroutine, core.Subprocess}

// Strategies lists what has a series, by slot.
func Strategies(in view.Subject) []core.Strategy {
	list := append(slices.Clone(fixedSlots), in.Run.Experiment.Strategies...)
	list = append(list, slices.Sorted(maps.Keys(tried(in)))...)
	var unique []core.Strategy
	for _, s := range list {
		if s != in.Serial() && !slices.Contains(unique, s) {
			unique = append(unique, s)
		}
	}
	return unique
}

// tried returns the strategies of which the variant that is seen has a trial.
func tried(in view.Subject) map[core.Strategy]bool {
	set := map[core.Strategy]bool{}
	for _, s := range in.Cells {
		if s.Cell.Variant == in.Name {
			set[s.Cell.Strategy] = true
		}
	}
	return set
}

// Taking lists the strategies that take part in a run, by slot, without the
// serial one.
func Taking(in view.Subject) []core.Strategy {
	measured := tried(in)
	return slices.DeleteFunc(Strategies(in), func(s core.Strategy) bool {
		return !measured[s] && !slices.Contains(in.Run.Experiment.Strategies, s)
	})
}

// Keys names the strategies of a run, the hidden ones, too. Where shown is not
// empty, only that one's name is bold, and the serial program is not named.
func Keys(in view.Subject, shown core.Strategy) []layer.Key {
	var keys []layer.Key
	add := func(s core.Strategy, slot int) {
		keys = append(keys, layer.Key{
			Text: string(s), Strategy: s, Color: in.Style.ColorOf(slot), Sample: layer.OfShape(style.ShapeOf(slot)),
			Bold: shown == "" || shown == s, Hidden: in.View.Hidden.Has(s) && shown != s,
		})
	}
	if serial := in.Serial(); shown == "" && serial != "" && tried(in)[serial] {
		add(serial, -1)
	}
	present := Taking(in)
	for slot, s := range Strategies(in) {
		if slices.Contains(present, s) {
			add(s, slot)
		}
	}
	return keys
}

// Ascending returns the counts that can be, ascending, each once.
func Ascending(counts []int) []int {
	counts = slices.DeleteFunc(counts, func(n int) bool { return n < 1 })
	slices.Sort(counts)
	return slices.Compact(counts)
}
