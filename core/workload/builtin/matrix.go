package builtin

import (
	"math"

	"parallelogram/core/job"

	"gonum.org/v1/gonum/blas"
	"gonum.org/v1/gonum/blas/blas64"
)

// matrix multiplies two square matrices through gonum's BLAS.
//
// A task is one tile of the product, and a tile is one of gonum's blocks.
// Gonum multiplies in goroutines of its own from four blocks on; with a single
// one it stays in the goroutine that calls it, so that one task uses one
// worker.
var matrix = job.Workload{
	Name:     "matrix",
	Family:   job.CPU,
	About:    "Computes one tile of 64 by 64 numbers of the product of two square matrices.",
	Expect:   "Even CPU work on shared matrices: expect it to scale with the physical cores while they fit into the caches.",
	Evenness: "even",
	Params: []job.Param{{
		Name: "size", Kind: job.Count, Default: 512, Min: tile, Max: 2048,
		About: "rows and columns of the matrices, rounded down to a multiple of 64; every process keeps 16 bytes times its square",
	}},
	Job: func(o job.Order) job.Job {
		size := o.Int("size") / tile * tile
		a, b := newMatrix(size, 3), newMatrix(size, 5)
		own := newPerWorker(o.Workers, func() *blas64.General { return newMatrix(tile, 1) })
		return job.Job{Tasks: o.Tasks, Ready: own.ready, Task: func(e job.Env, i int) uint64 {
			return tileProduct(e, a, b, own.of(e), i) + uint64(i)
		}}
	},
}

// tile is the number of rows and columns of a block in gonum's Dgemm.
const tile = 64

// newMatrix returns a square matrix of small whole numbers, so that products
// are exact.
func newMatrix(size, seed int) *blas64.General {
	data := make([]float64, size*size)
	for i := range data {
		data[i] = float64(i*seed%7 - 3)
	}
	return &blas64.General{Rows: size, Cols: size, Stride: size, Data: data}
}

// view returns part of a square matrix.
func view(m *blas64.General, row, col, rows, cols int) blas64.General {
	from := row*m.Stride + col
	return blas64.General{Rows: rows, Cols: cols, Stride: m.Stride, Data: m.Data[from : from+(rows-1)*m.Stride+cols]}
}

// tileProduct computes tile i of a×b into c, and returns a checksum of it. The
// tiles are counted along the rows, and over again after the last.
func tileProduct(e job.Env, a, b, c *blas64.General, i int) (sum uint64) {
	across := b.Cols / tile
	row, col := i/across%across*tile, i%across*tile
	clear(c.Data)
	for k := 0; k < a.Cols; k += tile { // 2·64³ operations, about 100 µs
		blas64.Gemm(blas.NoTrans, blas.NoTrans, 1, view(a, row, k, tile, tile), view(b, k, col, tile, tile), 1, *c)
		e.Checkpoint()
	}
	for n, x := range c.Data {
		sum += uint64(n+1) * math.Float64bits(x)
	}
	return sum
}
