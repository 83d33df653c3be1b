package chart

import (
	"bytes"
	"slices"
	"testing"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/vgeps"

	"parallelogram/core/internal/chartscene"
)

// The recipe for a format is followed here: one line makes it one that is listed
// and written.
func TestAFormatIsOneLine(t *testing.T) {
	before := formats
	defer func() { formats = before }()
	formats = append(slices.Clone(formats), format{"eps", func(title string, s Size, paint func(vg.CanvasSizer)) (*bytes.Buffer, error) {
		c := vgeps.NewTitle(vg.Length(s.Width), vg.Length(s.Height), title)
		paint(c)
		var file bytes.Buffer
		_, err := c.WriteTo(&file)
		return &file, err
	}})
	if !slices.Contains(Formats(), "eps") {
		t.Errorf("%v are listed", Formats())
	}
	var file bytes.Buffer
	if err := Write(&file, "eps", of(chartscene.Synthetic(2, 2, 3, 0.1, 1, 2)), View{}, Light(), Size{Width: 400, Height: 300}); err != nil {
		t.Fatal(err)
	}
	if !bytes.HasPrefix(file.Bytes(), []byte("%%!PS-Adobe")) {
		t.Errorf("the file begins with %.20q", file.Bytes())
	}
}
