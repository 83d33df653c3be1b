// Package trace reads the spans of a traced trial: what each worker did at
// every instant, and what its time came to.
//
// The recipe:
//
//  1. [Of] makes a [Trace] of a trial that was asked for its spans.
//  2. Its Workers have their time in [Piece]s that neither overlap nor nest: a
//     wait for a lock within a chunk is a wait. What no piece covers was idle.
//  3. The parts of a worker's time, Spent and Idle, add up to the runtime.
//  4. Where a global interpreter lock was waited for, Holds tells who held it.
//
// Spans come from programs that were cut short, clocks that were read twice
// and files that were written by hand; whatever they say, the rules hold.
package trace

import (
	"slices"
	"time"

	"parallelogram/core"
)

// Kinds lists the kinds of spans. Where spans overlap, a worker did what is
// later in the list: what waits inside of work is no work.
func Kinds() []core.SpanKind {
	return []core.SpanKind{core.SpanStart, core.SpanAlone, core.SpanChunk, core.SpanBlock, core.SpanGIL, core.SpanLock}
}

// Trace is a traced trial that can be read. Nobody writes to what it holds.
type Trace struct {
	Cell    core.Cell
	Start   time.Time     // wall clock, of the trial's process
	Ready   time.Duration // t1 since t0: all workers were ready
	Runtime time.Duration // t2 since t0
	Workers []Worker      // as many as the cell has
	Holds   []Hold        // of the global interpreter lock; empty where nobody waited for it
	Omitted int           // waits that the trial left out, the shortest of their worker, because there were too many
	Odd     int           // spans left out here: of an unknown kind or worker, or ending before they begin
}

// Worker is what one worker did.
type Worker struct {
	Pieces []Piece                         // in order, apart from each other, within 0 and the runtime
	Spent  map[core.SpanKind]time.Duration // what the pieces of each kind sum to
	Idle   time.Duration                   // what is left of the runtime
	Finish time.Duration                   // when its last chunk ended, since t0; 0 when it had none
	Chunks int
	Tasks  int
}

// Piece is a stretch in which a worker did one thing. First and Tasks are
// those of the chunk that it lies in.
type Piece struct {
	core.Span
	Chunk int // number of that chunk among the worker's, from 1; 0 for none
}

// Of reads a trial. One that has no spans gives workers that did nothing.
func Of(t core.Trial) Trace {
	read := Trace{Cell: t.Cell, Start: t.Start, Runtime: max(0, t.Runtime), Omitted: t.Omitted}
	read.Ready = min(max(0, t.Startup), read.Runtime)
	levels := make([]layers, min(max(0, t.Cell.Workers), core.MaxWorkers))
	for _, s := range t.Trace {
		rank := Rank(s.Kind)
		if rank < 0 || s.Worker < 0 || s.Worker >= len(levels) || s.To < s.From {
			read.Odd++
			continue
		}
		levels[s.Worker][rank] = append(levels[s.Worker][rank], Piece{Span: s})
	}
	for _, l := range levels {
		read.Workers = append(read.Workers, l.worker(read.Runtime))
	}
	read.Holds = read.holds()
	return read
}

// kinds is the list that Kinds returns, by rank.
var kinds = Kinds()

// Rank returns the place of a kind in the list of [Kinds], −1 when it is none
// of them.
func Rank(kind core.SpanKind) int { return slices.Index(kinds, kind) }

// layers are a worker's spans by the rank of their kinds.
type layers [6][]Piece

// chunkRank is where chunks are among the layers.
var chunkRank = Rank(core.SpanChunk)

// worker lays the layers over each other and adds up what is seen.
func (l layers) worker(runtime time.Duration) Worker {
	w := Worker{Spent: map[core.SpanKind]time.Duration{}, Idle: runtime}
	for rank, layer := range l {
		slices.SortStableFunc(layer, byBegin)
		if rank == chunkRank {
			w.count(layer)
		}
		w.Pieces = overlay(w.Pieces, apart(layer, runtime))
	}
	for _, p := range w.Pieces {
		w.Spent[p.Kind] += p.To - p.From
		w.Idle -= p.To - p.From
	}
	return w
}

// count numbers the chunks and takes down what they came to.
func (w *Worker) count(chunks []Piece) {
	for i := range chunks {
		chunks[i].Chunk = i + 1
		w.Tasks += max(0, chunks[i].Tasks)
		w.Finish = max(w.Finish, chunks[i].To)
	}
	w.Chunks = len(chunks)
}
