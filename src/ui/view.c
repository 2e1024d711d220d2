#include "view.h"

void tl_view_dirty(struct tl_view *v)
{
	v->title_dirty = true;
	for (int i = 0; i < v->rect.h && i < TL_MAX_ROWS; i++)
		v->dirty[i] = true;
}

void tl_view_dirty_row(struct tl_view *v, int row)
{
	if (row >= 0 && row < v->rect.h && row < TL_MAX_ROWS)
		v->dirty[row] = true;
}

static size_t page(const struct tl_view *v, int skip_rows)
{
	return v->rect.h > skip_rows ? (size_t)(v->rect.h - skip_rows) : 1;
}

static size_t less(size_t a, size_t by)
{
	return a > by ? a - by : 0;
}

/* A page keeps one line of what was read, so that the eye finds its place. */
static size_t page_step(size_t rows)
{
	return rows > 2 ? rows - 1 : 1;
}

void tl_scroll_set(struct tl_view *v, struct tl_scroll *s, int skip_rows, size_t n, size_t at)
{
	bool hidden = v->rect.h <= skip_rows;
	size_t rows = page(v, skip_rows), top = s->top, old = s->at, old_n = s->n;

	if (at >= n)
		at = less(n, 1);
	if (top > at)
		top = at;
	/* What isn't shown has no rows to keep the cursor in: they are known when it is. */
	if (at >= top + rows && !hidden)
		top = at - rows + 1;
	if (top + rows > n)
		top = less(n, rows);
	s->n = n;
	s->at = at;
	if (top != s->top || n != old_n) {
		s->top = top;
		tl_view_dirty(v);
	} else if (at != old) {
		tl_view_dirty_row(v, (int)(old - top) + skip_rows);
		tl_view_dirty_row(v, (int)(at - top) + skip_rows);
	}
}

void tl_scroll_move(struct tl_view *v, struct tl_scroll *s, int skip_rows, enum tl_move how)
{
	size_t rows = page(v, skip_rows), at = s->at;

	switch (how) {
	case TL_MOVE_DOWN:
		at++;
		break;
	case TL_MOVE_UP:
		at = less(at, 1);
		break;
	case TL_MOVE_PAGE_DOWN:
		at += page_step(rows);
		s->top += page_step(rows);
		break;
	case TL_MOVE_PAGE_UP:
		at = less(at, page_step(rows));
		s->top = less(s->top, page_step(rows));
		break;
	case TL_MOVE_HALF_DOWN:
		at += (rows + 1) / 2;
		break;
	case TL_MOVE_HALF_UP:
		at = less(at, (rows + 1) / 2);
		break;
	case TL_MOVE_FIRST:
		at = 0;
		break;
	case TL_MOVE_LAST:
		at = less(s->n, 1);
		break;
	case TL_MOVE_LEFT:
	case TL_MOVE_RIGHT:
		return;
	}
	/* A page moves all rows, whatever tl_scroll_set makes of the new top. */
	if (how == TL_MOVE_PAGE_DOWN || how == TL_MOVE_PAGE_UP)
		tl_view_dirty(v);
	tl_scroll_set(v, s, skip_rows, s->n, at);
}

bool tl_scroll_click(struct tl_view *v, struct tl_scroll *s, int skip_rows, int row)
{
	size_t at;

	if (row < skip_rows)
		return false;
	at = s->top + (size_t)(row - skip_rows);
	if (at >= s->n)
		return false;
	if (at == s->at)
		return true;
	tl_scroll_set(v, s, skip_rows, s->n, at);
	return false;
}

bool tl_scroll_lines(struct tl_view *v, size_t n, size_t *top, enum tl_move how)
{
	size_t rows = page(v, 0), last = less(n, rows), to = *top;

	switch (how) {
	case TL_MOVE_DOWN:
		to++;
		break;
	case TL_MOVE_UP:
		to = less(to, 1);
		break;
	case TL_MOVE_PAGE_DOWN:
		to += page_step(rows);
		break;
	case TL_MOVE_PAGE_UP:
		to = less(to, page_step(rows));
		break;
	case TL_MOVE_HALF_DOWN:
		to += (rows + 1) / 2;
		break;
	case TL_MOVE_HALF_UP:
		to = less(to, (rows + 1) / 2);
		break;
	case TL_MOVE_FIRST:
		to = 0;
		break;
	case TL_MOVE_LAST:
		to = last;
		break;
	case TL_MOVE_LEFT:
	case TL_MOVE_RIGHT:
		return false;
	}
	if (to > last)
		to = last;
	if (to == *top)
		return false;
	*top = to;
	tl_view_dirty(v);
	return true;
}
