package scaling

import "fmt"

// Law is a model of how throughput grows with workers.
type Law string

// The laws, simplest first. Gustafson's stands apart: it is for work that
// grows N-fold with N workers.
const (
	Linear    Law = "linear"
	Amdahl    Law = "amdahl"
	USL       Law = "usl" // universal scalability law
	Gustafson Law = "gustafson"
)

// Name returns the law as it is written in a sentence.
func (l Law) Name() string {
	switch l {
	case Linear:
		return "the linear law"
	case Amdahl:
		return "Amdahl's law"
	case USL:
		return "the universal scalability law"
	case Gustafson:
		return "Gustafson's law"
	}
	return fmt.Sprintf("the law %q", string(l))
}

// Parameters returns how many numbers the law is fitted by; 0 for a law that
// does not exist.
func (l Law) Parameters() int {
	switch l {
	case Linear:
		return 1
	case Amdahl, Gustafson:
		return 2
	case USL:
		return 3
	}
	return 0
}

// weak reports whether the law is for work that grows with the workers.
func (l Law) weak() bool { return l == Gustafson }

// terms returns what the law's coefficients are multiplied with at n workers.
// For work of a fixed size N·T is a sum of such terms, T being the time; for
// work that grows N/T is. So every law is linear in its coefficients, and a fit
// has one answer that needs no first guess.
func (l Law) terms(n float64) [3]float64 {
	if l.weak() {
		return [3]float64{n, 1}
	}
	return [3]float64{1, n - 1, n * (n - 1)}
}

// parameters turns coefficients into the law's own parameters.
func (l Law) parameters(x [3]float64) Parameters {
	if l.weak() {
		return Parameters{Law: l, Lambda: x[0] + x[1], Sigma: x[1] / (x[0] + x[1])}
	}
	return Parameters{Law: l, Lambda: 1 / x[0], Sigma: x[1] / x[0], Kappa: x[2] / x[0]}
}

// slopes returns the derivatives of λ, σ and κ by the coefficients.
func (l Law) slopes(x [3]float64) (lambda, sigma, kappa [3]float64) {
	p := l.parameters(x)
	if l.weak() {
		return [3]float64{1, 1}, [3]float64{-p.Sigma / p.Lambda, (1 - p.Sigma) / p.Lambda}, kappa
	}
	lambda[0] = -p.Lambda * p.Lambda
	sigma[0], sigma[1] = -p.Sigma*p.Lambda, p.Lambda
	kappa[0], kappa[2] = -p.Kappa*p.Lambda, p.Lambda
	return lambda, sigma, kappa
}
