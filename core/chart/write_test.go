package chart

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"hash/crc32"
	"image/png"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"rsc.io/pdf"

	"parallelogram/core"
)

func written(t *testing.T, f Format, run any, v View, size Size) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := Write(&file, f, of(run), v, Light(), size); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestPNGHasItsPixelsAndDensity(t *testing.T) {
	run := synthetic(2, 8, 6, 0.5, 1, 2, 4)
	for name, want := range map[string][3]int{"screen": {1600, 1000, 5669}, "slide": {1920, 1080, 5669}, "column": {2008, 1417, 23622}} {
		file := written(t, PNG, run, View{}, preset(t, name))
		img, err := png.Decode(bytes.NewReader(file)) // checks the chunks' sums
		if err != nil {
			t.Fatal(err)
		}
		if got := img.Bounds().Size(); got.X != want[0] || got.Y != want[1] {
			t.Errorf("%s is %v pixels, want %v", name, got, want[:2])
		}
		chunk := file[33:54]
		perMetre := int(binary.BigEndian.Uint32(chunk[8:]))
		sum := binary.BigEndian.Uint32(chunk[17:])
		if string(chunk[4:8]) != "pHYs" || perMetre != want[2] || chunk[16] != 1 || sum != crc32.ChecksumIEEE(chunk[4:17]) {
			t.Errorf("%s: the density is %q, want %d pixels a metre", name, chunk, want[2])
		}
	}
}

func preset(t *testing.T, name string) Size {
	t.Helper()
	for _, p := range Presets() {
		if p.Name == name {
			return p.Size
		}
	}
	t.Fatalf("there is no preset %q", name)
	return Size{}
}

// parseSVG returns the titles and texts of a document, and how often each
// anchor is used.
func parseSVG(t *testing.T, file []byte) (texts []string, anchors map[string]int) {
	t.Helper()
	anchors = map[string]int{}
	d, inside := xml.NewDecoder(bytes.NewReader(file)), false
	for {
		token, err := d.Token()
		if err == io.EOF {
			return texts, anchors
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			inside = token.Name.Local == "text" || token.Name.Local == "title"
			for _, a := range token.Attr {
				if a.Name.Local == "text-anchor" {
					anchors[a.Value]++
				}
			}
		case xml.EndElement:
			inside = false
		case xml.CharData:
			if inside {
				texts = append(texts, string(token))
			}
		}
	}
}

func TestSVGHoldsText(t *testing.T) {
	run := synthetic(2, 8, 6, 0.5, 1, 4, 16)
	title := `a < b & "style="font-family:c;`
	file := written(t, SVG, run, View{Title: title}, Size{Width: 480, Height: 300})
	texts, anchors := parseSVG(t, file)
	for _, want := range []string{"goroutine", "subprocess", "ideal", "more workers than cores", "Workers", "4", title} {
		if !slices.Contains(texts, want) {
			t.Errorf("%q is not among %q", want, texts)
		}
	}
	if texts[0] != title {
		t.Errorf("the document's title is %q", texts[0])
	}
	// In the middle: three counts and the axis' name. At the end: the two
	// ticks of time and the note.
	if anchors["middle"] != 4 || anchors["end"] != 3 {
		t.Errorf("anchors %v, want 4 in the middle, 3 at the end", anchors)
	}
	for _, want := range []string{`width="480pt" height="300pt"`, "Arial, sans-serif;"} {
		if !bytes.Contains(file, []byte(want)) {
			t.Errorf("the file lacks %q", want)
		}
	}
}

func TestPDFIsOnePageOfItsSize(t *testing.T) {
	file := written(t, PDF, synthetic(2, 8, 6, 0.5, 1, 2, 4), View{}, preset(t, "column"))
	doc, err := pdf.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	if doc.NumPage() != 1 {
		t.Errorf("%d pages", doc.NumPage())
	}
	box := doc.Page(1).V.Key("MediaBox")
	if box.Kind() == pdf.Null {
		box = doc.Trailer().Key("Root").Key("Pages").Key("MediaBox")
	}
	if w, h := box.Index(2).Float64(), box.Index(3).Float64(); math.Abs(w-240.94) > 0.01 || math.Abs(h-170.08) > 0.01 {
		t.Errorf("the page is %v × %v points, want 85 × 60 mm", w, h)
	}
	if len(file) > 300_000 {
		t.Errorf("%d bytes for one small figure", len(file))
	}
}

