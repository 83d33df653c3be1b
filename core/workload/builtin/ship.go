package builtin

import (
	"encoding/binary"
	"hash/crc32"
	"slices"

	"parallelogram/core/job"
)

// ship hands bytes to a task and takes bytes back. Workers that share memory
// are handed where they lie; to a process they are copied.
var ship = job.Workload{
	Name:     "ship",
	Family:   job.Shipping,
	About:    "Is handed bytes, reads each of them a few times, and hands other bytes back.",
	Expect:   "CPU work on data that must come to the worker: expect goroutines to scale with the cores, and processes to lose as much as copying takes, more with more bytes and fewer passes.",
	Evenness: "even",
	Params: []job.Param{
		{Name: "in", Kind: job.Bytes, Default: 64 << 10, Min: 8, Max: 16 << 20, About: "what a task is handed"},
		{Name: "out", Kind: job.Bytes, Default: 64 << 10, Min: 8, Max: 16 << 20, About: "what it hands back"},
		{Name: "passes", Kind: job.Count, Default: 4, Min: 1, Max: 10_000, About: "how often each byte is read"},
	},
	Job: func(o job.Order) job.Job {
		in, passes := pattern(o.Int("in")), o.Int("passes")
		return job.Job{Tasks: o.Tasks, Payload: &job.Payload{
			In:  len(in),
			Out: o.Int("out"),
			Load: func(i int, to []byte) {
				copy(to, in)
				binary.LittleEndian.PutUint64(to, uint64(i))
			},
			Run:   func(e job.Env, _ int, in, out []byte) { digest(e, in, out, passes) },
			Check: func(_ int, out []byte) uint64 { return uint64(crc32.ChecksumIEEE(out)) },
		}}
	},
}

// digested is how many bytes are read between two checkpoints: about 50 µs.
const digested = 32 << 10

// digest reads in a number of times, and fills out with what depends on every
// byte of it.
func digest(e job.Env, in, out []byte, passes int) {
	hash := uint64(14695981039346656037) // FNV-1a (Fowler, Noll and Vo)
	pace := newPace(e, digested)
	for range passes {
		for part := range slices.Chunk(in, digested) {
			for _, b := range part {
				hash = (hash ^ uint64(b)) * 1099511628211
			}
			pace.add(len(part))
		}
	}
	for part := range slices.Chunk(out, digested) {
		hash = fill(part, hash)
		pace.add(len(part))
	}
}

// fill writes numbers that follow from a seed, and returns the next one.
func fill(out []byte, seed uint64) uint64 {
	for len(out) >= 8 {
		binary.LittleEndian.PutUint64(out, seed)
		out, seed = out[8:], hop().of(seed)
	}
	for i := range out {
		out[i] = byte(seed >> (8 * i))
	}
	return hop().of(seed)
}
