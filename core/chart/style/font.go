package style

import (
	"errors"
	"fmt"
	"sync"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	xfont "golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"gonum.org/v1/plot/font"
)

// family is a font in its two weights.
type family struct {
	name          string
	regular, bold *opentype.Font
}

// fonts holds the families that text can be set in. Nothing changes it but
// UseFont and UseFallback, which are for the start of a program.
var fonts struct {
	sync.Mutex
	known     []family // the latest last
	fallbacks []family
}

// UseFont makes a font, as TrueType or OpenType files of its regular and bold
// weights, the one that charts are set in; of a collection it takes the first
// font. Call it once, before the first chart. Styles name the font by its
// family name.
func UseFont(regular, bold []byte) error { return use(&fonts.known, regular, bold) }

// UseFallback adds a font for the letters that the charts' font does not have.
// Call it before the first chart, for the most important fallback first.
func UseFallback(regular, bold []byte) error { return use(&fonts.fallbacks, regular, bold) }

func use(list *[]family, regular, bold []byte) error {
	f, err := parseFamily(regular, bold)
	if err != nil {
		return err
	}
	fonts.Lock()
	defer fonts.Unlock()
	*list = append(*list, f)
	return nil
}

func parseFamily(regular, bold []byte) (family, error) {
	var f family
	var err error
	if f.regular, err = parseFont(regular); err != nil {
		return f, fmt.Errorf("cannot read the regular weight of the charts' font: %w", err)
	}
	if f.bold, err = parseFont(bold); err != nil {
		return f, fmt.Errorf("cannot read the bold weight of the charts' font: %w", err)
	}
	if f.name, err = f.regular.Name(nil, sfnt.NameIDFamily); err != nil {
		return f, fmt.Errorf("the charts' font has no family name: %w", err)
	}
	return f, nil
}

func parseFont(file []byte) (*opentype.Font, error) {
	if len(file) == 0 {
		return nil, errors.New("there is nothing in it")
	}
	c, err := opentype.ParseCollection(file)
	if err != nil {
		return nil, err
	}
	return c.Font(0)
}

// liberation is the font that is always there. It is parsed for the first
// chart, not in every process of this program.
var liberation = sync.OnceValue(func() family {
	f, err := parseFamily(liberationsansregular.TTF, liberationsansbold.TTF)
	if err != nil {
		panic(err) // the files are part of the program
	}
	return f
})

// faces returns the faces to set text in: the typeface's, or the latest one's
// when there is no such typeface, then the fallbacks'.
func faces(f font.Font) []font.Face {
	fonts.Lock()
	defer fonts.Unlock()
	first := liberation()
	for _, known := range fonts.known {
		if f.Typeface == "" || known.name == string(f.Typeface) {
			first = known
		}
	}
	list := []font.Face{first.face(f)}
	for _, fallback := range fonts.fallbacks {
		list = append(list, fallback.face(f))
	}
	return append(list, liberation().face(f))
}

// face returns the family's face of a size and a weight.
func (f family) face(like font.Font) font.Face {
	face := font.Face{Font: font.Font{Typeface: font.Typeface(f.name), Size: like.Size, Weight: like.Weight}, Face: f.regular}
	if like.Weight == xfont.WeightBold {
		face.Face = f.bold
	}
	return face
}
