package builtin

import (
	"fmt"
	"hash/crc32"
	"io"
	"net/http"
	"time"

	"parallelogram/core/job"
	"parallelogram/core/message"
)

// requests asks a server over HTTP. The server is a process of its own on this
// machine, on the cores of the trial.
var requests = job.Workload{
	Name:     "http",
	Family:   job.Waiting,
	About:    "Asks an HTTP server, a process of its own on the same cores, whose processor time counts as the task's, and reads its answer; each worker keeps its connection.",
	Expect:   "Waiting for a server: expect it to scale with the workers, beyond the cores, until the requests fill them.",
	Evenness: "even",
	Params: []job.Param{
		{
			Name: "delay", Kind: job.Duration, Default: int64(time.Millisecond), Max: int64(10 * time.Second),
			About: "how long the server thinks before it answers",
		},
		{Name: "size", Kind: job.Bytes, Default: 1 << 10, Min: 8, Max: 16 << 20, About: "size of an answer"},
	},
	Fixture: func(v job.Values) (job.Fixture, error) {
		return startServer(service{Delay: time.Duration(v.Int("delay")), Size: v.Int("size")})
	},
	Job: func(o job.Order) job.Job {
		client := newClient(o.Workers)
		return job.Job{Tasks: o.Tasks, Task: func(e job.Env, i int) (sum uint64) {
			e.Blocking(func() {
				var err error
				if sum, err = fetch(client, fmt.Sprintf("%s/?task=%d", o.Address, i)); err != nil {
					abort(message.NewError("server-not-answering", "why", err))
				}
			})
			return sum
		}}
	},
}

// newClient returns a client that keeps a connection for each worker; Go's
// default keeps two, and opens and closes all others for every request.
func newClient(workers int) *http.Client {
	return &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: workers, DisableCompression: true}}
}

// fetch returns a checksum of the answer.
func fetch(client *http.Client, url string) (sum uint64, err error) {
	answer, err := client.Get(url)
	if err != nil {
		return 0, err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s: %s", answer.Status, body)
	}
	return uint64(crc32.ChecksumIEEE(body)), err
}
