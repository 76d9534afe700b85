/** Keys as values: algorithms, public and private halves, their SSH encoding and fingerprints. */
package io.dormouse.key;
