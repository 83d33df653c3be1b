package widgets

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"parallelogram/gui/apptheme"
)

// Label is a piece of text without the space that Fyne's label leaves around
// itself, so that text aligns with the edges of what stands above and below.
type Label struct {
	widget.BaseWidget
	rich    *widget.RichText
	segment *widget.TextSegment
	text    string
}

// The kinds of text: three sizes, two weights, two strengths.
var (
	Body       = widget.RichTextStyle{SizeName: theme.SizeNameText, ColorName: theme.ColorNameForeground}
	Strong     = widget.RichTextStyle{SizeName: theme.SizeNameText, ColorName: theme.ColorNameForeground, TextStyle: fyne.TextStyle{Bold: true}}
	Heading    = widget.RichTextStyle{SizeName: theme.SizeNameHeadingText, ColorName: theme.ColorNameForeground, TextStyle: fyne.TextStyle{Bold: true}}
	Caption    = widget.RichTextStyle{SizeName: theme.SizeNameCaptionText, ColorName: theme.ColorNamePlaceHolder}
	Subheading = widget.RichTextStyle{SizeName: theme.SizeNameCaptionText, ColorName: theme.ColorNamePlaceHolder, TextStyle: fyne.TextStyle{Bold: true}}
	Term       = widget.RichTextStyle{SizeName: theme.SizeNameCaptionText, ColorName: theme.ColorNameForeground, TextStyle: fyne.TextStyle{Bold: true}}
)

// NewTruncated returns a label of one line, cut off with dots where it is too long.
func NewTruncated(style widget.RichTextStyle, text string) *Label {
	n := makeLabel(style, text)
	n.rich.Truncation = fyne.TextTruncateEllipsis
	return n
}

// NewLabel returns a label of one line that is as wide as its text.
func NewLabel(style widget.RichTextStyle, text string) *Label { return makeLabel(style, text) }

// NewParagraph returns a label that wraps at its width.
func NewParagraph(style widget.RichTextStyle, text string) *Label {
	n := makeLabel(style, text)
	n.rich.Wrapping = fyne.TextWrapWord
	return n
}

func makeLabel(style widget.RichTextStyle, text string) *Label {
	style.Inline = true
	segment := &widget.TextSegment{Style: style, Text: text}
	rich := widget.NewRichText(segment)
	n := &Label{rich: rich, segment: segment, text: text}
	n.ExtendBaseWidget(n)
	return n
}

func (n *Label) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Padded(-apptheme.Inset, -apptheme.Inset, n.rich))
}

// Resize has the lines of a paragraph broken anew.
func (n *Label) Resize(size fyne.Size) {
	n.wrap(size.Width)
	n.BaseWidget.Resize(size)
}

// wrap breaks a paragraph into lines, where Fyne would break it wrongly.
func (n *Label) wrap(width float32) {
	text := n.text
	if n.rich.Wrapping == fyne.TextWrapWord {
		text = wrapped(text, width, n.measure)
	}
	if text != n.segment.Text {
		n.segment.Text = text
		n.rich.Refresh()
	}
}

// Set changes the text; the same text again costs nothing.
func (n *Label) Set(text string) { n.SetColored(text, n.segment.Style.ColorName) }

// SetColored changes the text and its colour.
func (n *Label) SetColored(text string, color fyne.ThemeColorName) {
	if n.text == text && n.segment.Style.ColorName == color {
		return
	}
	n.text, n.segment.Text, n.segment.Style.ColorName = text, text, color
	if n.wrap(n.Size().Width); n.segment.Text == text {
		n.rich.Refresh()
	}
}

// Align says where the lines of the label stand in its width.
func (n *Label) Align(a fyne.TextAlign) { n.segment.Style.Alignment = a }

// Color returns the name of the colour that the label has.
func (n *Label) Color() fyne.ThemeColorName { return n.segment.Style.ColorName }

// Text returns what the label says.
func (n *Label) Text() string { return n.text }

// Marked is a paragraph behind a small mark.
func Marked(colour fyne.ThemeColorName, text string) fyne.CanvasObject {
	return BehindMark(colour, NewParagraph(Body, text))
}

// BehindMark is a paragraph that may change, behind a small mark.
func BehindMark(colour fyne.ThemeColorName, paragraph *Label) fyne.CanvasObject {
	mark := NewSurface(colour, "", apptheme.Unit)
	mark.min = fyne.NewSquareSize(2 * apptheme.Unit)
	return container.NewBorder(nil, nil, Padded(1.5*apptheme.Unit, apptheme.Unit, container.NewVBox(mark)), nil, Padded(0, apptheme.Unit, paragraph))
}
