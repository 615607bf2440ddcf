;; The arithmetic of the answer reader. kernel.wasm is this file as wabt assembles it (test/readers/kernel.test.ts).
;; The weights lie in a memory that the reader's threads share; each thread writes to a part of its own.
;; No relaxed instruction is used: the same input gives the same bits on every machine.
;; Pointers and counts are in bytes and numbers; rows are word pieces; a number is four bytes unless it is said.
(module
  (import "reader" "memory" (memory 1 1024 shared))

  ;; e to the x for x <= 0, four at once: 2^n times Taylor's series to the sixth power of what is left
  (func $exp (param $x v128) (result v128) (local $n v128)
    (local.set $x (f32x4.pmax (local.get $x) (v128.const f32x4 -87 -87 -87 -87)))
    (local.set $n (f32x4.nearest (f32x4.mul (local.get $x)
      (v128.const f32x4 1.44269504 1.44269504 1.44269504 1.44269504))))
    ;; ln 2 in two parts, so that n times the first is exact
    (local.set $x (f32x4.sub (local.get $x) (f32x4.mul (local.get $n)
      (v128.const f32x4 0.693359375 0.693359375 0.693359375 0.693359375))))
    (local.set $x (f32x4.add (local.get $x) (f32x4.mul (local.get $n)
      (v128.const f32x4 2.12194440e-4 2.12194440e-4 2.12194440e-4 2.12194440e-4))))
    (f32x4.mul
      (i32x4.shl (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $n)) (v128.const i32x4 127 127 127 127))
        (i32.const 23))
      (f32x4.add (v128.const f32x4 1 1 1 1) (f32x4.mul (local.get $x)
      (f32x4.add (v128.const f32x4 1 1 1 1) (f32x4.mul (local.get $x)
      (f32x4.add (v128.const f32x4 0.5 0.5 0.5 0.5) (f32x4.mul (local.get $x)
      (f32x4.add (v128.const f32x4 0.16666667 0.16666667 0.16666667 0.16666667) (f32x4.mul (local.get $x)
      (f32x4.add (v128.const f32x4 0.041666667 0.041666667 0.041666667 0.041666667) (f32x4.mul (local.get $x)
      (f32x4.add (v128.const f32x4 0.0083333333 0.0083333333 0.0083333333 0.0083333333) (f32x4.mul (local.get $x)
        (v128.const f32x4 0.0013888889 0.0013888889 0.0013888889 0.0013888889)))))))))))))))

  (func $sum (param $v v128) (result f32)
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.add (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  (func $max (param $v v128) (result f32)
    (f32.max
      (f32.max (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.max (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  ;; x += y
  (func (export "add") (param $x i32) (param $y i32) (param $count i32) (local $end i32)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (v128.store (local.get $x) (f32x4.add (v128.load (local.get $x)) (v128.load (local.get $y))))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (br_if $next (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end)))))

  ;; Layer norm of rows of 384, in place: mean 0, variance 1 (1e-12 is added), times weight, plus bias.
  (func (export "norm") (param $x i32) (param $weight i32) (param $bias i32) (param $rows i32)
    (local $k i32) (local $a v128) (local $d v128)
    (loop $row
      (local.set $a (v128.const f32x4 0 0 0 0))
      (local.set $k (i32.const 0))
      (loop $next
        (local.set $a (f32x4.add (local.get $a) (v128.load (i32.add (local.get $x) (local.get $k)))))
        (br_if $next (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (i32.const 1536))))
      (local.set $a (f32x4.splat (f32.div (call $sum (local.get $a)) (f32.const 384))))
      (local.set $d (v128.const f32x4 0 0 0 0))
      (local.set $k (i32.const 0))
      (loop $next
        (local.set $d (f32x4.add (local.get $d) (f32x4.mul
          (f32x4.sub (v128.load (i32.add (local.get $x) (local.get $k))) (local.get $a))
          (f32x4.sub (v128.load (i32.add (local.get $x) (local.get $k))) (local.get $a)))))
        (br_if $next (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (i32.const 1536))))
      (local.set $d (f32x4.splat (f32.div (f32.const 1) (f32.sqrt
        (f32.add (f32.div (call $sum (local.get $d)) (f32.const 384)) (f32.const 1e-12))))))
      (local.set $k (i32.const 0))
      (loop $next
        (v128.store (i32.add (local.get $x) (local.get $k)) (f32x4.add
          (f32x4.mul
            (f32x4.mul (f32x4.sub (v128.load (i32.add (local.get $x) (local.get $k))) (local.get $a))
              (local.get $d))
            (v128.load (i32.add (local.get $weight) (local.get $k))))
          (v128.load (i32.add (local.get $bias) (local.get $k)))))
        (br_if $next (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (i32.const 1536))))
      (local.set $x (i32.add (local.get $x) (i32.const 1536)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; Rows of x as whole numbers of two bytes, -8191 to 8191: so 1,536 products with a byte stay below 2^31.
  ;; The step of each row goes to `steps`.
  (func (export "quantise") (param $x i32) (param $q i32) (param $steps i32) (param $rows i32) (param $columns i32)
    (local $end i32) (local $at i32) (local $most f32) (local $a v128)
    (loop $row
      (local.set $end (i32.add (local.get $x) (i32.shl (local.get $columns) (i32.const 2))))
      (local.set $at (local.get $x))
      (local.set $a (v128.const f32x4 1e-9 1e-9 1e-9 1e-9))
      (loop $next
        (local.set $a (f32x4.pmax (local.get $a) (f32x4.abs (v128.load (local.get $at)))))
        (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      (local.set $most (call $max (local.get $a)))
      (f32.store (local.get $steps) (f32.div (local.get $most) (f32.const 8191)))
      (local.set $a (f32x4.splat (f32.div (f32.const 8191) (local.get $most))))
      (loop $next
        (v128.store (local.get $q) (i16x8.narrow_i32x4_s
          (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $a) (v128.load (local.get $x)))))
          (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $a) (v128.load offset=16 (local.get $x)))))))
        (local.set $q (i32.add (local.get $q) (i32.const 16)))
        (br_if $next (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 32))) (local.get $end))))
      (local.set $steps (i32.add (local.get $steps) (i32.const 4)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; The two rows' sums of products, each over four lanes, as the two lower lanes
  (func $pair (param $a v128) (param $b v128) (result v128)
    (local.set $a (i32x4.add
      (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
      (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
    (i32x4.add (local.get $a)
      (i8x16.shuffle 8 9 10 11 12 13 14 15 8 9 10 11 12 13 14 15 (local.get $a) (local.get $a))))

  ;; Exact products of weights (a byte each, a row an output, as in the file) with quantised rows: c[row][output].
  ;; Two outputs by four rows at a time, so `q` and `c` have room for a multiple of four rows, and `outputs` is even.
  (func (export "products") (param $w i32) (param $q i32) (param $c i32) (param $rows i32)
    (param $outputs i32) (param $inputs i32)
    (local $width i32) (local $line i32) (local $left i32) (local $x i32) (local $o i32) (local $end i32)
    (local $a i32) (local $b i32) (local $v v128) (local $u v128) (local $y v128)
    (local $x0 i32) (local $a0 v128) (local $b0 v128)
    (local $x1 i32) (local $a1 v128) (local $b1 v128)
    (local $x2 i32) (local $a2 v128) (local $b2 v128)
    (local $x3 i32) (local $a3 v128) (local $b3 v128)
    (local.set $width (i32.shl (local.get $inputs) (i32.const 1)))
    (local.set $line (i32.shl (local.get $outputs) (i32.const 2)))
    (loop $output
      (local.set $left (local.get $rows))
      (local.set $x (local.get $q))
      (local.set $o (local.get $c))
      (loop $row
        (local.set $a (local.get $w))
        (local.set $b (local.tee $end (i32.add (local.get $w) (local.get $inputs))))
        (local.set $x0 (local.get $x))
        (local.set $x1 (i32.add (local.get $x0) (local.get $width)))
        (local.set $x2 (i32.add (local.get $x1) (local.get $width)))
        (local.set $x3 (i32.add (local.get $x2) (local.get $width)))
        (local.set $a0 (v128.const i32x4 0 0 0 0))
        (local.set $b0 (v128.const i32x4 0 0 0 0))
        (local.set $a1 (v128.const i32x4 0 0 0 0))
        (local.set $b1 (v128.const i32x4 0 0 0 0))
        (local.set $a2 (v128.const i32x4 0 0 0 0))
        (local.set $b2 (v128.const i32x4 0 0 0 0))
        (local.set $a3 (v128.const i32x4 0 0 0 0))
        (local.set $b3 (v128.const i32x4 0 0 0 0))
        (loop $input
          (local.set $v (v128.load8x8_s (local.get $a)))
          (local.set $u (v128.load8x8_s (local.get $b)))
          (local.set $y (v128.load (local.get $x0)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $v) (local.get $y))))
          (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $u) (local.get $y))))
          (local.set $y (v128.load (local.get $x1)))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $v) (local.get $y))))
          (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $u) (local.get $y))))
          (local.set $y (v128.load (local.get $x2)))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $v) (local.get $y))))
          (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $u) (local.get $y))))
          (local.set $y (v128.load (local.get $x3)))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $v) (local.get $y))))
          (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $u) (local.get $y))))
          (local.set $v (v128.load8x8_s offset=8 (local.get $a)))
          (local.set $u (v128.load8x8_s offset=8 (local.get $b)))
          (local.set $y (v128.load offset=16 (local.get $x0)))
          (local.set $a0 (i32x4.add (local.get $a0) (i32x4.dot_i16x8_s (local.get $v) (local.get $y))))
          (local.set $b0 (i32x4.add (local.get $b0) (i32x4.dot_i16x8_s (local.get $u) (local.get $y))))
          (local.set $y (v128.load offset=16 (local.get $x1)))
          (local.set $a1 (i32x4.add (local.get $a1) (i32x4.dot_i16x8_s (local.get $v) (local.get $y))))
          (local.set $b1 (i32x4.add (local.get $b1) (i32x4.dot_i16x8_s (local.get $u) (local.get $y))))
          (local.set $y (v128.load offset=16 (local.get $x2)))
          (local.set $a2 (i32x4.add (local.get $a2) (i32x4.dot_i16x8_s (local.get $v) (local.get $y))))
          (local.set $b2 (i32x4.add (local.get $b2) (i32x4.dot_i16x8_s (local.get $u) (local.get $y))))
          (local.set $y (v128.load offset=16 (local.get $x3)))
          (local.set $a3 (i32x4.add (local.get $a3) (i32x4.dot_i16x8_s (local.get $v) (local.get $y))))
          (local.set $b3 (i32x4.add (local.get $b3) (i32x4.dot_i16x8_s (local.get $u) (local.get $y))))
          (local.set $x0 (i32.add (local.get $x0) (i32.const 32)))
          (local.set $x1 (i32.add (local.get $x1) (i32.const 32)))
          (local.set $x2 (i32.add (local.get $x2) (i32.const 32)))
          (local.set $x3 (i32.add (local.get $x3) (i32.const 32)))
          (local.set $b (i32.add (local.get $b) (i32.const 16)))
          (br_if $input (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 16))) (local.get $end))))
        (v128.store64_lane 0 (local.get $o) (call $pair (local.get $a0) (local.get $b0)))
        (local.set $o (i32.add (local.get $o) (local.get $line)))
        (v128.store64_lane 0 (local.get $o) (call $pair (local.get $a1) (local.get $b1)))
        (local.set $o (i32.add (local.get $o) (local.get $line)))
        (v128.store64_lane 0 (local.get $o) (call $pair (local.get $a2) (local.get $b2)))
        (local.set $o (i32.add (local.get $o) (local.get $line)))
        (v128.store64_lane 0 (local.get $o) (call $pair (local.get $a3) (local.get $b3)))
        (local.set $o (i32.add (local.get $o) (local.get $line)))
        (local.set $x (i32.add (local.get $x) (i32.shl (local.get $width) (i32.const 2))))
        (br_if $row (i32.gt_s (local.tee $left (i32.sub (local.get $left) (i32.const 4))) (i32.const 0))))
      (local.set $w (i32.add (local.get $w) (local.get $width)))
      (local.set $c (i32.add (local.get $c) (i32.const 8)))
      (br_if $output (local.tee $outputs (i32.sub (local.get $outputs) (i32.const 2))))))

  ;; Whole numbers back to what they stand for, in place: times the row's step and the column's scale, plus bias.
  (func (export "scale") (param $c i32) (param $steps i32) (param $scales i32) (param $bias i32)
    (param $rows i32) (param $columns i32)
    (local $k i32) (local $width i32) (local $step v128)
    (local.set $width (i32.shl (local.get $columns) (i32.const 2)))
    (loop $row
      (local.set $step (v128.load32_splat (local.get $steps)))
      (local.set $k (i32.const 0))
      (loop $next
        (v128.store (local.get $c) (f32x4.add
          (f32x4.mul (f32x4.mul (f32x4.convert_i32x4_s (v128.load (local.get $c))) (local.get $step))
            (v128.load (i32.add (local.get $scales) (local.get $k))))
          (v128.load (i32.add (local.get $bias) (local.get $k)))))
        (local.set $c (i32.add (local.get $c) (i32.const 16)))
        (br_if $next (i32.lt_u (local.tee $k (i32.add (local.get $k) (i32.const 16))) (local.get $width))))
      (local.set $steps (i32.add (local.get $steps) (i32.const 4)))
      (br_if $row (local.tee $rows (i32.sub (local.get $rows) (i32.const 1))))))

  ;; x times the share of the normal distribution below x, in place; the error function is 7.1.26 of Abramowitz and
  ;; Stegun (error 1.5e-7): max(x, 0) - |x| times the half of p(t) e^(-x^2/2), where t = 1 / (1 + .3275911 |x|/sqrt 2)
  (func (export "gelu") (param $x i32) (param $count i32) (local $end i32) (local $v v128) (local $a v128) (local $t v128)
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (local.set $v (v128.load (local.get $x)))
      (local.set $a (f32x4.abs (local.get $v)))
      (local.set $t (f32x4.div (v128.const f32x4 1 1 1 1) (f32x4.add (v128.const f32x4 1 1 1 1)
        (f32x4.mul (local.get $a) (v128.const f32x4 0.23164189 0.23164189 0.23164189 0.23164189)))))
      (v128.store (local.get $x) (f32x4.sub
        (f32x4.pmax (local.get $v) (v128.const f32x4 0 0 0 0))
        (f32x4.mul
          (f32x4.mul (local.get $a) (call $exp (f32x4.mul (local.get $v)
            (f32x4.mul (local.get $v) (v128.const f32x4 -0.5 -0.5 -0.5 -0.5)))))
          (f32x4.mul (local.get $t)
          (f32x4.add (v128.const f32x4 0.127414796 0.127414796 0.127414796 0.127414796) (f32x4.mul (local.get $t)
          (f32x4.add (v128.const f32x4 -0.142248368 -0.142248368 -0.142248368 -0.142248368) (f32x4.mul (local.get $t)
          (f32x4.add (v128.const f32x4 0.7107068705 0.7107068705 0.7107068705 0.7107068705) (f32x4.mul (local.get $t)
          (f32x4.add (v128.const f32x4 -0.7265760135 -0.7265760135 -0.7265760135 -0.7265760135) (f32x4.mul (local.get $t)
            (v128.const f32x4 0.5307027145 0.5307027145 0.5307027145 0.5307027145)))))))))))))
      (br_if $next (i32.lt_u (local.tee $x (i32.add (local.get $x) (i32.const 16))) (local.get $end)))))

  ;; Twelve heads of 32: each row's query against all keys, e to the power of that, and the values by it. `qkv` has
  ;; query, key and value (384 each) beside one another; `out` gets 384 a row; `line` has room for rows + 4 numbers.
  (func (export "attend") (param $qkv i32) (param $out i32) (param $line i32) (param $rows i32)
    (local $head i32) (local $i i32) (local $q i32) (local $k i32) (local $p i32) (local $end i32)
    (local $s v128) (local $t v128) (local $most f32) (local $total v128)
    (local $q0 v128) (local $o0 v128)
    (local $q1 v128) (local $o1 v128)
    (local $q2 v128) (local $o2 v128)
    (local $q3 v128) (local $o3 v128)
    (local $q4 v128) (local $o4 v128)
    (local $q5 v128) (local $o5 v128)
    (local $q6 v128) (local $o6 v128)
    (local $q7 v128) (local $o7 v128)
    (local.set $end (i32.add (local.get $line) (i32.shl (local.get $rows) (i32.const 2))))
    (loop $next_head
      (local.set $i (i32.const 0))
      (loop $next_row
        (local.set $q (i32.add (local.get $qkv) (i32.add (i32.mul (local.get $i) (i32.const 4608)) (local.get $head))))
        ;; 1 / sqrt 32
        (local.set $s (v128.const f32x4 0.17677669 0.17677669 0.17677669 0.17677669))
        (local.set $q0 (f32x4.mul (local.get $s) (v128.load (local.get $q))))
        (local.set $q1 (f32x4.mul (local.get $s) (v128.load offset=16 (local.get $q))))
        (local.set $q2 (f32x4.mul (local.get $s) (v128.load offset=32 (local.get $q))))
        (local.set $q3 (f32x4.mul (local.get $s) (v128.load offset=48 (local.get $q))))
        (local.set $q4 (f32x4.mul (local.get $s) (v128.load offset=64 (local.get $q))))
        (local.set $q5 (f32x4.mul (local.get $s) (v128.load offset=80 (local.get $q))))
        (local.set $q6 (f32x4.mul (local.get $s) (v128.load offset=96 (local.get $q))))
        (local.set $q7 (f32x4.mul (local.get $s) (v128.load offset=112 (local.get $q))))
        (local.set $k (i32.add (local.get $qkv) (i32.add (local.get $head) (i32.const 1536))))
        (local.set $p (local.get $line))
        (local.set $most (f32.const -1e30))
        (loop $next_key
          (local.set $s (f32x4.mul (local.get $q0) (v128.load (local.get $k))))
          (local.set $t (f32x4.mul (local.get $q1) (v128.load offset=16 (local.get $k))))
          (local.set $s (f32x4.add (local.get $s) (f32x4.mul (local.get $q2) (v128.load offset=32 (local.get $k)))))
          (local.set $t (f32x4.add (local.get $t) (f32x4.mul (local.get $q3) (v128.load offset=48 (local.get $k)))))
          (local.set $s (f32x4.add (local.get $s) (f32x4.mul (local.get $q4) (v128.load offset=64 (local.get $k)))))
          (local.set $t (f32x4.add (local.get $t) (f32x4.mul (local.get $q5) (v128.load offset=80 (local.get $k)))))
          (local.set $s (f32x4.add (local.get $s) (f32x4.mul (local.get $q6) (v128.load offset=96 (local.get $k)))))
          (local.set $t (f32x4.add (local.get $t) (f32x4.mul (local.get $q7) (v128.load offset=112 (local.get $k)))))
          (f32.store (local.get $p) (call $sum (f32x4.add (local.get $s) (local.get $t))))
          (local.set $most (f32.max (local.get $most) (f32.load (local.get $p))))
          (local.set $k (i32.add (local.get $k) (i32.const 4608)))
          (br_if $next_key (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 4))) (local.get $end))))
        ;; what fills the last four up counts for nothing
        (v128.store (local.get $p) (v128.const f32x4 -1e30 -1e30 -1e30 -1e30))
        (local.set $s (f32x4.splat (local.get $most)))
        (local.set $total (v128.const f32x4 0 0 0 0))
        (local.set $p (local.get $line))
        (loop $next_four
          (v128.store (local.get $p) (local.tee $t
            (call $exp (f32x4.sub (v128.load (local.get $p)) (local.get $s)))))
          (local.set $total (f32x4.add (local.get $total) (local.get $t)))
          (br_if $next_four (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 16))) (local.get $end))))
        (local.set $o0 (v128.const f32x4 0 0 0 0))
        (local.set $o1 (v128.const f32x4 0 0 0 0))
        (local.set $o2 (v128.const f32x4 0 0 0 0))
        (local.set $o3 (v128.const f32x4 0 0 0 0))
        (local.set $o4 (v128.const f32x4 0 0 0 0))
        (local.set $o5 (v128.const f32x4 0 0 0 0))
        (local.set $o6 (v128.const f32x4 0 0 0 0))
        (local.set $o7 (v128.const f32x4 0 0 0 0))
        (local.set $k (i32.add (local.get $qkv) (i32.add (local.get $head) (i32.const 3072))))
        (local.set $p (local.get $line))
        (loop $next_value
          (local.set $s (v128.load32_splat (local.get $p)))
          (local.set $o0 (f32x4.add (local.get $o0) (f32x4.mul (local.get $s) (v128.load (local.get $k)))))
          (local.set $o1 (f32x4.add (local.get $o1) (f32x4.mul (local.get $s) (v128.load offset=16 (local.get $k)))))
          (local.set $o2 (f32x4.add (local.get $o2) (f32x4.mul (local.get $s) (v128.load offset=32 (local.get $k)))))
          (local.set $o3 (f32x4.add (local.get $o3) (f32x4.mul (local.get $s) (v128.load offset=48 (local.get $k)))))
          (local.set $o4 (f32x4.add (local.get $o4) (f32x4.mul (local.get $s) (v128.load offset=64 (local.get $k)))))
          (local.set $o5 (f32x4.add (local.get $o5) (f32x4.mul (local.get $s) (v128.load offset=80 (local.get $k)))))
          (local.set $o6 (f32x4.add (local.get $o6) (f32x4.mul (local.get $s) (v128.load offset=96 (local.get $k)))))
          (local.set $o7 (f32x4.add (local.get $o7) (f32x4.mul (local.get $s) (v128.load offset=112 (local.get $k)))))
          (local.set $k (i32.add (local.get $k) (i32.const 4608)))
          (br_if $next_value (i32.lt_u (local.tee $p (i32.add (local.get $p) (i32.const 4))) (local.get $end))))
        (local.set $s (f32x4.splat (f32.div (f32.const 1) (call $sum (local.get $total)))))
        (local.set $p (i32.add (local.get $out) (i32.add (i32.mul (local.get $i) (i32.const 1536)) (local.get $head))))
        (v128.store (local.get $p) (f32x4.mul (local.get $s) (local.get $o0)))
        (v128.store offset=16 (local.get $p) (f32x4.mul (local.get $s) (local.get $o1)))
        (v128.store offset=32 (local.get $p) (f32x4.mul (local.get $s) (local.get $o2)))
        (v128.store offset=48 (local.get $p) (f32x4.mul (local.get $s) (local.get $o3)))
        (v128.store offset=64 (local.get $p) (f32x4.mul (local.get $s) (local.get $o4)))
        (v128.store offset=80 (local.get $p) (f32x4.mul (local.get $s) (local.get $o5)))
        (v128.store offset=96 (local.get $p) (f32x4.mul (local.get $s) (local.get $o6)))
        (v128.store offset=112 (local.get $p) (f32x4.mul (local.get $s) (local.get $o7)))
        (br_if $next_row (i32.lt_u (local.tee $i (i32.add (local.get $i) (i32.const 1))) (local.get $rows))))
      (br_if $next_head (i32.lt_u (local.tee $head (i32.add (local.get $head) (i32.const 128))) (i32.const 1536)))))
)
