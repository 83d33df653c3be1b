package scaling

import "fmt"

// reach is how many times the largest tested worker count a prediction may go:
// further out other bottlenecks take over than those that were measured.
const reach = 2

// Prediction is what a law says about a worker count.
type Prediction struct {
	Workers    int
	Time       float64 // s
	Throughput float64 // in the unit of λ
	Speedup    float64 // over one worker
	Beyond     bool    // outside the tested counts: it assumes that the bottleneck stays the same
}

// Reach returns the largest worker count that the fit may be asked about.
func (f Fit) Reach() int { return reach * f.Most }

// Predict returns what the fit says about n workers, up to twice the largest
// count that was tested.
func (f Fit) Predict(n int) (Prediction, error) {
	if n < 1 || n > f.Reach() {
		return Prediction{}, fmt.Errorf("%d workers cannot be predicted from tests with %d to %d; ask for 1 to %d", n, f.Least, f.Most, f.Reach())
	}
	at := float64(n)
	return Prediction{
		Workers: n, Time: f.Time(at), Throughput: f.Throughput(at), Speedup: f.Speedup(at),
		Beyond: n < f.Least || n > f.Most,
	}, nil
}
