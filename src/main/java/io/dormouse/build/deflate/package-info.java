/** Gzip made as small as a patient search makes it: RFC 1951 and RFC 1952, the compressing half. */
package io.dormouse.build.deflate;
