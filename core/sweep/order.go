package sweep

import (
	"math/rand/v2"

	"parallelogram/core"
)

// maxPadding bounds the bytes by which a trial's environment is lengthened at
// random, as hyperfine does; one page is enough to move the stack.
const maxPadding = 4096

// turn is the place of a trial in a round.
type turn struct {
	cell    core.Cell
	phase   core.Phase // of the trial: the round's, or that of the floor
	padding int
}

// shuffled returns the turns of a round in their order, padded. It follows from
// the turns, the seed and the round alone, not from what earlier trials came to.
func shuffled(turns []turn, seed uint64, round int) []turn {
	random := rand.New(rand.NewPCG(seed, uint64(round)))
	order := make([]turn, len(turns))
	for i, j := range random.Perm(len(turns)) {
		order[i] = turns[j]
		order[i].padding = random.IntN(maxPadding)
	}
	return order
}
