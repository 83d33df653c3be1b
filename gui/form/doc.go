// Package form is the pane in which an experiment is set up.
//
// A [Form] is made of a [Draft], what is written in it, right or wrong; after
// every edit it knows the experiment, whether that can be run, and how long it
// would take, and says beside each field what is wrong. A [History] of drafts
// takes edits back.
//
// To add a field, add it to Draft, Form and [Form.Replace], read it in
// check.go, and give it a place in arrange; a wrong value is a
// *core.FieldError of its name. To add a workload, a strategy or a preset, add
// it to the core: the form shows what their catalogues hold.
//
// Everything belongs to the UI goroutine.
package form
