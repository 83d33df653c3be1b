// Package axis measures axes: it places values on them and chooses what is
// labelled. It knows neither what is drawn nor on what.
//
// The recipe:
//
//  1. A [Scale] maps values to 0..1 along an axis and back, linearly or by
//     their logarithms, and is a Normalizer of gonum's. [ForTimes] and
//     [ForCounts] make one with room for what there is; [Scale.Zoomed] one for
//     a [Range] of it.
//  2. [Times], [Moments], [Ratios] and [Numbers] label round values, about as
//     many as there is room for; [Counts] labels whole numbers that are given,
//     where their labels do not touch.
//  3. An [Axis] holds a scale and how its ticks are chosen once its [Room] is
//     known.
package axis
