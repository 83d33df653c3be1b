package exchange

import (
	"regexp"
	"strconv"
	"strings"
)

// commas says what a comma in a number is.
type commas int

const (
	unknown   commas = iota // no comma tells
	decimal                 // 7,495 is less than 8
	thousands               // 7,495 is more than 7000
	either                  // all commas have three digits behind them
)

var (
	// decimals cannot be thousands: a single comma with other than three digits
	// behind it, or a zero alone before it, or points that part thousands.
	decimals = regexp.MustCompile(`^[+-]?(\d+,(\d{1,2}|\d{4,})|0,\d+|\d{4,},\d+|\d{1,3}(\.\d{3})+,\d+)([^\d,.]|$)`)
	grouped  = regexp.MustCompile(`^[+-]?\d{1,3}(,\d{3})+(\.\d+|,\d{3}|[^\d,]|$)`)
	certain  = regexp.MustCompile(`^[+-]?\d{1,3}((,\d{3})+\.\d+|(,\d{3}){2,})`)
)

// commasIn tells what the comma of a cell is, unknown if it is no number.
func commasIn(cell string) commas {
	if strings.IndexByte(cell, ',') < 0 {
		return unknown
	}
	cell = apart.Replace(cell)
	switch {
	case decimals.MatchString(cell):
		return decimal
	case certain.MatchString(cell):
		return thousands
	case grouped.MatchString(cell):
		return either
	}
	return unknown
}

// leading cuts a text behind the number that it begins with. Thousands may be
// parted by apostrophes, underscores and narrow spaces, too.
func leading(text string, style commas) (value float64, rest string, ok bool) {
	end := numberEnd(text)
	number := text[:end]
	if strings.ContainsAny(number, "'_,’\u00a0\u202f\u2009") {
		number = plain(number, style)
	}
	value, err := strconv.ParseFloat(number, 64)
	return value, text[end:], err == nil && end > 0
}

// numberEnd returns where the characters of a number end.
func numberEnd(text string) int {
	for i, r := range text {
		switch {
		case r >= '0' && r <= '9', r == '.', i == 0 && (r == '+' || r == '-'):
		case strings.ContainsRune("'_,’\u00a0\u202f\u2009", r):
			if next := strings.TrimPrefix(text[i:], string(r)); next == "" || next[0] < '0' || next[0] > '9' {
				return i
			}
		case (r == 'e' || r == 'E') && i > 0 && exponent.MatchString(text[i:]):
			return i + len(exponent.FindString(text[i:]))
		default:
			return i
		}
	}
	return len(text)
}

var exponent = regexp.MustCompile(`^[eE][+-]?\d+`)

// plain writes a number as strconv reads it.
func plain(number string, style commas) string {
	number = apart.Replace(number)
	if style == decimal && strings.IndexByte(number, ',') >= 0 {
		return strings.Replace(strings.ReplaceAll(number, ".", ""), ",", ".", 1)
	}
	return strings.ReplaceAll(number, ",", "")
}

var apart = strings.NewReplacer("'", "", "_", "", "’", "", "\u00a0", "", "\u202f", "", "\u2009", "")
