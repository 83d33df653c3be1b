// Package scaling fits the laws of parallel speed-up to measured times and says
// what they predict: how much of the work is serial, how many workers are worth
// having, and how sure all this is.
//
// The recipe:
//
//  1. Gather a [Level] for each worker count, from a run's columns or with
//     [Levels] from numbers found elsewhere.
//  2. [Choose] fits the laws that so many levels allow and picks one that is
//     neither refuted by a richer one nor rejected, if there is one;
//     [FitLaw] fits a law of your choice, and [Fit.Miss] says how well it does.
//     Levels from workers that share a physical core, or run on slower ones,
//     do not belong into one fit.
//  3. Before claiming a serial fraction, ask [Fit.LackOfFit] whether the law
//     describes the times at all, and read [Fit.Free]: a negative value there
//     means that the law's bounds were in the way.
//  4. [Fit.Refit] repeats the fit on resampled medians, [Fit.Simulate] on
//     simulated times where there are no rounds to resample; [Fit.Estimate]
//     gives any quantity its interval from either. What the law lacks is not 0
//     for that: [Fit.RefitSigma] and [Fit.RefitKappa] tell what may have been
//     missed, [MoreThanLinear] whether σ is clearly negative.
//  5. [Fit.Predict] looks a little beyond what was measured.
//
// The laws, for N workers, with λ the throughput of one, σ the share of the
// work that is serial or waits for a shared resource, and κ the cost of keeping
// workers consistent with one another:
//
//	linear      X(N) = λN
//	Amdahl      X(N) = λN / (1 + σ(N−1))                 (AFIPS 1967)
//	USL         X(N) = λN / (1 + σ(N−1) + κN(N−1))       (Gunther, Guerrilla Capacity Planning, 2007)
//	Gustafson   X(N) = λ(N − σ(N−1))                     (CACM 31(5), 1988)
//
// Gustafson's is for work that grows with the workers, the others for work that
// stays the same.
package scaling
