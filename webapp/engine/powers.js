"use strict";

// Where nearly all the time of an RSA key goes: powers modulo a large number, by the browser's BigInt, and Fermat's test by
// vector instructions (fermat.wat), too, where the browser has them.

/** base ** exponent % modulus. */
function power(base, exponent, modulus) {
    const bits = exponent.toString(2);
    return base === 2n ? powerOfTwo(bits, modulus) : powerByWindows(base, bits, modulus);
}

/** Whether 2 ** (number - 1) % number is 1. */
function fermat(number) {
    return powerOfTwo((number - 1n).toString(2), number) === 1n;
}

/** The first test of each candidate for a prime has base 2, and then multiplying is shifting. */
function powerOfTwo(bits, modulus) {
    let result = 1n;
    for (const bit of bits) {
        result = result * result % modulus;
        if (bit === "1") {
            result <<= 1n;
            if (result >= modulus) {
                result -= modulus;
            }
        }
    }
    return result;
}

/** Five bits of the exponent at a time, by a table of 32 powers. */
function powerByWindows(base, bits, modulus) {
    const table = [1n];
    for (let i = 1; i < 32; i++) {
        table.push(table[i - 1] * base % modulus);
    }
    const padded = bits.padStart(Math.ceil(bits.length / 5) * 5, "0");
    let result = 1n;
    for (let i = 0; i < padded.length; i += 5) {
        for (let k = 0; k < 5; k++) {
            result = result * result % modulus;
        }
        const window = parseInt(padded.substr(i, 5), 2);
        if (window !== 0) {
            result = result * table[window] % modulus;
        }
    }
    return result;
}

const LIMB_BITS = 27;
const lanes = lanesIfThereAre();

function lanesIfThereAre() {
    try {
        const module = Uint8Array.from(atob("{{fermat}}"), c => c.charCodeAt(0));
        return new WebAssembly.Instance(new WebAssembly.Module(module)).exports;
    } catch (e) {
        return null;
    }
}

/** The same as fermat. */
function fermatByLanes(number) {
    const { one, power } = raisedByLanes(number);
    return power === one || power === one + number;
}

/** In Montgomery's arithmetic: 1, and 2 ** (number - 1), to which the number may have been added. */
function raisedByLanes(number) {
    const bits = 4 * number.toString(16).length;
    const limbs = 4 * Math.ceil((bits + 4) / (4 * LIMB_BITS));
    const one = (1n << BigInt(LIMB_BITS * limbs)) % number;
    const words = at => new Uint32Array(lanes.memory.buffer, at.value, limbs);
    write(number, words(lanes.number));
    write(one, words(lanes.power));
    lanes.raise(limbs, bits);
    const power = words(lanes.power).reduceRight((above, limb) => above << BigInt(LIMB_BITS) | BigInt(limb), 0n);
    new Uint8Array(lanes.memory.buffer).fill(0);
    return { one, power };
}

/** The lowest limb first. */
function write(number, words) {
    for (let i = 0; i < words.length; i++) {
        words[i] = Number(BigInt.asUintN(LIMB_BITS, number >> BigInt(LIMB_BITS * i)));
    }
}
