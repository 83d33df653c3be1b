package strategy

import (
	"io"
	"os"
	"testing"
	"time"

	"parallelogram/core/job"
	"parallelogram/core/process"
)

const (
	freight = 64 << 20 // shipped, in all
	parcel  = 64 << 10 // a task
)

// freightJob is payload that nobody fills in or reads: only its way costs.
func freightJob(tasks, _ int) job.Job {
	return job.Job{Tasks: tasks, Payload: &job.Payload{
		In:    parcel,
		Load:  func(int, []byte) {},
		Run:   func(job.Env, int, []byte, []byte) {},
		Check: func(int, []byte) uint64 { return 0 },
	}}
}

// drainMode is the argument that makes this test program the far end of a bare
// pipe.
const drainMode = "drain"

// drain reads standard input to its end, with a buffer of a pipe's size, and
// says so.
func drain() {
	buffer := make([]byte, parcel)
	for {
		if _, err := os.Stdin.Read(buffer); err != nil {
			break
		}
	}
	os.Stdout.Write([]byte{1})
}

// barePipe returns how long the freight takes through a pipe to a process that
// does nothing else. A width of 0 is the system's.
func barePipe(b *testing.B, width int) time.Duration {
	b.Helper()
	child, err := process.Start(process.Command{Path: os.Args[0], Args: []string{drainMode}, Pipes: width})
	if err != nil {
		b.Fatal(err)
	}
	defer child.Wait()
	buffer := make([]byte, parcel)
	start := time.Now()
	for range freight / parcel {
		if _, err := child.Stdin.Write(buffer); err != nil {
			b.Fatal(err)
		}
	}
	child.Stdin.Close()
	if _, err := io.ReadFull(child.Stdout, buffer[:1]); err != nil {
		b.Fatal(err)
	}
	return time.Since(start)
}

// BenchmarkShipping compares what the pipe of a worker process carries with
// what bare ones do, run in turn: one as the system makes it, and one as wide
// as ours.
func BenchmarkShipping(b *testing.B) {
	w := testWork("freight", freight/parcel, 1)
	var ours, bare, ratios, wide []float64
	perSecond := func(d time.Duration) float64 { return freight / d.Seconds() / (1 << 20) }
	for b.Loop() {
		timing, err := subprocess.Run(w)
		if err != nil {
			b.Fatal(err)
		}
		shipped, piped := perSecond(timing.Runtime-timing.Startup), perSecond(barePipe(b, 0))
		ours, bare, ratios = append(ours, shipped), append(bare, piped), append(ratios, shipped/piped)
		wide = append(wide, shipped/perSecond(barePipe(b, chunkBytes)))
	}
	b.ReportMetric(median(ours), "MiB/s")
	b.ReportMetric(median(bare), "MiB/s-bare-pipe")
	b.ReportMetric(median(ratios), "×bare")
	b.ReportMetric(median(wide), "×bare-wide")
	b.ReportMetric(0, "ns/op")
}
