package scaling

import "fmt"

// LevelsError says that there are too few worker counts for a law.
type LevelsError struct {
	Law  Law
	Have int // different worker counts
	Need int
}

func (e *LevelsError) Error() string {
	return fmt.Sprintf("%s needs times at %d different worker counts or more, and there are %d; measure %d more",
		e.Law.Name(), e.Need, e.Have, e.Need-e.Have)
}

// BaseError says that by a law the times leave one worker no runtime above zero.
type BaseError struct{ Law Law }

func (e *BaseError) Error() string {
	return fmt.Sprintf("no runtime of one worker follows from these times by %s; add a measurement with fewer workers", e.Law.Name())
}

// MethodError says that a law is not fitted to throughputs.
type MethodError struct{ Law Law }

func (e *MethodError) Error() string {
	return fmt.Sprintf("%s is fitted to times alone; use the method %s", e.Law.Name(), Times)
}

// TimeError says that a time is no number, or one whose square is none.
type TimeError struct {
	Workers int
	Time    float64 // s
}

func (e *TimeError) Error() string {
	return fmt.Sprintf("a time at %d workers is %v; times, and throughputs, must be numbers above zero", e.Workers, e.Time)
}
