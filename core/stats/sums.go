package stats

import "math/bits"

// sums are 64 whole numbers, one a lane, in two's complement: bit l of word i
// is bit i of the number in lane l.
type sums struct {
	bit   [32]uint64
	width int // bits in use, the last one being the sign
}

// newSums returns 64 times n, with room for −max to max.
func newSums(n, limit int) sums {
	s := sums{width: max(planes+1, bits.Len(uint(limit))+1)}
	for i := range s.width {
		s.bit[i&31] = -uint64(n >> i & 1)
	}
	return s
}

// add adds the counts, shifted left by so many bits, lane by lane.
func (s *sums) add(d *drawn, shift int) {
	var carry uint64
	for p, b := range d {
		a := s.bit[(p+shift)&31]
		s.bit[(p+shift)&31] = a ^ b ^ carry
		carry = a&b | (a^b)&carry
	}
	for i := planes + shift; i < s.width; i++ {
		a := s.bit[i&31]
		s.bit[i&31] = a ^ carry
		carry &= a
	}
}

// negate changes the sign of all: the complement plus one.
func (s *sums) negate() {
	carry := ^uint64(0)
	for i := range s.width {
		a := ^s.bit[i&31]
		s.bit[i&31] = a ^ carry
		carry &= a
	}
}

// negative returns the lanes below zero.
func (s *sums) negative() uint64 { return s.bit[(s.width-1)&31] }

// zero returns the lanes that are zero.
func (s *sums) zero() uint64 {
	var some uint64
	for i := range s.width {
		some |= s.bit[i&31]
	}
	return ^some
}
