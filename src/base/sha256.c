/* SHA-256 as FIPS 180-4 defines it; for page identity. */
#include "tulieu/base.h"

#include <stdio.h>
#include <string.h>

/* FIPS 180-4 section 4.2.2: the first 32 bits of the fractional parts of the cube roots of the
 * first 64 primes. */
static const uint32_t K[64] = {
	0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4,
	0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe,
	0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f,
	0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7,
	0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc,
	0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
	0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116,
	0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
	0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
	0xc67178f2,
};

static inline uint32_t rotate(uint32_t x, int n)
{
	return x >> n | x << (32 - n);
}

/* One round; the new a and e take the places of h and d. */
static inline void turn(uint32_t a, uint32_t b, uint32_t c, uint32_t *d, uint32_t e, uint32_t f,
			uint32_t g, uint32_t *h, uint32_t kw)
{
	uint32_t e1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
	uint32_t choice = (e & f) ^ (~e & g);
	uint32_t t1 = *h + e1 + choice + kw;
	uint32_t e0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
	uint32_t majority = (a & b) ^ (a & c) ^ (b & c);

	*d += t1;
	*h = t1 + e0 + majority;
}

static void compress(uint32_t h[8], const unsigned char *p)
{
	uint32_t w[64], a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], f = h[5], g = h[6],
			i = h[7];

	for (size_t k = 0; k < 16; k++)
		w[k] = (uint32_t)p[4 * k] << 24 | (uint32_t)p[4 * k + 1] << 16 |
		       (uint32_t)p[4 * k + 2] << 8 | p[4 * k + 3];
	for (size_t k = 16; k < 64; k++) {
		uint32_t x = rotate(w[k - 15], 7) ^ rotate(w[k - 15], 18) ^ w[k - 15] >> 3;
		uint32_t y = rotate(w[k - 2], 17) ^ rotate(w[k - 2], 19) ^ w[k - 2] >> 10;

		w[k] = w[k - 16] + x + w[k - 7] + y;
	}
	/* Eight rounds at a time bring each variable back to its place: nothing is moved. */
	for (size_t k = 0; k < 64; k += 8) {
		turn(a, b, c, &d, e, f, g, &i, K[k] + w[k]);
		turn(i, a, b, &c, d, e, f, &g, K[k + 1] + w[k + 1]);
		turn(g, i, a, &b, c, d, e, &f, K[k + 2] + w[k + 2]);
		turn(f, g, i, &a, b, c, d, &e, K[k + 3] + w[k + 3]);
		turn(e, f, g, &i, a, b, c, &d, K[k + 4] + w[k + 4]);
		turn(d, e, f, &g, i, a, b, &c, K[k + 5] + w[k + 5]);
		turn(c, d, e, &f, g, i, a, &b, K[k + 6] + w[k + 6]);
		turn(b, c, d, &e, f, g, i, &a, K[k + 7] + w[k + 7]);
	}
	h[0] += a;
	h[1] += b;
	h[2] += c;
	h[3] += d;
	h[4] += e;
	h[5] += f;
	h[6] += g;
	h[7] += i;
}

void tl_sha256_hex(const void *bytes, size_t n, char hex[65])
{
	uint32_t h[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
			 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
	const unsigned char *p = bytes;
	unsigned char last[128] = {0};
	size_t whole = n / 64 * 64, rest = n - whole, tail = rest < 56 ? 64 : 128;

	for (size_t i = 0; i < whole; i += 64)
		compress(h, p + i);
	if (rest)
		memcpy(last, p + whole, rest);
	last[rest] = 0x80;
	for (size_t i = 0; i < 8; i++)
		last[tail - 1 - i] = (unsigned char)((uint64_t)n * 8 >> (8 * i));
	for (size_t i = 0; i < tail; i += 64)
		compress(h, last + i);
	for (size_t i = 0; i < 8; i++)
		snprintf(hex + 8 * i, 9, "%08x", h[i]);
}
