package builtin

import "parallelogram/core/job"

// mandelbrot computes rows of the Mandelbrot set. Rows through the middle of
// the set run every point to the iteration limit, rows at the edge almost
// none: the very uneven workload.
var mandelbrot = job.Workload{
	Name:     "mandelbrot",
	Family:   job.CPU,
	About:    "Computes one row of points of the Mandelbrot set.",
	Expect:   "Very uneven CPU work: expect it to scale with the physical cores while there are many more rows than workers.",
	Evenness: "very uneven",
	Params: []job.Param{
		{Name: "width", Kind: job.Count, Default: 256, Min: 16, Max: 16384, About: "points in a row"},
		{Name: "iterations", Kind: job.Count, Default: 500, Min: 10, Max: 1_000_000, About: "steps after which a point counts as inside the set"},
	},
	Job: func(o job.Order) job.Job {
		width, limit := o.Int("width"), o.Int("iterations")
		return job.Job{Tasks: o.Tasks, Task: func(e job.Env, i int) uint64 {
			// The rows cover the same picture however many there are.
			y := -1.25 + 2.5*(float64(i)+0.5)/float64(o.Tasks)
			return mandelbrotRow(e, y, width, limit)
		}}
	},
}

// iterations is how many lie between two checkpoints.
const iterations = 25_000

// mandelbrotRow returns the total of the steps of all points of the row at
// imaginary part y, the real part running over [−2, 0.6].
func mandelbrotRow(e job.Env, y float64, width, limit int) (steps uint64) {
	pace := newPace(e, iterations)
	for px := range width {
		x := -2 + 2.6*(float64(px)+0.5)/float64(width)
		n := escape(e, x, y, limit)
		steps += uint64(n)
		pace.add(n % iterations)
	}
	return steps
}

// escape returns the number of steps of z → z² + c that stay within |z| ≤ 2,
// at most limit.
func escape(e job.Env, cx, cy float64, limit int) int {
	var x, y float64
	for n := range limit {
		xx, yy := x*x, y*y
		if xx+yy > 4 {
			return n
		}
		x, y = xx-yy+cx, 2*x*y+cy
		if n%iterations == iterations-1 {
			e.Checkpoint()
		}
	}
	return limit
}
