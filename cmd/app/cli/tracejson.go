package cli

import (
	"time"

	"parallelogram/core"
	"parallelogram/core/report"
	"parallelogram/core/trace"
)

// The JSON of a traced trial; its keys are a promise to programs. Times are in
// seconds since the first worker was created, workers count from 1, tasks from
// 0.
type (
	traceJSON struct {
		Workload  core.Workload     `json:"workload"`
		Cell      core.Cell         `json:"cell"`
		Host      core.Host         `json:"host"`
		Runtime   float64           `json:"runtime_s"`
		Ready     float64           `json:"ready_s"`
		Tasks     int               `json:"tasks"`
		Workers   []traceWorkerJSON `json:"workers"`
		HandOvers int               `json:"hand_overs"` // of an interpreter lock
		Untold    int               `json:"untold"`     // waits that are left out: too many, and the shortest
		Odd       int               `json:"odd"`        // spans that make no sense; spans has them, workers have not
		Seen      []string          `json:"seen"`
		Spans     []spanJSON        `json:"spans"`
	}
	traceWorkerJSON struct {
		Worker int                       `json:"worker"`
		Spent  map[core.SpanKind]float64 `json:"spent_s"` // what is inside of a chunk and no work is not counted as chunk
		Idle   float64                   `json:"idle_s"`
		Finish float64                   `json:"finish_s"`
		Chunks int                       `json:"chunks"`
		Tasks  int                       `json:"tasks"`
	}
	spanJSON struct {
		Kind   core.SpanKind `json:"kind"`
		Worker int           `json:"worker"`
		From   float64       `json:"from_s"`
		To     float64       `json:"to_s"`
		First  *int          `json:"first,omitempty"` // of a chunk
		Tasks  int           `json:"tasks,omitempty"`
	}
)

// printTraceJSON prints a traced trial for programs.
func (in terminal) printTraceJSON(run core.Run, trial core.Trial, t trace.Trace) error {
	r := traceJSON{
		Workload: run.Experiment.Workload, Cell: t.Cell, Host: run.Host, Runtime: t.Runtime.Seconds(), Ready: t.Ready.Seconds(), Tasks: trial.Tasks,
		Workers: []traceWorkerJSON{}, HandOvers: t.HandOvers(), Untold: t.Omitted, Odd: t.Odd, Seen: []string{}, Spans: []spanJSON{},
	}
	for i, w := range t.Workers {
		r.Workers = append(r.Workers, traceWorkerJSON{i + 1, inSeconds(w.Spent), w.Idle.Seconds(), w.Finish.Seconds(), w.Chunks, w.Tasks})
	}
	for _, m := range report.Trace(t, run.Experiment) {
		r.Seen = append(r.Seen, m.Text)
	}
	for _, s := range trial.Trace {
		span := spanJSON{Kind: s.Kind, Worker: s.Worker + 1, From: s.From.Seconds(), To: s.To.Seconds(), Tasks: s.Tasks}
		if s.Kind == core.SpanChunk {
			span.First = &s.First
		}
		r.Spans = append(r.Spans, span)
	}
	return printJSON(in.out, r)
}

func inSeconds(spent map[core.SpanKind]time.Duration) map[core.SpanKind]float64 {
	all := map[core.SpanKind]float64{}
	for kind, d := range spent {
		all[kind] = d.Seconds()
	}
	return all
}
