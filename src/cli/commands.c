#include "commands.h"

const struct tl_command *const tl_commands[] = {
	&tl_command_browse,	&tl_command_import,  &tl_command_search, &tl_command_show,
	&tl_command_facets,	&tl_command_metrics, &tl_command_export, &tl_command_explain,
	&tl_command_duplicates, &tl_command_correct, &tl_command_delete, &tl_command_annotate,
	&tl_command_check,
};
const size_t tl_n_commands = TL_COUNT(tl_commands);
