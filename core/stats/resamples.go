package stats

import (
	"encoding/binary"
	"math/bits"
	"math/rand/v2"
)

const (
	// manyResamples make the ends of a 95% interval whole ranks: 250 and 9,750.
	manyResamples = 9999
	// fewResamples are enough when there are so many rounds that the interval
	// is narrow anyway, and keep the memory of a resampling bounded.
	fewResamples = 999
	manyRounds   = 10000

	seed = 0x9a7a11e1 // of every resampling: the same run gives the same answer
)

const (
	lanes  = 64 // resamples worked on at once, one a bit of a word
	planes = 4  // bits that count how often a resample drew a round
	// maxDraws is what the planes can count. A resample draws one round 16
	// times in one of some 10^14 cases; that draw is made again.
	maxDraws = 1<<planes - 1
)

// drawn says how often each of 64 resamples drew one round: bit l of word p is
// bit p of the count in lane l.
type drawn [planes]uint64

// Resamples are random draws of the rounds of a run, with replacement, as many
// draws as there are rounds (Efron and Tibshirani, An Introduction to the
// Bootstrap, 1993, chapter 6).
//
// They are stored by 64, bit by bit, so that one machine instruction works on
// 64 resamples: that is what makes ten thousand resamples of every cell cheap
// enough to redo while a run is being watched.
type Resamples struct {
	rounds int
	count  int
	blocks [][]drawn // by 64 resamples, then by round
}

// NewResamples draws the resamples of a run of so many rounds, at least 1.
// There are 9,999 of them, or 999 above 10,000 rounds.
func NewResamples(rounds int) *Resamples {
	r := &Resamples{rounds: rounds, count: manyResamples}
	if rounds > manyRounds {
		r.count = fewResamples
	}
	r.blocks = make([][]drawn, (r.count+lanes-1)/lanes)
	sources := make([]rand.PCG, len(r.blocks))
	root := rand.NewPCG(seed, uint64(rounds))
	for i := range sources {
		sources[i].Seed(root.Uint64(), root.Uint64())
	}
	Parallel(len(r.blocks), func(i int) {
		source := sources[i]
		r.blocks[i] = drawBlock(rounds, &source)
	})
	return r
}

// Len returns the number of resamples.
func (r *Resamples) Len() int { return r.count }

// drawBlock draws 64 resamples, eight at a time: their counts are the bytes of
// one word a round, few enough to stay in the fastest memory.
func drawBlock(rounds int, source *rand.PCG) []drawn {
	block := make([]drawn, rounds)
	counts := make([]uint8, 8*rounds)
	for lane := 0; lane < lanes; lane += 8 {
		clear(counts)
		for i := range 8 {
			drawOne(counts[i:], rounds, source)
		}
		for round := range block {
			block[round].put(lane, binary.LittleEndian.Uint64(counts[8*round:]))
		}
	}
	return block
}

// drawOne draws one resample into every eighth byte of counts.
func drawOne(counts []uint8, rounds int, source *rand.PCG) {
	for left := rounds; left > 0; {
		// The high half of the product is uniform in 0..rounds-1, but for a
		// bias of rounds/2^64.
		round, _ := bits.Mul64(source.Uint64(), uint64(rounds))
		if c := &counts[8*round]; *c < maxDraws {
			*c++
			left--
		}
	}
}

// put sets the counts of eight lanes, one a byte.
func (d *drawn) put(lane int, eight uint64) {
	const (
		lowBits = 0x0101010101010101
		gather  = 0x0102040810204080 // moves the low bit of byte i to bit 56+i
	)
	for p := range d {
		d[p] |= (eight >> p & lowBits) * gather >> 56 << lane
	}
}

// any returns the lanes that drew the round at least once.
func (d *drawn) any() uint64 { return d[0] | d[1] | d[2] | d[3] }
