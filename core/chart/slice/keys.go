package slice

import (
	"image/color"
	"slices"

	"parallelogram/core"
	"parallelogram/core/chart/layer"
	"parallelogram/core/chart/style"
	"parallelogram/core/chart/view"
)

// Keys names the strategies of a run, the hidden ones, too. Where shown is not
// empty, only that one's name is bold.
func Keys(run core.Run, cells map[core.Cell]*Point, v view.View, s style.Style, shown core.Strategy) []layer.Key {
	var keys []layer.Key
	present := Taking(run, cells)
	for slot, strategy := range Strategies(run.Experiment, cells) {
		if slices.Contains(present, strategy) {
			keys = append(keys, layer.Key{
				Text: string(strategy), Strategy: strategy, Color: ColorOf(s, slot), Sample: layer.OfShape(ShapeOf(slot)),
				Bold: shown == "" || shown == strategy, Hidden: v.Hidden.Has(strategy) && shown != strategy,
			})
		}
	}
	return keys
}

// Keys are the keys of the slice's strategies, the serial program first.
func (s Slice) Keys(run core.Run, v view.View, st style.Style) []layer.Key {
	var keys []layer.Key
	if _, tried := s.All[core.Baseline]; tried {
		keys = append(keys, layer.Key{Text: string(core.Serial), Strategy: core.Serial, Color: st.Muted,
			Sample: layer.OfShape(style.Bar), Bold: true, Hidden: v.Hidden.Has(core.Serial)})
	}
	return append(keys, Keys(run, s.All, v, st, "")...)
}

// ColorOf returns the colour of a member's slot, ShapeOf its shape.
func ColorOf(s style.Style, slot int) color.NRGBA {
	if slot < 0 {
		return s.Muted
	}
	return s.ColorOf(slot)
}

func ShapeOf(slot int) style.Shape {
	if slot < 0 {
		return style.Bar
	}
	return style.ShapeOf(slot)
}
