// Package report says what an analysis knows, as messages: the answer with its
// findings, a cell, a trace, and the titles of charts. It decides nothing; the
// texts stand in assets/translations.
//
// The recipe:
//
//  1. [Of] takes the answer of an analysis, if it has one; [Few] says what is
//     missing where it has none.
//  2. [Answer.Told] says it in the order in which it is needed: what to do, what
//     speaks against it, the two plainest reasons, and what can be folded; the
//     table of told.go holds that order. [Answer.Certainty] says how sure it is.
//  3. [Cell] says what is known of one cell, [Trace] what is seen in a traced
//     trial, and the titles what the answer says of the cells that a chart shows.
//  4. As text, [Head], [Cells] and [Notices] are a run, and [TraceHead],
//     [Workers] and [LeftOut] a traced trial: lines to say in a language, and a
//     [Table] in it, whose columns the terminal or a page aligns.
package report
