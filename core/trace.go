package core

import "time"

// SpanKind says what a worker did in a stretch of a traced trial.
type SpanKind string

// The kinds of spans.
const (
	SpanStart SpanKind = "start" // the worker was created and got ready
	SpanAlone SpanKind = "alone" // work that cannot be shared
	SpanChunk SpanKind = "chunk" // ran the tasks from First, Tasks of them
	SpanLock  SpanKind = "lock"  // waited for a lock, a semaphore or a queue
	SpanGIL   SpanKind = "gil"   // waited for the global interpreter lock
	SpanBlock SpanKind = "block" // in a section that needs no interpreter: waited for a disk, a server, or ran native code
)

// Span is a stretch of a worker's time. Waits lie inside the spans of chunks;
// those shorter than a microsecond are not told. Work done alone is told of the
// first worker.
type Span struct {
	Kind   SpanKind      `json:"kind"`
	Worker int           `json:"worker"`  // from 0
	From   time.Duration `json:"from_ns"` // since t0, just before the first worker was created
	To     time.Duration `json:"to_ns"`
	First  int           `json:"first,omitempty"` // of a chunk: its first task, from 0
	Tasks  int           `json:"tasks,omitempty"` // of a chunk: how many
}
