package builtin

import (
	"crypto/sha256"
	"encoding/binary"
	"slices"

	"parallelogram/core/job"
	"parallelogram/core/quantity"
)

// sha256sum hashes blocks of one size: the even workload.
var sha256sum = job.Workload{
	Name:     "sha256",
	Family:   job.CPU,
	About:    "Hashes one block of memory with SHA-256.",
	Expect:   "Even CPU work: expect it to scale with the physical cores, no further.",
	Evenness: "even",
	Params: []job.Param{
		{
			Name: "block", Kind: job.Bytes, Default: 64 << 10, Min: 64, Max: 64 << 20,
			About: "size of the block that one task hashes",
		},
		{
			Name: "native", Kind: job.Percent, Max: quantity.WholePercent,
			About: "share of the block that is hashed as native code would, which lets others have an interpreter's lock",
		},
	},
	Job: func(o job.Order) job.Job {
		// All tasks read one block, each behind its own index, so that the
		// results differ while the memory stays small.
		block := pattern(o.Int("block"))
		native := int(float64(len(block)) * o.Share("native"))
		return job.Job{Tasks: o.Tasks, Task: func(e job.Env, i int) uint64 { return hashBlock(e, i, block, native) }}
	},
}

// piece is how many bytes are hashed between two checkpoints: 20 µs with
// instructions made for it, 100 µs without.
const piece = 32 << 10

// hashBlock hashes the number of a task and a block, whose first bytes, native
// of them, are hashed in one go outside of any interpreter, as Python's hashlib
// does it with more than 2047 bytes.
func hashBlock(e job.Env, i int, block []byte, native int) uint64 {
	h := sha256.New()
	var index [8]byte
	binary.LittleEndian.PutUint64(index[:], uint64(i))
	h.Write(index[:])
	if native > 0 {
		e.Blocking(func() { h.Write(block[:native]) })
	}
	for part := range slices.Chunk(block[native:], piece) {
		h.Write(part)
		e.Checkpoint()
	}
	return binary.LittleEndian.Uint64(h.Sum(nil))
}

// pattern fills n bytes with a fixed sequence that is not all zeroes.
func pattern(n int) []byte {
	block := make([]byte, n)
	for i := range block {
		block[i] = byte(i*131 + i>>8)
	}
	return block
}
