package workload

import (
	"crypto/sha256"
	"encoding/binary"
)

// sha256sum hashes blocks of one size: the even workload.
var sha256sum = Workload{
	Name:     "sha256",
	About:    "Hashes one block of memory with SHA-256.",
	Expect:   "CPU work in even tasks that share nothing: expect it to scale with the physical cores, no further.",
	Evenness: "even",
	Params: []Param{{
		Name: "block", Kind: Bytes, Default: 64 << 10, Min: 64, Max: 64 << 20,
		About: "size of the block that one task hashes",
	}},
	prepare: func(o order) Job {
		// All tasks read one block, each behind its own index, so that the
		// results differ while the memory stays small.
		block := pattern(o.Int("block"))
		return Job{Tasks: o.tasks, Task: func(_ Env, i int) uint64 { return hashBlock(i, block) }}
	},
}

func hashBlock(i int, block []byte) uint64 {
	h := sha256.New()
	var index [8]byte
	binary.LittleEndian.PutUint64(index[:], uint64(i))
	h.Write(index[:])
	h.Write(block)
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
