/* Every subcommand, one line each; the table in commands.c gives their order in --help. */
#ifndef TL_COMMANDS_H
#define TL_COMMANDS_H

#include "cli.h"

extern const struct tl_command tl_command_annotate;
extern const struct tl_command tl_command_browse;
extern const struct tl_command tl_command_check;
extern const struct tl_command tl_command_correct;
extern const struct tl_command tl_command_delete;
extern const struct tl_command tl_command_duplicates;
extern const struct tl_command tl_command_explain;
extern const struct tl_command tl_command_export;
extern const struct tl_command tl_command_facets;
extern const struct tl_command tl_command_import;
extern const struct tl_command tl_command_metrics;
extern const struct tl_command tl_command_search;
extern const struct tl_command tl_command_show;

#endif
