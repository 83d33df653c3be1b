// Package stats summarises the trials of a run and says how sure the summary
// is.
//
// The recipe:
//
//  1. [NewTrials] takes the trials of a run, and [Trials.With] those that came
//     since; [Trials.Summaries] describes every cell: medians, intervals,
//     speed-up.
//  2. For more, [Trials.Rounds] lays a part of them out by round;
//     [Rounds.Column] takes one measure of one cell out of it, a value a round.
//  3. [Derive] computes anything from the medians of such columns, with an
//     interval from resampling whole rounds.
//  4. [PaceOf] says whether rounds differed in what all cells share, and takes
//     it out of their times; then ratios are compared of those.
//  5. [CompareWithBest] turns resamples into a decision about many cells at
//     once; [Rounds.Floor] keeps from calling noise a difference.
//  6. [Rounds.Inspect] says what is odd about a column, [ClockOf] whether its
//     clock was too coarse.
//
// What compares cells is computed over the rounds that all of them have, see
// [Common]: some cells are measured in more rounds than others, and a machine
// that has become slower since the others were is no reason to prefer those.
// So a speed-up need not be the quotient of two medians that a summary gives.
//
// Rounds are resampled, not single trials, because the trials of a round share
// what the machine was doing at the time: drift then cancels in every ratio.
// This holds only when each round ran its cells close together and in random
// order (Abedi and Brecht, "Conducting Repeatable Experiments in Highly
// Variable Cloud Computing Environments", ICPE 2017). All resamples come from
// one fixed seed, so that the same run always gives the same answer, and all
// quantities derived from a run see the same resampled rounds.
//
// Everywhere in this package NaN in a column means that the round has no
// measurement. No summary, estimate or interval is ever NaN.
package stats
