/* Bindings: a list in which the last one that fits wins, so that a user's file only adds to it. */
#include <stdlib.h>
#include <string.h>

#include "command.h"

/* That are shown of one command: all that anybody would want to read. */
#define MOST_KEYS 16

struct binding {
	tl_key key;
	unsigned contexts;
	const struct tl_ui_command *command;
};
static struct binding *bindings;
static size_t n_bindings, cap;
/* Keys that run a command line have a command each, made when they were bound. */
static struct tl_ui_command **lines;
static size_t n_lines, lines_cap;

void tl_bind(tl_key key, unsigned contexts, const struct tl_ui_command *command)
{
	*TL_PUSH(bindings, n_bindings, cap) =
		(struct binding){.key = key, .contexts = contexts, .command = command};
}

void tl_bindings_start(void)
{
	for (size_t i = 0; i < tl_n_ui_commands; i++) {
		const struct tl_ui_command *c = &tl_ui_commands[i];
		const char *p = c->keys;

		while (*(p += strspn(p, " "))) {
			tl_key key;
			size_t n = tl_key_parse(p, &key);

			if (!n)
				tl_die("command %s: no such key: %s", c->name, p);
			tl_bind(key, c->contexts, c);
			p += n;
		}
	}
}

void tl_bindings_free(void)
{
	free(bindings);
	bindings = NULL;
	n_bindings = cap = 0;
	while (n_lines) {
		struct tl_ui_command *c = lines[--n_lines];

		free((char *)c->name);
		free(c);
	}
	free(lines);
	lines = NULL;
	lines_cap = 0;
}

static void run_line(struct tl_app *app, int i)
{
	tl_command_run(app, lines[i]->name);
}

const struct tl_ui_command *tl_command_of_line(const char *line)
{
	struct tl_ui_command *c = tl_alloc(sizeof *c);

	*c = (struct tl_ui_command){.name = tl_strdup(line), .run = run_line, .arg = (int)n_lines};
	*TL_PUSH(lines, n_lines, lines_cap) = c;
	return c;
}

const struct tl_ui_command *tl_binding(enum tl_context context, tl_key key)
{
	for (size_t i = n_bindings; i-- > 0;)
		if (bindings[i].key == key && (bindings[i].contexts & context))
			return bindings[i].command;
	return NULL;
}

/* The keys of a command that no later binding has covered; returns their number. */
static size_t keys_of(enum tl_context context, const struct tl_ui_command *command,
		      tl_key keys[MOST_KEYS])
{
	size_t n = 0;

	for (size_t i = 0; i < n_bindings && n < MOST_KEYS; i++)
		if (bindings[i].command == command && (bindings[i].contexts & context) &&
		    tl_binding(context, bindings[i].key) == command)
			keys[n++] = bindings[i].key;
	return n;
}

void tl_binding_keys(enum tl_context context, const struct tl_ui_command *command, int most,
		     const char *sep, struct tl_buf *out)
{
	tl_key keys[MOST_KEYS];
	size_t n = keys_of(context, command, keys);

	for (size_t i = 0; i < n && most > 0; i++, most--) {
		char name[TL_KEY_NAME];
		size_t first = i;

		tl_key_name(keys[i], name);
		tl_buf_printf(out, "%s%s", first ? sep : "", name);
		/* "1-9" for keys that follow each other. */
		while (i + 1 < n && keys[i + 1] == keys[i] + 1)
			i++;
		if (i < first + 3) {
			i = first;
			continue;
		}
		tl_key_name(keys[i], name);
		tl_buf_printf(out, "-%s", name);
	}
}

/* ---- keys to commands ----------------------------------------------------------------------- */

void tl_app_key(struct tl_app *app, tl_key key)
{
	struct tl_view *v = tl_app_view(app);
	const struct tl_ui_command *command;

	app->key = key;
	app->n_keys++;
	app->then = NULL;
	if (key == TL_KEY_PASTE_BEGIN) {
		app->pasting = true;
		return;
	}
	if (key == TL_KEY_PASTE_END) {
		app->pasting = false;
		if (v->class->pasted)
			v->class->pasted(v);
		return;
	}
	/* Pasted text is never taken for commands, nor are its line ends. A terminal lets no control
	 * character through in it: one that comes means that the end of the paste was lost. */
	if (app->pasting && (tl_key_is_text(key) || key == TL_KEY_ENTER || key == '\t' || key == '\n')) {
		if (v->class->typing)
			v->class->key(v, tl_key_is_text(key) ? key : ' ');
		return;
	}
	app->pasting = false;
	if (app->message[0]) {
		app->message[0] = '\0';
		app->bottom_dirty = true;
	}
	if (key == TL_KEY_MOUSE) {
		tl_app_mouse(app);
		return;
	}
	if (v->class->typing && tl_key_is_text(key) && v->class->key(v, key))
		return;
	command = tl_binding(v->class->context, key);
	if (command) {
		command->run(app, command->arg);
	} else if (!(v->class->key && v->class->key(v, key)) && key != 0xfffd) {
		const struct tl_ui_command *help = tl_command_in("help", v->class->context);
		struct tl_buf keys = {0};
		char name[TL_KEY_NAME];

		tl_key_name(key, name);
		/* In the help there is none. */
		if (help)
			tl_binding_keys(v->class->context, help, 1, "/", &keys);
		if (keys.n)
			tl_app_message(app, _("%s does nothing here; %s shows all keys."), name, keys.p);
		else
			tl_app_message(app, _("%s does nothing here."), name);
		tl_buf_free(&keys);
	}
}
