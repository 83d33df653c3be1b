package sweep

import (
	"math/rand/v2"

	"parallelogram/core"
)

// maxPadding bounds the bytes by which a trial's environment is lengthened at
// random, as hyperfine does; one page is enough to move the stack.
const maxPadding = 4096

// turn is the place of a cell in a round.
type turn struct {
	cell    core.Cell
	padding int
}

// shuffled returns the turns of a round. They follow from the cells, the seed
// and the round alone, not from what earlier trials came to.
func shuffled(cells []core.Cell, seed uint64, round int) []turn {
	random := rand.New(rand.NewPCG(seed, uint64(round)))
	turns := make([]turn, len(cells))
	for i, j := range random.Perm(len(cells)) {
		turns[i] = turn{cell: cells[j], padding: random.IntN(maxPadding)}
	}
	return turns
}
