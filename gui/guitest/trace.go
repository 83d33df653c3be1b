package guitest

import (
	"context"
	"time"

	"parallelogram/core"
	"parallelogram/core/site"
	"parallelogram/core/sweep"
)

// Traced is a traced trial of two workers, of which the second waited.
func Traced(c core.Cell) core.Trial {
	ms := time.Millisecond
	return core.Trial{Cell: c, Start: time.Date(2026, 5, 4, 14, 2, 0, 0, time.UTC), Startup: ms, Runtime: 100 * ms, Tasks: 30, Trace: []core.Span{
		{Kind: core.SpanStart, Worker: 0, To: ms}, {Kind: core.SpanStart, Worker: 1, To: ms},
		{Kind: core.SpanChunk, Worker: 0, From: ms, To: 60 * ms, First: 0, Tasks: 10},
		{Kind: core.SpanChunk, Worker: 1, From: ms, To: 99 * ms, First: 10, Tasks: 10},
		{Kind: core.SpanLock, Worker: 1, From: 20 * ms, To: 60 * ms},
		{Kind: core.SpanChunk, Worker: 0, From: 60 * ms, To: 98 * ms, First: 20, Tasks: 10},
	}}
}

// Inspect traces a trial in no time.
func Inspect(_ context.Context, _ site.Site, _ sweep.Plan, _ core.Run, c core.Cell) (core.Trial, error) {
	return Traced(c), nil
}

// InspectUntilStopped traces a trial that ends only when it is stopped.
func InspectUntilStopped(ctx context.Context, _ site.Site, _ sweep.Plan, _ core.Run, _ core.Cell) (core.Trial, error) {
	<-ctx.Done()
	return core.Trial{}, ctx.Err()
}
