/* A ring of slots. The caller fills slots at the head, the thread makes the next one that is
 * filled, the caller takes them off at the tail in the same order. A slot keeps its arena, so that
 * a long import allocates little; the bytes in flight are bounded, so that large pages do not add
 * up. */
#include "maker.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#define SLOTS 32
#define BYTES_IN_FLIGHT ((size_t)1 << 20)
#define LARGE (BYTES_IN_FLIGHT / 4)

struct slot {
	struct tl_made made;
	struct tl_arena *arena;
	struct tl_buf raw;
	char *name, *format, *encoding;
	bool done;
};
struct tl_maker {
	const struct tl_rules *rules;
	tl_made_fn *give;
	void *context;
	bool stopped, threaded, quit;
	struct slot slots[SLOTS];
	size_t head, next, tail; /* ever growing counts: filled, made, given */
	size_t bytes;		 /* raw bytes in flight */
	pthread_t thread;
	pthread_mutex_t lock; /* of head, next, quit and every slot's done */
	pthread_cond_t filled, finished;
};

static struct slot *slot_at(struct tl_maker *m, size_t count)
{
	return &m->slots[count % SLOTS];
}

static void make(const struct tl_maker *m, struct slot *s)
{
	s->made.status = tl_make_article(m->rules, &s->made.page, s->arena, &s->made.article,
					 &s->made.error);
}

static void *work(void *context)
{
	struct tl_maker *m = context;

	pthread_mutex_lock(&m->lock);
	for (;;) {
		struct slot *s;

		while (m->next == m->head && !m->quit)
			pthread_cond_wait(&m->filled, &m->lock);
		if (m->quit)
			break;
		s = slot_at(m, m->next);
		pthread_mutex_unlock(&m->lock);
		make(m, s);
		pthread_mutex_lock(&m->lock);
		s->done = true;
		m->next++;
		pthread_cond_signal(&m->finished);
	}
	pthread_mutex_unlock(&m->lock);
	return NULL;
}

struct tl_maker *tl_maker_new(const struct tl_rules *rules, tl_made_fn *made, void *context)
{
	struct tl_maker *m = tl_alloc(sizeof *m);

	m->rules = rules;
	m->give = made;
	m->context = context;
	for (size_t i = 0; i < SLOTS; i++)
		m->slots[i].arena = tl_arena_new();
	pthread_mutex_init(&m->lock, NULL);
	pthread_cond_init(&m->filled, NULL);
	pthread_cond_init(&m->finished, NULL);
	m->threaded = pthread_create(&m->thread, NULL, work, m) == 0;
	return m;
}

/* Waits for the oldest page and gives it on. */
static void give_oldest(struct tl_maker *m)
{
	struct slot *s = slot_at(m, m->tail);

	pthread_mutex_lock(&m->lock);
	while (!s->done)
		pthread_cond_wait(&m->finished, &m->lock);
	pthread_mutex_unlock(&m->lock);
	if (!m->stopped)
		m->stopped = !m->give(m->context, &s->made);
	m->bytes -= s->raw.n;
	m->tail++;
	/* What a large page needed is not kept until its slot is filled again. */
	if (s->raw.n > LARGE) {
		tl_arena_free(s->arena);
		s->arena = tl_arena_new();
		tl_buf_free(&s->raw);
	}
}

bool tl_maker_put(struct tl_maker *m, const struct tl_stored_page *page)
{
	struct slot *s;

	while (!m->stopped && m->tail < m->head &&
	       (m->head - m->tail == SLOTS || m->bytes + page->raw.n > BYTES_IN_FLIGHT))
		give_oldest(m);
	if (m->stopped)
		return false;
	s = slot_at(m, m->head);
	free(s->name);
	free(s->format);
	free(s->encoding);
	s->name = tl_strdup(page->name);
	s->format = tl_strdup(page->format);
	s->encoding = page->encoding ? tl_strdup(page->encoding) : NULL;
	tl_buf_reset(&s->raw);
	tl_buf_add(&s->raw, page->raw.p, page->raw.n);
	tl_arena_reset(s->arena);
	s->made = (struct tl_made){.page = *page};
	s->made.page.name = s->name;
	s->made.page.format = s->format;
	s->made.page.encoding = s->encoding;
	s->made.page.raw = tl_str_of(s->raw.p, s->raw.n);
	s->done = false;
	m->bytes += s->raw.n;
	if (!m->threaded) {
		make(m, s);
		s->done = true;
	}
	pthread_mutex_lock(&m->lock);
	m->head++;
	pthread_cond_signal(&m->filled);
	pthread_mutex_unlock(&m->lock);
	return true;
}

bool tl_maker_finish(struct tl_maker *m)
{
	while (!m->stopped && m->tail < m->head)
		give_oldest(m);
	return !m->stopped;
}

void tl_maker_free(struct tl_maker *m)
{
	pthread_mutex_lock(&m->lock);
	m->quit = true;
	pthread_cond_signal(&m->filled);
	pthread_mutex_unlock(&m->lock);
	if (m->threaded)
		pthread_join(m->thread, NULL);
	pthread_cond_destroy(&m->filled);
	pthread_cond_destroy(&m->finished);
	pthread_mutex_destroy(&m->lock);
	for (size_t i = 0; i < SLOTS; i++) {
		tl_arena_free(m->slots[i].arena);
		tl_buf_free(&m->slots[i].raw);
		free(m->slots[i].name);
		free(m->slots[i].format);
		free(m->slots[i].encoding);
	}
	free(m);
}
