package canvas

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/png"
	"math"

	"gonum.org/v1/plot/vg"
)

// encodePNG writes the image with its density, so that it is printed and
// placed at the size it was made for.
func encodePNG(img *image.RGBA, dpi int) (*bytes.Buffer, error) {
	var file, out bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		return nil, err
	}
	// The signature and the header, which must be first, are 8 and 25 bytes
	// (PNG, third edition, 5.2 and 11.2.1).
	out.Write(file.Next(33))
	out.Write(density(dpi))
	out.Write(file.Bytes())
	return &out, nil
}

// density is the chunk pHYs: pixels a metre both ways (PNG, third edition,
// 11.3.4.3).
func density(dpi int) []byte {
	const metre = 1 / 0.0254 // inches
	perMetre := uint32(math.Round(float64(dpi) * metre))
	body := []byte("pHYs")
	body = binary.BigEndian.AppendUint32(body, perMetre)
	body = binary.BigEndian.AppendUint32(body, perMetre)
	body = append(body, 1)
	chunk := binary.BigEndian.AppendUint32(nil, uint32(len(body)-4))
	chunk = append(chunk, body...)
	return binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(body))
}

// PNG makes the file of what is drawn on an image of a width and a height,
// pixels, with dpi of them to the inch.
func PNG(width, height, dpi int, paint func(vg.CanvasSizer)) (*bytes.Buffer, error) {
	c := NewImage(width, height, dpi)
	paint(c)
	return encodePNG(c.Pixels, dpi)
}
