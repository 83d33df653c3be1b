package assets

import _ "embed"

// IconPNG is the program's icon, 512 by 512 pixels with a transparent ground,
// drawn from [IconSVG] by `make icons`.
//
//go:embed icon.png
var IconPNG []byte

// IconSVG is the program's icon as it was drawn.
//
//go:embed icon.svg
var IconSVG []byte