func TestWriteRefuses(t *testing.T) {
	for says, c := range map[string]struct {
		format Format
		view   View
		size   Size
	}{
		`no format "gif"`:              {"gif", View{}, Size{100, 100, 72, 0}},
		"0 × 100 points":               {PNG, View{}, Size{0, 100, 72, 0}},
		"100 × NaN points":             {SVG, View{}, Size{100, math.NaN(), 72, 0}},
		"+Inf × 100 points":            {PDF, View{}, Size{math.Inf(1), 100, 72, 0}},
		"each side must be 1 to 14400": {PDF, View{}, Size{14401, 100, 0, 0}},
		"0 pixels an inch":             {PNG, View{}, Size{100, 100, 0, 0}},
		"14400 × 14400 pixels":         {PNG, View{}, Size{14400, 14400, 72, 0}},
		"pixels cannot be made":        {PNG, View{}, Size{14400, 14400, math.MaxInt, 0}},
		"NaN points high":              {SVG, View{}, Size{100, 100, 72, math.NaN()}},
		`by "time"`:                    {SVG, View{By: "time"}, Size{100, 100, 72, 0}},
	} {
		var file bytes.Buffer
		err := Write(&file, c.format, nil, c.view, Light(), c.size)
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%+v: error %v does not say %q", c, err, says)
		}
		if file.Len() > 0 {
			t.Errorf("%+v: wrote %d bytes nevertheless", c, file.Len())
		}
	}
}

// full takes some bytes and then no more, like a full disk.
type full struct{ room int }

var errFull = errors.New("no space left on device")

func (f *full) Write(p []byte) (int, error) {
	if len(p) > f.room {
		return f.room, errFull
	}
	f.room -= len(p)
	return len(p), nil
}

func TestWriteReportsAFullDisk(t *testing.T) {
	for _, f := range Formats() {
		if err := Write(&full{100}, f, nil, View{}, Light(), Size{200, 100, 72, 0}); !errors.Is(err, errFull) {
			t.Errorf("%s: error %v, want %v", f, err, errFull)
		}
	}
}

func TestWriteTakesAnyRun(t *testing.T) {
	random := newRandom(13)
	for range 25 {
		run, v, s := anyAnalysis(random), anyView(random), anyStyle(random)
		size := Size{1 + random.Float64()*800, 1 + random.Float64()*600, 1 + random.IntN(150), pick(random, 0, 7.5, 20)}
		for _, f := range Formats() {
			var file bytes.Buffer
			if err := Write(&file, f, run, v, s, size); err != nil {
				t.Fatalf("%s of %+v: %v", f, size, err)
			}
			if f == SVG {
				parseSVG(t, file.Bytes())
			}
		}
	}
}

// The first preset is what a program begins with.
func TestPresetsCanBeWritten(t *testing.T) {
	if first := Presets()[0]; first.Name != "screen" {
		t.Errorf("the first preset is %s", first.Name)
	}
	for _, p := range Presets() {
		for _, f := range Formats() {
			if err := p.Size.validate(f); err != nil {
				t.Errorf("%s as %s: %v", p.Name, f, err)
			}
		}
	}
}

func TestSizeSetsTheType(t *testing.T) {
	file := written(t, SVG, synthetic(2, 8, 6, 0.5, 1, 2, 4), View{}, preset(t, "column"))
	for _, want := range []string{"font-size:7.5px", "font-size:10px", "font-size:6.875px"} {
		if !bytes.Contains(file, []byte(want)) {
			t.Errorf("no text has %s", want)
		}
	}
}

// However many trials a cell has, a picture holds so many dots as have room.
func TestDotsAreBounded(t *testing.T) {
	run := core.Run{}
	for i := range 100_000 {
		c := core.Cell{Strategy: core.Goroutine, Workers: 1 + i%4, Cores: 4}
		run.Trials = append(run.Trials, core.Trial{Cell: c, Runtime: time.Second + time.Duration(i)*time.Microsecond})
	}
	var file bytes.Buffer
	if err := Write(&file, SVG, of(run), View{}, Light(), Size{Width: 400, Height: 300}); err != nil {
		t.Fatal(err)
	}
	if file.Len() > 500_000 {
		t.Errorf("%d bytes for a small picture", file.Len())
	}
}
