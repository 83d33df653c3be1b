package layer

import (
	"cmp"
	"slices"

	"gonum.org/v1/plot/vg"
)

// spread moves labels, of which each wants to be centred at a place and has a
// height, until none overlaps another or leaves low..high. The sum of squared
// moves is least: neighbours that are too close form a block around the mean
// of what they want (isotonic regression by pooling adjacent violators). It
// returns nil when they cannot all have room.
func spread(wanted, heights []vg.Length, low, high vg.Length) []vg.Length {
	order := make([]int, len(wanted))
	total := vg.Length(0)
	for i := range order {
		order[i] = i
		total += heights[i]
	}
	if total > high-low {
		return nil
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(wanted[a], wanted[b]) })
	var blocks []block
	for _, i := range order {
		blocks = append(blocks, block{members: []int{i}, height: heights[i], sum: wanted[i] - heights[i]/2})
		for n := len(blocks); n > 1 && blocks[n-2].top(low, high) > blocks[n-1].bottom(low, high); n-- {
			blocks[n-2] = blocks[n-2].join(blocks[n-1])
			blocks = blocks[:n-1]
		}
	}
	places := make([]vg.Length, len(wanted))
	for _, b := range blocks {
		y := b.bottom(low, high)
		for _, i := range b.members {
			places[i] = y + heights[i]/2
			y += heights[i]
		}
	}
	return places
}

// block is a stack of labels that touch, the lowest first.
type block struct {
	members []int
	height  vg.Length
	sum     vg.Length // of where each member wants the bottom of the block
}

func (b block) bottom(low, high vg.Length) vg.Length {
	return min(max(b.sum/vg.Length(len(b.members)), low), high-b.height)
}

func (b block) top(low, high vg.Length) vg.Length { return b.bottom(low, high) + b.height }

// join stacks c on b.
func (b block) join(c block) block {
	shift := b.height * vg.Length(len(c.members))
	return block{append(b.members, c.members...), b.height + c.height, b.sum + c.sum - shift}
}
