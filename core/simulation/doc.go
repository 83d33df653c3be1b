// Package simulation measures how often the statistics are right, on machines
// of which the truth is known. It holds tests alone.
//
// The recipe:
//
//  1. A machine makes times of cells whose true times are given, a value a
//     round: with noise, outliers, drift, a pace that wanders, a coarse clock.
//  2. A study takes many such runs and counts: how often an interval holds the
//     truth, how wide it is, how often the right cell is chosen, how often a
//     difference is claimed that is none. It does so for a plain rule and for
//     the one in use, so that what the latter costs and gains can be seen.
//  3. The tests hold the studies to their goals. The seeds are fixed.
//
// All figures, over more machines and ten times as many runs:
//
//	go test ./core/simulation -figures -v
package simulation
