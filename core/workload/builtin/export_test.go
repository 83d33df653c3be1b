package builtin

// What the tests of the outside need of the inside.
var (
	AskNobody    = askNobody
	Choices      = choices
	Placing      = placing
	WriteNowhere = writeNowhere
)
