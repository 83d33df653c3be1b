package builtin

import (
	"encoding/json"
	"fmt"
	"hash/crc32"

	"parallelogram/core/job"
	"parallelogram/core/message"
)

// encoding answers from a store of records in JSON, as a service does: each
// answer is garbage a moment later, and what is kept has to be searched for it.
var encoding = job.Workload{
	Name:     "json",
	Family:   job.CPU,
	About:    "Encodes records of a store in memory as JSON, and throws the text away; each process builds a store of its own as it starts.",
	Expect:   "CPU work that allocates: expect the garbage collector to take its share; each process has one of its own.",
	Evenness: "even",
	Params: []job.Param{
		{Name: "records", Kind: job.Count, Default: 50, Min: 1, Max: 100_000, About: "records that one task encodes"},
		{Name: "kept", Kind: job.Count, Default: 10_000, Min: 1, Max: 1_000_000, About: "records in memory, about 1 KiB each; each process keeps them"},
	},
	Job: func(o job.Order) job.Job {
		records, store := o.Int("records"), newStore(o.Int("kept"))
		return job.Job{Tasks: o.Tasks, Task: func(e job.Env, i int) (sum uint64) {
			pace := newPace(e, encoded)
			for n := range records {
				sum += encode(store[(i*records+n)%len(store)])
				pace.add(1)
			}
			return sum
		}}
	},
}

// encoded is how many records lie between two checkpoints.
const encoded = 10

// record is what a store holds: an order of a shop.
type record struct {
	ID       int               `json:"id"`
	Customer *customer         `json:"customer"`
	Lines    []*line           `json:"lines"`
	Notes    map[string]string `json:"notes"`
}

type customer struct {
	Name string   `json:"name"`
	Mail string   `json:"mail"`
	Tags []string `json:"tags"`
}

type line struct {
	Article string  `json:"article"`
	Count   int     `json:"count"`
	Price   float64 `json:"price"`
}

func newStore(n int) []*record {
	store := make([]*record, n)
	for i := range store {
		store[i] = newRecord(i)
	}
	return store
}

func newRecord(i int) *record {
	name := fmt.Sprintf("customer %d", i)
	r := &record{
		ID:       i,
		Customer: &customer{Name: name, Mail: name + "@example.org", Tags: []string{name + " a", name + " b"}},
		Notes:    map[string]string{"delivery": "to the door of " + name, "payment": "by invoice to " + name},
	}
	for n := range 4 {
		r.Lines = append(r.Lines, &line{Article: fmt.Sprintf("article %d-%d", i, n), Count: n + 1, Price: float64(i%1000) / 4})
	}
	return r
}

// encode returns a checksum of the record's JSON, which is empty for one that
// has none.
func encode(r *record) uint64 {
	text, err := json.Marshal(r)
	if err != nil {
		abort(message.NewError("record-not-encoded", "why", err))
	}
	return uint64(crc32.ChecksumIEEE(text))
}
