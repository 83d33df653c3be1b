package chart

import (
	"parallelogram/core"
	"parallelogram/core/chart/slice"
	"parallelogram/core/verdict"
)

var _ = slice.Failed
var _ verdict.Sentence
var _ core.Run
