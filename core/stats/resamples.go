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

	seed  = 0x9a7a11e1 // of every resampling: the same run gives the same answer
	block = 256        // resamples drawn from one random stream
)

// planes is the number of bits that hold how often a round was drawn, and
// maxWeight the largest such count. One round is drawn 16 times once in some
// 10^14 cases; the draw is then repeated.
const (
	planes    = 4
	maxWeight = 1<<planes - 1
)

// Resamples says for every resample how often it drew each round.
//
// The counts are stored bit by bit: word w of plane p holds bit p of the
// counts of rounds 64w to 64w+63. So the number of draws within any set of
// rounds is four population counts for each 64 rounds, and the median of a
// resample needs no sorting.
type Resamples struct {
	rounds int
	count  int
	words  int      // of one plane of one resample
	bits   []uint64 // resample after resample, in each plane after plane
}

// NewResamples draws the resamples of a run of so many rounds, at least 1.
// There are 9,999 of them, or 999 above 10,000 rounds.
func NewResamples(rounds int) *Resamples {
	r := &Resamples{rounds: rounds, count: manyResamples, words: (rounds + 63) / 64}
	if rounds > manyRounds {
		r.count = fewResamples
	}
	r.bits = make([]uint64, r.count*planes*r.words)
	blocks := (r.count + block - 1) / block
	streams := make([]rand.PCG, blocks)
	for i, root := 0, rand.NewPCG(seed, uint64(rounds)); i < blocks; i++ {
		streams[i].Seed(root.Uint64(), root.Uint64())
	}
	parallel(blocks, func(i int) { r.fill(i, &streams[i]) })
	return r
}

// Len returns the number of resamples.
func (r *Resamples) Len() int { return r.count }

// fill draws the resamples of one block.
func (r *Resamples) fill(i int, source *rand.PCG) {
	counts := make([]uint8, 64*r.words)
	for b := i * block; b < min(r.count, (i+1)*block); b++ {
		clear(counts)
		draw(counts[:r.rounds], source)
		pack(r.resample(b), counts)
	}
}

// resample returns the planes of resample b.
func (r *Resamples) resample(b int) []uint64 {
	size := planes * r.words
	return r.bits[b*size : (b+1)*size]
}

// draw counts as many draws, with replacement, as there are rounds.
func draw(counts []uint8, source *rand.PCG) {
	n := uint64(len(counts))
	for left := n; left > 0; {
		// The high half of the product is uniform in 0..n-1 up to n/2^64.
		round, _ := bits.Mul64(source.Uint64(), n)
		if counts[round] < maxWeight {
			counts[round]++
			left--
		}
	}
}

// pack writes counts, one a byte, as planes.
func pack(to []uint64, counts []uint8) {
	const (
		lowBits = 0x0101010101010101
		gather  = 0x0102040810204080 // moves the low bit of byte i to bit 56+i
	)
	words := len(to) / planes
	for at := 0; at < len(counts); at += 8 {
		eight := binary.LittleEndian.Uint64(counts[at:])
		for p := range planes {
			to[p*words+at/64] |= (eight >> p & lowBits) * gather >> 56 << (at % 64)
		}
	}
}

// weight returns how often a resample drew a round.
func weight(resample []uint64, words, round int) int {
	w, bit := round/64, round%64
	return int(resample[w]>>bit&1 |
		resample[words+w]>>bit&1<<1 |
		resample[2*words+w]>>bit&1<<2 |
		resample[3*words+w]>>bit&1<<3)
}

// within returns how many draws of a resample fell into a set of rounds, bit
// i%64 of word i/64 of the set standing for round i.
func within(resample, set []uint64) int {
	words := len(set)
	var n0, n1, n2, n3 int
	for w, s := range set {
		n0 += bits.OnesCount64(resample[w] & s)
		n1 += bits.OnesCount64(resample[words+w] & s)
		n2 += bits.OnesCount64(resample[2*words+w] & s)
		n3 += bits.OnesCount64(resample[3*words+w] & s)
	}
	return n0 + n1<<1 + n2<<2 + n3<<3
}
