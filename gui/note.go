package gui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// note is a piece of text without the space that Fyne's label leaves around
// itself, so that text aligns with the edges of what stands above and below.
type note struct {
	widget.BaseWidget
	rich    *widget.RichText
	segment *widget.TextSegment
}

// The kinds of text: three sizes, two weights, two strengths.
var (
	styleBody    = widget.RichTextStyle{SizeName: theme.SizeNameText, ColorName: theme.ColorNameForeground}
	styleStrong  = widget.RichTextStyle{SizeName: theme.SizeNameText, ColorName: theme.ColorNameForeground, TextStyle: fyne.TextStyle{Bold: true}}
	styleHeading = widget.RichTextStyle{SizeName: theme.SizeNameHeadingText, ColorName: theme.ColorNameForeground, TextStyle: fyne.TextStyle{Bold: true}}
	styleCaption = widget.RichTextStyle{SizeName: theme.SizeNameCaptionText, ColorName: theme.ColorNamePlaceHolder}
	styleSection = widget.RichTextStyle{SizeName: theme.SizeNameCaptionText, ColorName: theme.ColorNamePlaceHolder, TextStyle: fyne.TextStyle{Bold: true}}
	styleTerm    = widget.RichTextStyle{SizeName: theme.SizeNameCaptionText, ColorName: theme.ColorNameForeground, TextStyle: fyne.TextStyle{Bold: true}}
)

// newNote returns a note of one line, cut off with dots where there is no room.
func newNote(style widget.RichTextStyle, text string) *note {
	n := makeNote(style, text)
	n.rich.Truncation = fyne.TextTruncateEllipsis
	return n
}

// newLine returns a note of one line that claims the room it needs.
func newLine(style widget.RichTextStyle, text string) *note { return makeNote(style, text) }

// newParagraph returns a note that wraps at its width.
func newParagraph(style widget.RichTextStyle, text string) *note {
	n := makeNote(style, text)
	n.rich.Wrapping = fyne.TextWrapWord
	return n
}

func makeNote(style widget.RichTextStyle, text string) *note {
	style.Inline = true
	segment := &widget.TextSegment{Style: style, Text: text}
	rich := widget.NewRichText(segment)
	n := &note{rich: rich, segment: segment}
	n.ExtendBaseWidget(n)
	return n
}

func (n *note) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(padded(-inset, -inset, n.rich))
}

// set changes the text; the same text again costs nothing.
func (n *note) set(text string) { n.setColored(text, n.segment.Style.ColorName) }

// setColored changes the text and its colour.
func (n *note) setColored(text string, color fyne.ThemeColorName) {
	if n.segment.Text == text && n.segment.Style.ColorName == color {
		return
	}
	n.segment.Text, n.segment.Style.ColorName = text, color
	n.rich.Refresh()
}

// align says where the lines of the note stand in its width.
func (n *note) align(a fyne.TextAlign) { n.segment.Style.Alignment = a }

// color returns the name of the colour that the note has.
func (n *note) color() fyne.ThemeColorName { return n.segment.Style.ColorName }

// text returns what the note says.
func (n *note) text() string { return n.segment.Text }

// marked is a paragraph behind a small mark.
func marked(colour fyne.ThemeColorName, text string) fyne.CanvasObject {
	return behindMark(colour, newParagraph(styleBody, text))
}

// behindMark is a paragraph that may change, behind a small mark.
func behindMark(colour fyne.ThemeColorName, paragraph *note) fyne.CanvasObject {
	mark := newSurface(colour, "", unit)
	mark.min = fyne.NewSquareSize(2 * unit)
	return container.NewBorder(nil, nil, padded(1.5*unit, unit, container.NewVBox(mark)), nil, padded(0, unit, paragraph))
}
