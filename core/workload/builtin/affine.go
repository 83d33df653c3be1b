package builtin

// affine is the function x → mul·x + add, modulo 2⁶⁴.
type affine struct{ mul, add uint64 }

func (f affine) of(x uint64) uint64    { return f.mul*x + f.add }
func (f affine) after(g affine) affine { return affine{f.mul * g.mul, f.mul*g.add + f.add} }

// times returns f applied n times, by squaring.
func (f affine) times(n int) affine {
	result := affine{1, 0}
	for ; n > 0; n >>= 1 {
		if n&1 == 1 {
			result = f.after(result)
		}
		f = f.after(f)
	}
	return result
}

// hop leads from each number to the next of a sequence that looks random: the
// generator of Knuth's MMIX. Modulo any power of two it visits all numbers
// before it returns to the first, because its multiplier is 1 modulo 4 and its
// constant odd (Hull and Dobell, SIAM Review 4(3), 1962).
func hop() affine { return affine{6364136223846793005, 1442695040888963407} }
