/* Vietnamese input for a prompt, for those who have no input method at the other end of an SSH
 * line.
 *
 * The engine has no state: the prompt keeps the raw keys of the word under the cursor and shows
 * what tl_telex makes of them; a backspace, a change of method and a second thought need no code
 * here. */
#ifndef TULIEU_TELEX_H
#define TULIEU_TELEX_H

#include "tulieu/base.h"

enum tl_input_method {
	TL_INPUT_OFF,	/* keys are text */
	TL_INPUT_TELEX, /* aa ee oo â ê ô, aw ă, ow uw w ơ ư, dd đ, s f r x j tones, z none */
	TL_INPUT_VNI	/* 6 hat, 7 horn, 8 breve, 9 đ, 1-5 tones, 0 none */
};

/* Appends to out the text (UTF-8) for the raw keys of one word, raw[0..n). A mark or tone may be
 * typed anywhere after its letter; the same key again takes it back and stands for itself from then
 * on. Keys that make no Vietnamese syllable, and words with anything but ASCII in them, are
 * appended as they are. old_style_tone: hòa, thủy; otherwise hoà, thuỷ. */
void tl_telex(const char *raw, size_t n, enum tl_input_method method, bool old_style_tone,
	      struct tl_buf *out);

#endif
