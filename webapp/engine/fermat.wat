;; Fermat's test with base 2 by vector instructions: 2^(N - 1) modulo N, in Montgomery's arithmetic.
;;
;; A number is a row of n limbs of 27 bits, each in a word of 32, the lowest first; n is a multiple of four, and behind the
;; row are zeros. One instruction multiplies two pairs of limbs. The products, of 54 bits, are summed up in
;; words of 64 without carrying: where a square and its reduction have been added, a sum is below n 2^55 and a little, so
;; numbers may have up to 500 limbs.
;;
;; Montgomery keeps x R in the place of x, with R = 2^(27 n), and divides by R after each multiplication: he adds the multiple
;; q N that makes the low half vanish. The caller sees to it that R is at least 16 N. Then nothing has to be compared with
;; N on the way: of x below 4 N comes (x^2 + q N) / R < N (16 N / R + 1) <= 2 N, and twice that is below 4 N again.
(module
  (memory (export "memory") 1)

  ;; Addresses. All is zero at first; the caller fills in the first two, and finds the answer, below 2 N, in the second.
  (global $number (export "number") i32 (i32.const 0x0000))
  (global $power (export "power") i32 (i32.const 0x1000))
  (global $factors i32 (i32.const 0x2000)) ;; the power as a factor of its own square; words of zeros before it, too
  (global $sums i32 (i32.const 0x3000)) ;; 2 n words of 64 bits

  (global $limb i64 (i64.const 0x7ffffff))

  ;; 2^(N - 1) R modulo N, from R modulo N in the place of the power.
  ;; limbs: n. bits: no fewer than N has.
  (func (export "raise") (param $limbs i32) (param $bits i32)
    (local $inverse i64)
    (local.set $inverse (call $inverse_of_number))
    (loop $next
      (local.set $bits (i32.sub (local.get $bits) (i32.const 1)))
      (call $square (local.get $limbs))
      (call $reduce (local.get $limbs) (local.get $inverse))
      (call $carry (local.get $limbs) (call $bit_of_exponent (local.get $bits)))
      (br_if $next (local.get $bits))))

  ;; N - 1 has the bits of N but for the last, which is 0.
  (func $bit_of_exponent (param $place i32) (result i64)
    (i64.and
      (i64.extend_i32_u (i32.ne (local.get $place) (i32.const 0)))
      (i64.shr_u
        (i64.load32_u
          (i32.add (global.get $number) (i32.shl (i32.div_u (local.get $place) (i32.const 27)) (i32.const 2))))
        (i64.extend_i32_u (i32.rem_u (local.get $place) (i32.const 27))))))

  ;; -1 / N modulo 2^27 by Newton's method: three bits are right at first, and each step doubles them.
  (func $inverse_of_number (result i64)
    (local $number i64) (local $inverse i64) (local $steps i32)
    (local.set $number (i64.load32_u (global.get $number)))
    (local.set $inverse (local.get $number))
    (local.set $steps (i32.const 4))
    (loop $next
      (local.set $inverse
        (i64.mul
          (local.get $inverse)
          (i64.sub (i64.const 2) (i64.mul (local.get $number) (local.get $inverse)))))
      (br_if $next (local.tee $steps (i32.sub (local.get $steps) (i32.const 1)))))
    (i64.and (i64.sub (i64.const 0) (local.get $inverse)) (global.get $limb)))

  ;; The sums become the square of the power.
  ;;
  ;; Each product of two different limbs comes twice in a square. So four limbs at a time are multiplied by twice the limbs
  ;; above them, and by themselves once; by those below them not at all.
  (func $square (param $limbs i32)
    (local $power i32) (local $factor i32) (local $sum i32) (local $left i32)
    (local.set $power (global.get $power))
    (local.set $factor (global.get $factors))
    (local.set $sum (global.get $sums))
    (local.set $left (local.get $limbs))
    (loop $double
      (v128.store offset=16
        (local.get $factor)
        (i32x4.shl (v128.load (local.get $power)) (i32.const 1)))
      (v128.store (local.get $sum) (v128.const i64x2 0 0))
      (v128.store offset=16 (local.get $sum) (v128.const i64x2 0 0))
      (v128.store offset=32 (local.get $sum) (v128.const i64x2 0 0))
      (v128.store offset=48 (local.get $sum) (v128.const i64x2 0 0))
      (local.set $power (i32.add (local.get $power) (i32.const 16)))
      (local.set $factor (i32.add (local.get $factor) (i32.const 16)))
      (local.set $sum (i32.add (local.get $sum) (i32.const 64)))
      (br_if $double (local.tee $left (i32.sub (local.get $left) (i32.const 4)))))
    (local.set $power (global.get $power))
    (local.set $factor (global.get $factors))
    (local.set $sum (global.get $sums))
    (loop $next
      (v128.store (local.get $factor) (v128.const i64x2 0 0))
      (v128.store offset=16 (local.get $factor) (v128.load (local.get $power)))
      (call $add_rows
        (i32.add (local.get $factor) (i32.const 16)) (local.get $sum) (i32.add (local.get $limbs) (i32.const 4))
        (v128.load32_splat (local.get $power))
        (v128.load32_splat offset=4 (local.get $power))
        (v128.load32_splat offset=8 (local.get $power))
        (v128.load32_splat offset=12 (local.get $power)))
      (local.set $power (i32.add (local.get $power) (i32.const 16)))
      (local.set $factor (i32.add (local.get $factor) (i32.const 16)))
      (local.set $sum (i32.add (local.get $sum) (i32.const 64)))
      (br_if $next (local.tee $limbs (i32.sub (local.get $limbs) (i32.const 4))))))

  ;; Adds the multiple of N that makes the lower n sums vanish. The upper n are what is left of the number then.
  ;;
  ;; Four limbs q0 to q3 of the multiplier at a time: each is what makes one sum vanish, after what the ones before it add.
  (func $reduce (param $limbs i32) (param $inverse i64)
    (local $sum i32) (local $left i32) (local $c i64)
    (local $n0 i64) (local $n1 i64) (local $n2 i64) (local $n3 i64)
    (local $q0 i64) (local $q1 i64) (local $q2 i64) (local $q3 i64)
    (local.set $n0 (i64.load32_u (global.get $number)))
    (local.set $n1 (i64.load32_u offset=4 (global.get $number)))
    (local.set $n2 (i64.load32_u offset=8 (global.get $number)))
    (local.set $n3 (i64.load32_u offset=12 (global.get $number)))
    (local.set $sum (global.get $sums))
    (local.set $left (local.get $limbs))
    (loop $next
      (local.set $c (i64.load (local.get $sum)))
      (local.set $q0 (i64.and (i64.mul (local.get $c) (local.get $inverse)) (global.get $limb)))
      (local.set $c (call $vanished (local.get $c) (local.get $q0) (local.get $n0)))

      (local.set $c (i64.add (local.get $c) (i64.load offset=8 (local.get $sum))))
      (local.set $c (i64.add (local.get $c) (i64.mul (local.get $q0) (local.get $n1))))
      (local.set $q1 (i64.and (i64.mul (local.get $c) (local.get $inverse)) (global.get $limb)))
      (local.set $c (call $vanished (local.get $c) (local.get $q1) (local.get $n0)))

      (local.set $c (i64.add (local.get $c) (i64.load offset=16 (local.get $sum))))
      (local.set $c (i64.add (local.get $c) (i64.mul (local.get $q0) (local.get $n2))))
      (local.set $c (i64.add (local.get $c) (i64.mul (local.get $q1) (local.get $n1))))
      (local.set $q2 (i64.and (i64.mul (local.get $c) (local.get $inverse)) (global.get $limb)))
      (local.set $c (call $vanished (local.get $c) (local.get $q2) (local.get $n0)))

      (local.set $c (i64.add (local.get $c) (i64.load offset=24 (local.get $sum))))
      (local.set $c (i64.add (local.get $c) (i64.mul (local.get $q0) (local.get $n3))))
      (local.set $c (i64.add (local.get $c) (i64.mul (local.get $q1) (local.get $n2))))
      (local.set $c (i64.add (local.get $c) (i64.mul (local.get $q2) (local.get $n1))))
      (local.set $q3 (i64.and (i64.mul (local.get $c) (local.get $inverse)) (global.get $limb)))
      (local.set $c (call $vanished (local.get $c) (local.get $q3) (local.get $n0)))

      (local.set $sum (i32.add (local.get $sum) (i32.const 32)))
      (i64.store (local.get $sum) (i64.add (i64.load (local.get $sum)) (local.get $c)))
      (call $add_rows
        (i32.add (global.get $number) (i32.const 16)) (local.get $sum) (local.get $limbs)
        (i32x4.splat (i32.wrap_i64 (local.get $q0)))
        (i32x4.splat (i32.wrap_i64 (local.get $q1)))
        (i32x4.splat (i32.wrap_i64 (local.get $q2)))
        (i32x4.splat (i32.wrap_i64 (local.get $q3))))
      (br_if $next (local.tee $left (i32.sub (local.get $left) (i32.const 4))))))

  ;; What a sum carries upwards when q N, by its lowest limb, has made its own 27 bits vanish.
  (func $vanished (param $sum i64) (param $q i64) (param $n0 i64) (result i64)
    (i64.shr_u (i64.add (local.get $sum) (i64.mul (local.get $q) (local.get $n0))) (i64.const 27)))

  ;; Adds four rows of products to the sums: factor 0 times the limbs from the given one on, factor 1 times those from one
  ;; below it on, and so on.
  ;; count: how many sums, a multiple of four.
  (func $add_rows
    (param $limb i32) (param $sum i32) (param $count i32)
    (param $factor0 v128) (param $factor1 v128) (param $factor2 v128) (param $factor3 v128)
    (local $limbs v128) (local $low v128) (local $high v128)
    (local.set $limb (i32.sub (local.get $limb) (i32.const 12)))
    (loop $next
      (local.set $low (v128.load (local.get $sum)))
      (local.set $high (v128.load offset=16 (local.get $sum)))

      (local.set $limbs (v128.load offset=12 (local.get $limb)))
      (local.set $low (i64x2.add (local.get $low) (i64x2.extmul_low_i32x4_u (local.get $limbs) (local.get $factor0))))
      (local.set $high (i64x2.add (local.get $high) (i64x2.extmul_high_i32x4_u (local.get $limbs) (local.get $factor0))))

      (local.set $limbs (v128.load offset=8 (local.get $limb)))
      (local.set $low (i64x2.add (local.get $low) (i64x2.extmul_low_i32x4_u (local.get $limbs) (local.get $factor1))))
      (local.set $high (i64x2.add (local.get $high) (i64x2.extmul_high_i32x4_u (local.get $limbs) (local.get $factor1))))

      (local.set $limbs (v128.load offset=4 (local.get $limb)))
      (local.set $low (i64x2.add (local.get $low) (i64x2.extmul_low_i32x4_u (local.get $limbs) (local.get $factor2))))
      (local.set $high (i64x2.add (local.get $high) (i64x2.extmul_high_i32x4_u (local.get $limbs) (local.get $factor2))))

      (local.set $limbs (v128.load (local.get $limb)))
      (local.set $low (i64x2.add (local.get $low) (i64x2.extmul_low_i32x4_u (local.get $limbs) (local.get $factor3))))
      (local.set $high (i64x2.add (local.get $high) (i64x2.extmul_high_i32x4_u (local.get $limbs) (local.get $factor3))))

      (v128.store (local.get $sum) (local.get $low))
      (v128.store offset=16 (local.get $sum) (local.get $high))
      (local.set $limb (i32.add (local.get $limb) (i32.const 16)))
      (local.set $sum (i32.add (local.get $sum) (i32.const 32)))
      (br_if $next (local.tee $count (i32.sub (local.get $count) (i32.const 4))))))

  ;; The power becomes what the upper n sums say, or twice that.
  ;; double: 1 or 0.
  (func $carry (param $limbs i32) (param $double i64)
    (local $power i32) (local $sum i32) (local $c i64) (local $limb i64) (local $above i64)
    (local.set $power (global.get $power))
    (local.set $sum (i32.add (global.get $sums) (i32.shl (local.get $limbs) (i32.const 3))))
    (loop $next
      (local.set $c (i64.add (local.get $c) (i64.load (local.get $sum))))
      (local.set $limb (i64.shl (i64.and (local.get $c) (global.get $limb)) (local.get $double)))
      (i64.store32
        (local.get $power)
        (i64.or (i64.and (local.get $limb) (global.get $limb)) (local.get $above)))
      (local.set $above (i64.shr_u (local.get $limb) (i64.const 27)))
      (local.set $c (i64.shr_u (local.get $c) (i64.const 27)))
      (local.set $power (i32.add (local.get $power) (i32.const 4)))
      (local.set $sum (i32.add (local.get $sum) (i32.const 8)))
      (br_if $next (local.tee $limbs (i32.sub (local.get $limbs) (i32.const 1)))))))
